//! Units of measure that a strategy names itself, beside those of `locales/*/units.yaml`.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::catalogue::keys;
use super::language_tag::LanguageTag;
use super::locale::Locale;
use super::plural::{Forms, Plurals};

/// The name of a unit in one language, in the forms that follow numbers. A form that is not given is `other`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UnitForms {
    /// After 0, in languages that have a form of its own there: *0 personu*.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zero: Option<String>,
    /// The singular: *1 loan*.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub one: Option<String>,
    /// After two, in languages with a dual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub two: Option<String>,
    /// After few: Polish *2, 3, 4, 22*.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub few: Option<String>,
    /// After many: Polish *0, 5, 12*.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub many: Option<String>,
    /// After any other number, and where none stands before it: *2 loans*, *loans*.
    pub other: String,
}

impl UnitForms {
    /// A name that is the same after every number.
    #[must_use]
    pub fn of(name: impl Into<String>) -> Self {
        Self { zero: None, one: None, two: None, few: None, many: None, other: name.into() }
    }

    /// The form that follows a number in the language in which the forms are written.
    fn after(&self, number: Decimal, written_in: LanguageTag) -> &str {
        let forms = Forms {
            one: self.one.as_deref().unwrap_or(&self.other),
            other: self.other.as_str(),
            zero: self.zero.as_deref(),
            two: self.two.as_deref(),
            few: self.few.as_deref(),
            many: self.many.as_deref(),
        };
        Plurals::of(written_in.as_str()).choose(number, forms)
    }
}

impl Locale {
    /// A number and a unit that a strategy names, held together by a no-break space: `3 loans`.
    #[must_use]
    pub fn quantity_of(&self, number: Decimal, unit: &UnitForms, written_in: LanguageTag) -> String {
        format!("{}\u{a0}{}", self.decimal(number), unit.after(number, written_in))
    }
}

/// The codes of all units that have a name in `locales/`.
pub fn known_units() -> impl Iterator<Item = &'static str> {
    keys().filter_map(|key| key.strip_prefix("unit."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    fn said(language: Language, digits: &str, unit: &UnitForms, written_in: LanguageTag) -> String {
        let number = Decimal::from_str_exact(digits).unwrap();
        Locale::of(language).quantity_of(number, unit, written_in).replace('\u{a0}', " ")
    }

    #[test]
    fn a_unit_follows_its_number_in_the_form_of_its_own_language() {
        let loans = UnitForms { one: Some("loan".to_owned()), ..UnitForms::of("loans") };
        let izsniegumi = UnitForms {
            zero: Some("izsniegumu".to_owned()),
            one: Some("izsniegums".to_owned()),
            ..UnitForms::of("izsniegumi")
        };
        for (digits, en, lv) in
            [("1", "1 loan", "1 izsniegums"), ("21", "21 loans", "21 izsniegums"), ("0", "0 loans", "0 izsniegumu")]
        {
            assert_eq!(said(Language::En, digits, &loans, Language::En.tag()), en);
            assert_eq!(said(Language::Lv, digits, &izsniegumi, Language::Lv.tag()), lv);
        }
        // A report in another language keeps the grammar of the unit, and its own figures.
        assert_eq!(said(Language::Lv, "21.0", &loans, Language::En.tag()), "21,0 loans");
        assert_eq!(
            said(Language::En, "51.85", &UnitForms::of("(1990 = 100)"), Language::En.tag()),
            "51.85 (1990 = 100)"
        );
    }
}
