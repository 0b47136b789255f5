//! Whether a printed change can lie between two printed values.

use rust_decimal::Decimal;

use crate::model::Number;

/// What a change is measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeScale {
    /// In the unit of the values: `now − before`.
    Difference,
    /// In per cent of the earlier value: `(now / before − 1) · 100`.
    Relative,
}

/// Whether a change of `by` from `before` to `now` is possible, where each of the three was rounded to its printed
/// decimals: the interval that the two values allow meets that of the change (interval arithmetic, R. E. Moore, Interval
/// Analysis, 1966). A relative change needs an earlier value above zero and a later one of at least zero; else nothing can
/// be said, and the change counts as possible.
#[must_use]
pub fn is_possible_change(by: Number, before: Number, now: Number, scale: ChangeScale) -> bool {
    let (low, high) = (now.0 - now.half_unit(), now.0 + now.half_unit());
    let (least, most) = (before.0 - before.half_unit(), before.0 + before.half_unit());
    let allowed = match scale {
        ChangeScale::Difference => Some((low - most, high - least)),
        ChangeScale::Relative if least > Decimal::ZERO && low >= Decimal::ZERO => {
            let relative = |now: Decimal, before: Decimal| {
                now.checked_div(before).map(|ratio| (ratio - Decimal::ONE) * Decimal::ONE_HUNDRED)
            };
            relative(low, most).zip(relative(high, least))
        }
        ChangeScale::Relative => None,
    };
    allowed.is_none_or(|(least, most)| by.0 + by.half_unit() >= least && by.0 - by.half_unit() <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_held_against_what_rounded_values_allow() {
        use ChangeScale::{Difference, Relative};
        for (by, before, now, scale, expected) in [
            ("-3", "13", "10", Difference, true),
            // 13.4 and 9.5 are printed 13 and 10, and 3.9 apart.
            ("-4", "13", "10", Difference, true),
            ("-5", "13", "10", Difference, false),
            ("-6", "13", "10", Difference, false),
            ("-3.0", "13.0", "10.0", Difference, true),
            ("-3.2", "13.0", "10.0", Difference, false),
            ("0", "0", "0", Difference, true),
            ("25.0", "40.0", "50.0", Relative, true),
            ("20.0", "40.0", "50.0", Relative, false),
            ("-100", "40", "0", Relative, true),
            ("7", "0", "50", Relative, true),
            ("7", "-5", "50", Relative, true),
        ] {
            let number = |text: &str| Number(text.parse().unwrap());
            let possible = is_possible_change(number(by), number(before), number(now), scale);
            assert_eq!(possible, expected, "{before} to {now}: {by}");
        }
    }
}
