//! Numbers as each language prints them.

use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_decimal::{DecimalFormatter, input};
use icu_locale_core::locale;
use rust_decimal::Decimal;

use super::{Argument, Arguments, Language, has_message, message};

/// The sign of a negative number; after a hyphen, a line could break.
const MINUS: char = '\u{2212}';

/// A number with all of its printed decimals: `12 345,50` in Latvian (with a no-break space), `12,345.50` in English.
///
/// Groups begin at five digits, as Latvian practice has it; English follows, so that both reports print the same figures.
#[must_use]
pub fn decimal(language: Language, number: Decimal) -> String {
    let digits = grouped(language, &number.abs().to_string());
    if number.is_sign_negative() && !number.is_zero() { format!("{MINUS}{digits}") } else { digits }
}

/// A share in per cent, as it is written: `90,83 %` in Latvian (with a no-break space), `90.83%` in English.
#[must_use]
pub fn percent(language: Language, number: Decimal) -> String {
    let number = decimal(language, number);
    match language {
        Language::Lv => format!("{number}\u{a0}%"),
        Language::En => format!("{number}%"),
    }
}

/// A number and its unit, held together by a no-break space: `21 persona`, `2,6 reizes`, `23 thousand euros`.
///
/// The unit is a code such as `thousand-eur`. One without a message `unit.<code>` is printed as it is, with its hyphens as
/// spaces, for a strategy may count in units of its own.
#[must_use]
pub fn quantity(language: Language, number: Decimal, unit: &str) -> String {
    match unit {
        "percent" => percent(language, number),
        _ => format!("{}\u{a0}{}", decimal(language, number), unit_after(language, number, unit)),
    }
}

/// The name of a unit where no number stands before it, as in the head of a column: `personas`, `thousand euros`.
#[must_use]
pub fn unit_name(language: Language, unit: &str) -> String {
    unit_after(language, Decimal::TWO, unit)
}

/// The name of a unit in the form that follows a number.
fn unit_after(language: Language, number: Decimal, unit: &str) -> String {
    let key = format!("unit.{unit}");
    if has_message(&key) {
        message(language, &key, &Arguments::from([("n", Argument::Number(number))]))
    } else {
        unit.replace('-', " ")
    }
}

/// Digits with the language's decimal mark and groups. Digits that ICU cannot read stay as they are.
fn grouped(language: Language, digits: &str) -> String {
    // The formatters are not `Sync`, so each thread has its own.
    thread_local! {
        static LV: Option<DecimalFormatter> = formatter(Language::Lv);
        static EN: Option<DecimalFormatter> = formatter(Language::En);
    }
    let formatter = match language {
        Language::Lv => &LV,
        Language::En => &EN,
    };
    formatter.with(|formatter| match (formatter, digits.parse::<input::Decimal>()) {
        (Some(formatter), Ok(number)) => formatter.format(&number).to_string(),
        _ => digits.to_owned(),
    })
}

fn formatter(language: Language) -> Option<DecimalFormatter> {
    let locale = match language {
        Language::Lv => locale!("lv"),
        Language::En => locale!("en"),
    };
    DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::from(GroupingStrategy::Min2)).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

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
            assert_eq!(decimal(Language::Lv, number(digits)), lv);
            assert_eq!(decimal(Language::En, number(digits)), en);
        }
    }

    #[test]
    fn per_cent_stands_apart_in_latvian_only() {
        assert_eq!(percent(Language::Lv, number("90.83")), "90,83\u{a0}%");
        assert_eq!(percent(Language::En, number("90.83")), "90.83%");
    }

    #[test]
    fn units_follow_their_number() {
        for (digits, unit, lv, en) in [
            ("1", "persons", "1 persona", "1 person"),
            ("2", "persons", "2 personas", "2 persons"),
            ("0", "persons", "0 personu", "0 persons"),
            ("21", "persons", "21 persona", "21 persons"),
            ("120", "persons", "120 personas", "120 persons"),
            ("213", "applications", "213 pieteikumi", "213 applications"),
            ("2.6", "times", "2,6 reizes", "2.6 times"),
            ("1.5", "points", "1,5 punkti", "1.5 points"),
            ("0.1", "percentage-points", "0,1 procentpunkts", "0.1 percentage points"),
            ("23", "thousand-eur", "23 tūkst. eiro", "23 thousand euros"),
            ("-1.7", "million-eur", "\u{2212}1,7 milj. eiro", "\u{2212}1.7 million euros"),
            ("-127", "mwh", "\u{2212}127 MWh", "\u{2212}127 MWh"),
            ("4", "per-quarter", "4 reizes ceturksnī", "4 times a quarter"),
            ("3", "cups-of-tea", "3 cups of tea", "3 cups of tea"),
        ] {
            // The spaces that must not break are left plain in the table, so that it can be read.
            assert_eq!(quantity(Language::Lv, number(digits), unit).replace('\u{a0}', " "), lv);
            assert_eq!(quantity(Language::En, number(digits), unit).replace('\u{a0}', " "), en);
        }
        assert_eq!(quantity(Language::Lv, number("2"), "persons"), "2\u{a0}personas");
        assert_eq!(quantity(Language::En, number("40"), "percent"), "40%");
    }

    #[test]
    fn units_have_a_name_of_their_own() {
        assert_eq!(unit_name(Language::Lv, "persons"), "personas");
        assert_eq!(unit_name(Language::En, "percent"), "%");
        assert_eq!(unit_name(Language::En, "cups-of-tea"), "cups of tea");
    }

    proptest! {
        #[test]
        fn no_digit_is_lost(digits in "-?(0|[1-9][0-9]{0,15})(\\.[0-9]{1,6})?") {
            let number = number(&digits);
            let lv = decimal(Language::Lv, number).replace('\u{a0}', "").replace(',', ".").replace(MINUS, "-");
            let en = decimal(Language::En, number).replace(',', "").replace(MINUS, "-");
            let expected = if number.is_zero() { digits.replace('-', "") } else { digits };
            prop_assert_eq!(&lv, &expected);
            prop_assert_eq!(&en, &expected);
        }
    }
}
