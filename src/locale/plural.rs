//! The form of a word that follows a number.

use icu_decimal::input;
use icu_plurals::{PluralCategory, PluralRules};
use rust_decimal::Decimal;

/// The forms of a word after numbers. Most languages have two; a form that a language has besides and a text does not give is
/// the plural.
pub(super) struct Forms<T> {
    /// The singular: *1, 21, 101, 0,1 rezultāts* in Latvian; in English, after 1 alone.
    pub one: T,
    /// The plural: *2, 10, 11, 111, 1,5 rezultāti*.
    pub other: T,
    /// After nothing at all: *0 rezultātu*.
    pub zero: Option<T>,
    /// After two, in languages with a dual.
    pub two: Option<T>,
    /// After few: Polish *2, 3, 4, 22 wyniki*.
    pub few: Option<T>,
    /// After many: Polish *0, 5, 12 wyników*.
    pub many: Option<T>,
}

impl<T> Forms<T> {
    /// A singular and a plural.
    pub const fn of(one: T, other: T) -> Self {
        Self { one, other, zero: None, two: None, few: None, many: None }
    }
}

/// The plural rules of a language.
pub(super) struct Plurals {
    /// None where Unicode's data do not know the language: every number then takes the plural.
    rules: Option<PluralRules>,
}

impl Plurals {
    /// By the code of the language.
    pub fn of(code: &str) -> Self {
        let locale = code.parse::<icu_locale::Locale>().ok();
        Self { rules: locale.and_then(|locale| PluralRules::try_new_cardinal(locale.into()).ok()) }
    }

    /// The form after a number, whose printed decimals matter: *1 point*, but *1.0 points*.
    ///
    /// Zero has a form by its value and not by its class: Unicode's rules put Latvian 10–20, 30, 40 … into a class "zero", but
    /// the words take the plural there, and the genitive after zero itself.
    pub fn choose<T>(&self, number: Decimal, forms: Forms<T>) -> T {
        match (self.category(number), forms.zero) {
            (_, Some(zero)) if number.is_zero() => zero,
            (PluralCategory::One, _) => forms.one,
            (PluralCategory::Two, _) => forms.two.unwrap_or(forms.other),
            (PluralCategory::Few, _) => forms.few.unwrap_or(forms.other),
            (PluralCategory::Many, _) => forms.many.unwrap_or(forms.other),
            (PluralCategory::Zero | PluralCategory::Other, _) => forms.other,
        }
    }

    fn category(&self, number: Decimal) -> PluralCategory {
        match (&self.rules, number.abs().to_string().parse::<input::Decimal>()) {
            (Some(rules), Ok(number)) => rules.category_for(&number),
            _ => PluralCategory::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Language, Locale};

    const ONE: &str = "one";
    const OTHER: &str = "other";
    const ZERO: &str = "zero";

    fn form(language: Language, number: Decimal) -> &'static str {
        let forms =
            Forms { zero: Some(ZERO), two: Some("two"), few: Some("few"), many: Some("many"), ..Forms::of(ONE, OTHER) };
        Locale::of(language).plural(number, forms)
    }

    #[test]
    fn forms_follow_the_printed_number() {
        for (digits, lv, en) in [
            ("0", ZERO, ZERO),
            ("1", ONE, ONE),
            ("2", OTHER, OTHER),
            ("9", OTHER, OTHER),
            ("10", OTHER, OTHER),
            ("11", OTHER, OTHER),
            ("19", OTHER, OTHER),
            ("20", OTHER, OTHER),
            ("21", ONE, OTHER),
            ("100", OTHER, OTHER),
            ("101", ONE, OTHER),
            ("110", OTHER, OTHER),
            ("111", OTHER, OTHER),
            ("120", OTHER, OTHER),
            ("121", ONE, OTHER),
            ("213", OTHER, OTHER),
            ("1000", OTHER, OTHER),
            ("1.5", OTHER, OTHER),
            ("0.1", ONE, OTHER),
            ("1.0", ONE, OTHER),
            ("2.0", OTHER, OTHER),
            ("10.1", ONE, OTHER),
            ("0.0", ZERO, ZERO),
            ("-1", ONE, ONE),
        ] {
            let number = Decimal::from_str_exact(digits).unwrap();
            assert_eq!(form(Language::Lv, number), lv, "{digits} in Latvian");
            assert_eq!(form(Language::En, number), en, "{digits} in English");
        }
    }

    #[test]
    fn every_whole_number_has_a_form() {
        for n in 1..=100_000_u32 {
            let lv = if n % 10 == 1 && n % 100 != 11 { ONE } else { OTHER };
            let en = if n == 1 { ONE } else { OTHER };
            assert_eq!(form(Language::Lv, n.into()), lv, "{n} in Latvian");
            assert_eq!(form(Language::En, n.into()), en, "{n} in English");
        }
    }

    #[test]
    fn a_language_may_have_more_forms() {
        for (number, expected) in [(0, ZERO), (1, ONE), (2, "few"), (5, "many"), (12, "many"), (22, "few")] {
            assert_eq!(form(Language::Pseudo, number.into()), expected, "{number}");
        }
    }

    #[test]
    fn a_form_without_a_word_takes_the_plural_and_zero_that_of_its_class() {
        let word = |language, number: u32, forms| Locale::of(language).plural(number.into(), forms);
        assert_eq!(word(Language::Lv, 0, Forms::of("rezultāts", "rezultāti")), "rezultāti");
        assert_eq!(word(Language::En, 0, Forms::of("result", "results")), "results");
        assert_eq!(word(Language::Pseudo, 2, Forms::of("wynik", "wyniki")), "wyniki");
        let polish = Forms { many: Some("wyników"), ..Forms::of("wynik", "wyniki") };
        assert_eq!(word(Language::Pseudo, 0, polish), "wyników");
    }
}
