//! Texts, numbers and dates of the contract in the language of the report.

use std::collections::BTreeMap;

use minijinja::Value;
use minijinja::value::Serde;
use rust_decimal::Decimal;
use serde::Serialize;

use crate::calendar::Period;
use crate::evaluation::Evaluation;
use crate::evaluation::contract::{Localised, Quantity, UnitText};
use crate::locale::{Argument, Case, Language, LanguageTag, Locale, Message, UnitForms, choose, has_message};

/// A language, those that stand in for it, and the units that the strategy names itself.
#[derive(Debug)]
pub(super) struct Words {
    locale: &'static Locale,
    order: Vec<LanguageTag>,
    /// By the words for them, each with the language of its name.
    units: BTreeMap<String, (LanguageTag, UnitForms)>,
}

impl Words {
    /// A language, and those of the strategy in their order.
    pub(super) fn new(language: Language, evaluation: &Evaluation) -> Self {
        Self::with(language, &evaluation.strategy.languages, &evaluation.units)
    }

    fn with(language: Language, order: &[LanguageTag], units: &[UnitText]) -> Self {
        let units = units.iter().filter_map(|unit| {
            let chosen = choose(language.tag(), unit.name.keys().copied(), order)?;
            Some((unit.id.clone(), (chosen, unit.name.get(&chosen)?.clone())))
        });
        Self { locale: Locale::of(language), units: units.collect(), order: order.to_vec() }
    }

    pub(super) const fn language(&self) -> Language {
        self.locale.language()
    }

    /// A message.
    pub(super) fn say<const N: usize>(&self, key: &str, arguments: [(&'static str, Argument); N]) -> String {
        self.locale.message(&Message { key: key.to_owned().into(), arguments: arguments.into() })
    }

    /// The words of a message before one of its arguments, with which it ends: a text of the strategy, which is printed apart
    /// so that it can be marked with its language.
    pub(super) fn before(&self, key: &str, argument: &'static str) -> String {
        self.say(key, [(argument, "".into())])
    }

    /// The message `family.word` for a value of an enumeration of the contract.
    pub(super) fn word(&self, family: &str, word: &impl Serialize) -> String {
        self.named(family, &spelled(word))
    }

    /// The message `family.word`; a word that no message knows stands as it is.
    pub(super) fn named(&self, family: &str, word: &str) -> String {
        let key = format!("{family}.{}", word.replace('-', "_"));
        if has_message(&key) { self.say(&key, []) } else { word.to_owned() }
    }

    /// A text, and its language where that is another than the report's.
    pub(super) fn choose<'a>(&self, text: &'a Localised) -> (&'a str, Option<LanguageTag>) {
        let own = self.language().tag();
        let Some((language, text)) = text.choose(own, &self.order) else { return ("", None) };
        (text, Some(language).filter(|language| !language.is_same_language(own)))
    }

    pub(super) fn text<'a>(&self, text: &'a Localised) -> &'a str {
        self.choose(text).0
    }

    /// A quantity with its unit: `90,83 %`.
    pub(super) fn amount(&self, quantity: &Quantity) -> String {
        match &quantity.unit {
            Some(unit) => match self.units.get(unit) {
                Some((written_in, forms)) => self.locale.quantity_of(quantity.number, forms, *written_in),
                None => self.locale.quantity(quantity.number, unit),
            },
            None => self.number(quantity.number),
        }
    }

    pub(super) fn number(&self, value: Decimal) -> String {
        self.locale.decimal(value)
    }

    pub(super) fn percent(&self, value: Decimal) -> String {
        self.locale.percent(value)
    }

    /// A share or growth that was computed and rounded, in per cent.
    pub(super) fn percent_of(&self, value: f64) -> String {
        let printed = format!("{value:?}");
        let number = Decimal::from_str_exact(&printed).or_else(|_| Decimal::from_scientific(&printed));
        self.percent(number.unwrap_or_default())
    }

    /// A count with its unit: `126 atbildes`.
    pub(super) fn count(&self, count: u32, unit: &str) -> String {
        self.locale.quantity(count.into(), unit)
    }

    /// The name of a unit where no number stands before it.
    pub(super) fn unit(&self, unit: &str) -> String {
        self.units.get(unit).map_or_else(|| self.locale.unit_name(unit), |(_, forms)| forms.other.clone())
    }

    /// A formula of the evidence, whose numbers have a point, as people print it: `83,33 + 7,5`.
    pub(super) fn formula(&self, text: &str) -> String {
        let is_figure = |character: char| character.is_ascii_digit() || character == '.';
        let mut printed = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(character) = rest.chars().next() {
            let (figures, after) = rest.split_at(rest.find(|c| !is_figure(c)).unwrap_or(rest.len()));
            if let Ok(number) = figures.parse() {
                printed.push_str(&self.number(number));
                rest = after;
                continue;
            }
            printed.push(match character {
                '-' => '−',
                '*' => '×',
                other => other,
            });
            rest = rest.get(character.len_utf8()..).unwrap_or_default();
        }
        printed
    }

    /// A date or a period: `2023. gads`, `2020.–2023. gads`.
    pub(super) fn when(&self, period: impl Into<Period>, case: Case) -> String {
        self.locale.date(period, case)
    }

    /// The name of a language.
    pub(super) fn language_name(&self, language: LanguageTag) -> String {
        self.locale.language_name(language)
    }

    /// A list as a sentence has it: `viens, divi un trīs`.
    pub(super) fn join_and(&self, items: &[String]) -> String {
        self.locale.join_and(items)
    }

    /// A text in the language's quotation marks.
    pub(super) fn quote(&self, text: &str) -> String {
        self.locale.quote(text)
    }

    pub(super) fn unknown(&self) -> String {
        self.say("report.unknown", [])
    }
}

/// The word of the contract for a value of an enumeration.
pub(super) fn spelled(word: &impl Serialize) -> String {
    Value::from(Serde(word)).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_have_the_figures_of_the_language() {
        for (text, lv, en) in [
            ("83.33 + 7.5", "83,33 + 7,5", "83.33 + 7.5"),
            ("(12345 - 2.50) * 3 / x", "(12 345 − 2,50) × 3 / x", "(12,345 − 2.50) × 3 / x"),
        ] {
            let printed = |language| Words::with(language, &[], &[]).formula(text).replace('\u{a0}', " ");
            assert_eq!(printed(Language::Lv), lv);
            assert_eq!(printed(Language::En), en);
        }
    }
}
