//! Texts, numbers and dates of the contract in the language of the report.

use rust_decimal::Decimal;

use super::text_style::{TextBlock, TextStyle};
use crate::calendar::Period;
use crate::evaluation::contract::{Localised, Quantity};
use crate::locale::{Argument, Case, Language, Locale, Message};

/// A language, and those that stand in for it.
#[derive(Debug)]
pub(super) struct Words {
    locale: &'static Locale,
    order: Vec<Language>,
}

impl Words {
    pub(super) fn new(language: Language, fallback: &[Language]) -> Self {
        let order = std::iter::once(language).chain(fallback.iter().copied()).chain(Language::ALL).collect();
        Self { locale: Locale::of(language), order }
    }

    pub(super) const fn language(&self) -> Language {
        self.locale.language()
    }

    /// A message.
    pub(super) fn say<const N: usize>(&self, key: &str, arguments: [(&'static str, Argument); N]) -> String {
        self.locale.message(&Message { key: key.to_owned().into(), arguments: arguments.into() })
    }

    /// A text, and its language where that is another than the report's.
    fn choose<'a>(&self, text: &'a Localised) -> (&'a str, Option<Language>) {
        let mut found = self.order.iter().filter_map(|language| Some((text.0.get(language)?.as_str(), *language)));
        found.next().map_or(("", None), |(text, language)| (text, (language != self.language()).then_some(language)))
    }

    pub(super) fn text<'a>(&self, text: &'a Localised) -> &'a str {
        self.choose(text).0
    }

    /// A text in lines, `before` it some words of the report.
    pub(super) fn text_block(&self, before: &str, text: &Localised, style: TextStyle, width: f64) -> TextBlock {
        let (text, language) = self.choose(text);
        let before = if before.is_empty() { String::new() } else { format!("{before} ") };
        TextBlock { language, ..TextBlock::of(&format!("{before}{text}"), style, width) }
    }

    /// A quantity with its unit: `90,83 %`.
    pub(super) fn amount(&self, quantity: &Quantity) -> String {
        match (Decimal::from_str_exact(&quantity.printed), &quantity.unit) {
            (Ok(value), Some(unit)) => self.locale.quantity(value, unit),
            (Ok(value), None) => self.locale.decimal(value),
            (Err(_), _) => quantity.printed.clone(),
        }
    }

    /// A quantity without its unit, where the axis names that.
    pub(super) fn bare(&self, quantity: &Quantity) -> String {
        Decimal::from_str_exact(&quantity.printed)
            .map_or_else(|_| quantity.printed.clone(), |value| self.locale.decimal(value))
    }

    pub(super) fn number(&self, value: Decimal) -> String {
        self.locale.decimal(value)
    }

    pub(super) fn percent(&self, value: Decimal) -> String {
        self.locale.percent(value)
    }

    pub(super) fn join_and(&self, items: &[String]) -> String {
        self.locale.join_and(items)
    }

    /// A date or a period: `2023. gads`, `2020.–2023. gads`.
    pub(super) fn when(&self, period: impl Into<Period>, case: Case) -> String {
        self.locale.date(period, case)
    }

    pub(super) fn unknown(&self) -> String {
        self.say("report.unknown", [])
    }
}
