//! Whether a whole number of respondents can give a printed percentage.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::super::formula::agrees;
use crate::model::Number;

/// Whether a whole number `k` of `n` gives a percentage at its printed decimals: `round(100 · k / n) = percent`.
///
/// The percentage is in per cent, from 0 to 100; outside, and of nobody (`n = 0`), there is none. From `n = 100` on every
/// whole percentage is possible, from `n = 1000` on every one with a decimal. A half may be rounded up or to even.
///
/// Source: N. J. L. Brown and J. A. J. Heathers, "The GRIM test: a simple technique detects numerous anomalies in the
/// reporting of results in psychology", Social Psychological and Personality Science 8(4), 2017, 363–369.
#[must_use]
pub fn is_possible_percentage(percent: Number, n: u32) -> bool {
    let n_decimal = Decimal::from(n);
    let nearest = percent.0.checked_mul(n_decimal).map(|count| (count / Decimal::ONE_HUNDRED).floor());
    let Some(below) = nearest.and_then(|count| count.to_i64()).filter(|_| n > 0) else { return false };
    // A printed half may stand for a count on either side of it.
    (below - 1..=below + 2)
        .filter(|count| (0..=i64::from(n)).contains(count))
        .any(|count| agrees(Decimal::from(count) * Decimal::ONE_HUNDRED / n_decimal, percent))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_possible_where_some_whole_number_rounds_to_it() {
        for (percent, n, expected) in [
            ("90.83", 120, true), // 109
            ("17.5", 120, true),  // 21
            ("33.5", 197, true),  // 66
            ("3.7", 687, false),  // 25 are 3.6, 26 are 3.8
            ("81.6", 152, true),  // 124
            ("82", 33, true),     // 27
            ("83", 33, false),
            ("50", 3, false),
            ("0", 5, true),
            ("0.0", 5, true),
            ("100", 5, true),
            ("100.0", 1, true),
            ("1", 7, false),
            ("101", 7, false),
            ("-1", 7, false),
            // 1 of 8 is 12.5: rounded up 13, to even 12.
            ("13", 8, true),
            ("12", 8, true),
            ("11", 8, false),
            // 1 of 16 is 6.25.
            ("6.3", 16, true),
            ("6.2", 16, true),
            ("0", 0, false),
            ("100", 0, false),
        ] {
            let number = Number(percent.parse().unwrap());
            assert_eq!(is_possible_percentage(number, n), expected, "{percent} % of {n}");
        }
    }

    #[test]
    fn every_whole_percentage_of_a_hundred_is_possible() {
        for percent in 0..=100 {
            assert!(is_possible_percentage(Number(Decimal::from(percent)), 100));
        }
    }

    #[test]
    fn every_count_gives_a_possible_percentage() {
        for n in 1..60_u32 {
            for count in 0..=n {
                let percent = Decimal::from(count) * Decimal::ONE_HUNDRED / Decimal::from(n);
                for decimals in 0..3 {
                    let printed = Number(percent.round_dp(decimals));
                    assert!(is_possible_percentage(printed, n), "{count} of {n} = {printed}");
                }
            }
        }
    }
}
