//! How far chance in drawing a sample can move a share.

use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

/// How sure an interval is, in per cent.
pub const CONFIDENCE: u32 = 95;

/// The 97.5 % quantile of the normal distribution, for [`CONFIDENCE`] on both sides.
const Z: f64 = 1.959_963_984_540_054;

/// The least and the most of a share, in per cent with one decimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Interval {
    pub low: Decimal,
    pub high: Decimal,
}

/// The 95 % interval of a share in a simple random sample of `n` from a population of `population`, where that is known.
///
/// `share` is in per cent, from 0 to 100. With `p = share / 100`, the effective number of respondents
/// `m = n · (N − 1) / (N − n)` (the finite population correction; `m = n` where `N` is not known) and `z = 1.96`, the ends
/// are `(p + z²/2m ± z · √(p(1 − p)/m + z²/4m²)) / (1 + z²/m)`. Where all were asked, both ends are the share itself. None
/// for an empty sample, a sample larger than its population, and a share outside its range.
///
/// Sources: E. B. Wilson, Journal of the American Statistical Association 22, 1927, 209–212, for the interval, which holds
/// up near 0 and 100 % (L. D. Brown, T. T. Cai and A. DasGupta, Statistical Science 16, 2001, 101–133);
/// W. G. Cochran, Sampling Techniques, 3rd ed., 1977, section 3.2, for the correction; E. L. Korn and B. I. Graubard,
/// Survey Methodology 24, 1998, 193–201, for an effective number in the place of `n`.
#[must_use]
pub fn sampling_interval(share: Decimal, n: u32, population: Option<u32>) -> Option<Interval> {
    if n == 0 || share < Decimal::ZERO || share > Decimal::ONE_HUNDRED || population.is_some_and(|all| all < n) {
        return None;
    }
    if population == Some(n) {
        return Some(Interval { low: share, high: share });
    }
    let size = f64::from(n);
    let effective = population.map_or(size, |all| size * (f64::from(all) - 1.0) / (f64::from(all) - size));
    let p = share.to_f64()? / 100.0;
    let middle = p + Z * Z / (2.0 * effective);
    let half = Z * (p * (1.0 - p) / effective + Z * Z / (4.0 * effective * effective)).sqrt();
    let scale = 1.0 + Z * Z / effective;
    let percent = |end: f64| Decimal::from_f64((end / scale).clamp(0.0, 1.0) * 100.0).map(|end| end.round_dp(1));
    Some(Interval { low: percent(middle - half)?, high: percent(middle + half)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(share: &str, n: u32, population: Option<u32>) -> Option<(String, String)> {
        let interval = sampling_interval(share.parse().unwrap(), n, population)?;
        Some((interval.low.normalize().to_string(), interval.high.normalize().to_string()))
    }

    #[test]
    fn a_share_moves_by_chance_within_its_interval() {
        for (share, n, population, low, high) in [
            // Without a population; as in textbooks on the score interval.
            ("50", 100, None, "40.4", "59.6"),
            ("10", 100, None, "5.5", "17.4"),
            ("0", 10, None, "0", "27.8"),
            ("100", 10, None, "72.2", "100"),
            ("100", 1, None, "20.7", "100"),
            // A sample that is most of its population says more.
            ("50", 100, Some(1_000_000), "40.4", "59.6"),
            ("17.5", 120, None, "11.7", "25.3"),
            ("17.5", 120, Some(197), "13.6", "22.2"),
            // All were asked.
            ("17.5", 120, Some(120), "17.5", "17.5"),
            ("100", 1, Some(1), "100", "100"),
        ] {
            let expected = Some((low.to_owned(), high.to_owned()));
            assert_eq!(ends(share, n, population), expected, "{share} % of {n}, of {population:?}");
        }
    }

    #[test]
    fn there_is_no_interval_of_nobody_or_nothing() {
        assert_eq!(ends("50", 0, None), None);
        assert_eq!(ends("50", 0, Some(0)), None);
        assert_eq!(ends("101", 10, None), None);
        assert_eq!(ends("-1", 10, None), None);
        assert_eq!(ends("50", 11, Some(10)), None);
    }
}
