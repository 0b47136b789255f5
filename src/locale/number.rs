//! Numbers as a language prints them.

use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_decimal::{DecimalFormatter, input};
use rust_decimal::Decimal;

/// The sign of a negative number; after a hyphen, a line could break.
const MINUS: char = '\u{2212}';

/// Prints numbers with the decimal mark and the groups of a language.
pub(super) struct Numbers {
    /// None where Unicode's data do not know the language: digits then stay as they are.
    formatter: Option<DecimalFormatter>,
}

impl Numbers {
    /// By the code of the language. Groups begin at five digits, as Latvian practice has it; the other languages follow, so
    /// that all reports print the same figures.
    pub fn of(code: &str) -> Self {
        let options = DecimalFormatterOptions::from(GroupingStrategy::Min2);
        let locale = code.parse::<icu_locale::Locale>().ok();
        Self { formatter: locale.and_then(|locale| DecimalFormatter::try_new(locale.into(), options).ok()) }
    }

    /// A number with all of its printed decimals.
    pub fn decimal(&self, number: Decimal) -> String {
        let digits = number.abs().to_string();
        let digits = match (&self.formatter, digits.parse::<input::Decimal>()) {
            (Some(formatter), Ok(number)) => formatter.format(&number).to_string(),
            _ => digits,
        };
        if number.is_sign_negative() && !number.is_zero() { format!("{MINUS}{digits}") } else { digits }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::locale::{Language, Locale};

    fn number(digits: &str) -> Decimal {
        Decimal::from_str_exact(digits).unwrap()
    }

    #[test]
    fn numbers_keep_their_printed_decimals() {
        for (digits, lv, en) in [
            ("0", "0", "0"),
            ("10.0", "10,0", "10.0"),
            ("90.83", "90,83", "90.83"),
            ("2023", "2023", "2023"),
            ("9999.5", "9999,5", "9999.5"),
            ("12345.50", "12\u{a0}345,50", "12,345.50"),
            ("1000000", "1\u{a0}000\u{a0}000", "1,000,000"),
            ("-127", "\u{2212}127", "\u{2212}127"),
            ("-0.0", "0,0", "0.0"),
        ] {
            assert_eq!(Locale::of(Language::Lv).decimal(number(digits)), lv);
            assert_eq!(Locale::of(Language::En).decimal(number(digits)), en);
        }
    }

    proptest! {
        #[test]
        fn no_digit_is_lost(digits in "-?(0|[1-9][0-9]{0,15})(\\.[0-9]{1,6})?") {
            let number = number(&digits);
            let lv = Locale::of(Language::Lv).decimal(number).replace('\u{a0}', "").replace(',', ".").replace(MINUS, "-");
            let en = Locale::of(Language::En).decimal(number).replace(',', "").replace(MINUS, "-");
            let expected = if number.is_zero() { digits.replace('-', "") } else { digits };
            prop_assert_eq!(&lv, &expected);
            prop_assert_eq!(&en, &expected);
        }
    }
}
