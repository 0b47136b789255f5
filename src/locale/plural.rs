//! The form of a word that follows a number.

use icu_decimal::input;
use icu_locale_core::locale;
use icu_plurals::{PluralCategory, PluralRules};
use rust_decimal::Decimal;

use super::Language;

/// The forms that the two languages tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PluralForm {
    /// Nothing at all: *0 rezultātu*. English has no form of its own for it.
    Zero,
    /// The singular: *1, 21, 101, 0,1 rezultāts*; in English, 1 alone.
    One,
    /// The plural: *2, 10, 11, 111, 1,5 rezultāti*.
    Other,
}

impl PluralForm {
    /// The form that a language asks for after this number, whose printed decimals matter: *1 point*, but *1.0 points*.
    ///
    /// Unicode's rules put Latvian 10–20, 30, 40 … into a class "zero"; the words take the plural there, and zero itself
    /// the genitive. So zero is told by its value, and the class joins the plural.
    #[must_use]
    pub fn of(language: Language, number: Decimal) -> Self {
        if number.is_zero() {
            return Self::Zero;
        }
        match category(language, number) {
            PluralCategory::One => Self::One,
            _ => Self::Other,
        }
    }

    /// Picks among the words; without a word for zero, the plural serves.
    pub fn choose<T>(self, one: T, other: T, zero: Option<T>) -> T {
        match self {
            Self::One => one,
            Self::Other => other,
            Self::Zero => zero.unwrap_or(other),
        }
    }
}

fn category(language: Language, number: Decimal) -> PluralCategory {
    // The rules are not `Sync`, so each thread has its own.
    thread_local! {
        static LV: Option<PluralRules> = PluralRules::try_new_cardinal(locale!("lv").into()).ok();
        static EN: Option<PluralRules> = PluralRules::try_new_cardinal(locale!("en").into()).ok();
    }
    let rules = match language {
        Language::Lv => &LV,
        Language::En => &EN,
    };
    rules.with(|rules| match (rules, number.abs().to_string().parse::<input::Decimal>()) {
        (Some(rules), Ok(number)) => rules.category_for(&number),
        _ => PluralCategory::Other,
    })
}

#[cfg(test)]
mod tests {
    use super::PluralForm::{One, Other, Zero};
    use super::*;

    #[test]
    fn forms_follow_the_printed_number() {
        for (digits, lv, en) in [
            ("0", Zero, Zero),
            ("1", One, One),
            ("2", Other, Other),
            ("9", Other, Other),
            ("10", Other, Other),
            ("11", Other, Other),
            ("19", Other, Other),
            ("20", Other, Other),
            ("21", One, Other),
            ("100", Other, Other),
            ("101", One, Other),
            ("110", Other, Other),
            ("111", Other, Other),
            ("120", Other, Other),
            ("121", One, Other),
            ("213", Other, Other),
            ("1000", Other, Other),
            ("1.5", Other, Other),
            ("0.1", One, Other),
            ("1.0", One, Other),
            ("2.0", Other, Other),
            ("10.1", One, Other),
            ("0.0", Zero, Zero),
            ("-1", One, One),
        ] {
            let number = Decimal::from_str_exact(digits).unwrap();
            assert_eq!(PluralForm::of(Language::Lv, number), lv, "{digits} in Latvian");
            assert_eq!(PluralForm::of(Language::En, number), en, "{digits} in English");
        }
    }

    #[test]
    fn every_whole_number_has_a_form() {
        for n in 1..=100_000_u32 {
            let lv = if n % 10 == 1 && n % 100 != 11 { One } else { Other };
            let en = if n == 1 { One } else { Other };
            assert_eq!(PluralForm::of(Language::Lv, n.into()), lv, "{n} in Latvian");
            assert_eq!(PluralForm::of(Language::En, n.into()), en, "{n} in English");
        }
    }

    #[test]
    fn zero_takes_the_plural_where_it_has_no_word() {
        assert_eq!(Zero.choose("rezultāts", "rezultāti", Some("rezultātu")), "rezultātu");
        assert_eq!(Zero.choose("result", "results", None), "results");
    }
}
