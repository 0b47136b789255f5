//! How many there must be, given how many answered and which part of all that is.

use rust_decimal::Decimal;

use crate::model::Number;

/// The least and the most that a population could count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct PopulationBounds {
    pub least: Decimal,
    pub most: Decimal,
}

impl PopulationBounds {
    /// By how much the two are apart beyond what they allow, in per cent of the smaller; zero where they overlap.
    #[must_use]
    pub fn gap(self, other: Self) -> Decimal {
        let (low, high) = if self.least <= other.least { (self, other) } else { (other, self) };
        let apart = (high.least - low.most).max(Decimal::ZERO);
        apart.checked_div(low.most).map_or(Decimal::ZERO, |share| share * Decimal::ONE_HUNDRED)
    }

    /// The middle, as a whole number.
    #[must_use]
    pub fn middle(self) -> Decimal {
        ((self.least + self.most) / Decimal::TWO).round()
    }
}

/// The population that `n` respondents imply who are `rate` per cent of it: from `n / (rate + h)` to `n / (rate − h)`, with
/// `h` half a unit of the last printed digit, and a whole one where the source says "about".
///
/// `rate` is in per cent, above 0 and up to 100. None for nobody, and where the rate could as well be nothing.
#[must_use]
pub fn implied_population(n: u32, rate: Number, approximate: bool) -> Option<PopulationBounds> {
    let slack = if approximate { rate.half_unit() * Decimal::TWO } else { rate.half_unit() };
    let (low, high) = (rate.0 - slack, (rate.0 + slack).min(Decimal::ONE_HUNDRED));
    if n == 0 || low <= Decimal::ZERO || rate.0 > Decimal::ONE_HUNDRED {
        return None;
    }
    let all = |rate: Decimal| (Decimal::from(n) * Decimal::ONE_HUNDRED).checked_div(rate).map(|all| all.round_dp(1));
    Some(PopulationBounds { least: all(high)?, most: all(low)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(n: u32, rate: &str, approximate: bool) -> Option<(String, String)> {
        let bounds = implied_population(n, Number(rate.parse().unwrap()), approximate)?;
        Some((bounds.least.normalize().to_string(), bounds.most.normalize().to_string()))
    }

    #[test]
    fn respondents_and_their_rate_imply_how_many_there_are() {
        for (n, rate, approximate, least, most) in [
            (120, "61", false, "195.1", "198.3"),
            (120, "61", true, "193.5", "200"),
            (120, "61.0", false, "196.6", "196.9"),
            (152, "68", false, "221.9", "225.2"),
            (50, "100", false, "50", "50.3"),
            (1, "1", false, "66.7", "200"),
        ] {
            assert_eq!(bounds(n, rate, approximate), Some((least.to_owned(), most.to_owned())), "{n} are {rate} %");
        }
        for (n, rate, approximate) in [(0, "61", false), (5, "0", false), (5, "1", true), (5, "101", false)] {
            assert_eq!(bounds(n, rate, approximate), None, "{n} are {rate} %");
        }
    }

    #[test]
    fn bounds_that_overlap_are_not_apart() {
        let of =
            |n, rate: &str, approximate| implied_population(n, Number(rate.parse().unwrap()), approximate).unwrap();
        assert_eq!(of(120, "61", false).gap(of(119, "61", false)), Decimal::ZERO);
        let gap = of(126, "61", true).gap(of(152, "68", false)).round_dp(1);
        assert_eq!((gap, of(152, "68", false).gap(of(126, "61", true)).round_dp(1)), (Decimal::new(57, 1), gap));
    }
}
