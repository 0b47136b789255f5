//! Whether a printed number is what its formula makes.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::model::Number;

/// Whether a computed number is the printed one at its printed decimals. A half may have been rounded up (as in schools)
/// or to the even digit (as in ISO 80000-1, rule A, and most statistical software): nobody can tell from one number.
#[must_use]
pub fn agrees(computed: Decimal, printed: Number) -> bool {
    [RoundingStrategy::MidpointAwayFromZero, RoundingStrategy::MidpointNearestEven]
        .iter()
        .any(|rounding| computed.round_dp_with_strategy(printed.scale(), *rounding) == printed.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Formula;

    #[test]
    fn a_number_is_held_against_its_formula_at_its_printed_decimals() {
        for (formula, printed, expected) in [
            ("300 / 116", "2.6", true),
            ("300 / 116", "2.59", true),
            ("300 / 116", "2.5", false),
            ("943 / 306", "3", true),
            ("943 / 306", "3.0", false),
            ("83.33 + 7.5", "90.83", true),
            ("83.33 + 7.5", "91", true),
            ("83.33 + 7.5", "90", false),
            // A half, rounded up or to the even digit.
            ("5 / 2", "3", true),
            ("5 / 2", "2", true),
            ("7 / 2", "4", true),
            ("7 / 2", "3", false),
            ("-5 / 2", "-3", true),
            ("-5 / 2", "-2", true),
            ("0 / 5", "0.00", true),
        ] {
            let (computed, printed) = (formula.parse::<Formula>().unwrap(), Number(printed.parse().unwrap()));
            assert_eq!(agrees(computed.value(), printed), expected, "{formula} = {printed}");
        }
    }
}
