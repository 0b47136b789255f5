//! The parts that recur.

use rust_decimal::Decimal;

use super::super::contract::{Citation, Localised, OverrideNote, Place, Quantity, ValueCells};
use super::assembly::Assembly;
use crate::assess::named_values;
use crate::locale::{Language, Locale, Message};
use crate::model::{self, Id, Light, LightKey, Number, OrUnknown, Override, Text, ValueRow};
use crate::source::Span;

/// A message in every language.
pub(super) fn localised(message: &Message) -> Localised {
    Localised(
        Language::ALL.into_iter().map(|language| (language.tag(), Locale::of(language).message(message))).collect(),
    )
}

/// A number with its unit.
pub(super) fn quantity(number: Decimal, unit: Option<&str>) -> Quantity {
    Quantity { number, unit: unit.map(str::to_owned) }
}

/// A number that may be lost.
pub(super) fn known_quantity(number: &OrUnknown<Number>, unit: Option<&str>) -> Option<Quantity> {
    number.known().map(|number| quantity(number.0, unit))
}

/// Ids as text.
pub(super) fn ids<'i>(ids: impl IntoIterator<Item = &'i Id>) -> Vec<String> {
    ids.into_iter().map(ToString::to_string).collect()
}

/// The part of a number that the whole makes, in per cent, to one decimal.
pub(super) fn percentage(part: u32, whole: u32) -> Option<Quantity> {
    let share = Decimal::from(part).checked_div(Decimal::from(whole))? * Decimal::ONE_HUNDRED;
    let mut share = share.round_dp_with_strategy(1, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    share.rescale(1);
    Some(quantity(share, Some("percent")))
}

impl Assembly<'_> {
    pub(super) fn text(&self, text: &Text) -> Localised {
        Localised(text.entries(self.first()).into_iter().collect())
    }

    pub(super) fn optional(&self, text: Option<&Text>) -> Option<Localised> {
        text.map(|text| self.text(text))
    }

    pub(super) fn texts(&self, texts: &[Text]) -> Vec<Localised> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    pub(super) fn place(&self, span: Span) -> Place {
        let position = self.sources.position(span);
        Place { file: position.file.to_owned(), line: position.line, column: position.column }
    }

    pub(super) fn cite(&self, citation: Option<&model::Citation>) -> Option<Citation> {
        citation.map(|citation| Citation {
            document: citation.document.to_string(),
            page: citation.page,
            section: self.optional(citation.section.as_ref()),
        })
    }

    pub(super) fn row(&self, row: &ValueRow) -> ValueCells {
        ValueCells { known: row.count(), cells: named_values(row).map(ids) }
    }

    /// The name of a unit.
    pub(super) fn unit(&self, id: &Id) -> Option<Localised> {
        let unit = self.strategy().units.iter().find(|unit| *unit.id == *id);
        unit.map(|unit| self.text(&unit.name))
    }

    /// The name of a source.
    pub(super) fn source(&self, id: &Id) -> Option<Localised> {
        let source = self.strategy().sources.iter().find(|source| *source.id == *id);
        source.map(|source| self.text(&source.name))
    }

    /// The light that counts.
    pub(super) fn light(&self, key: &LightKey) -> Light {
        self.card.light(key)
    }

    pub(super) fn override_note(&self, by_hand: &Override) -> OverrideNote {
        let score = self.card.score(&by_hand.key.value);
        OverrideNote {
            subject: by_hand.subject().to_string(),
            criterion: by_hand.criterion(),
            computed: score.map_or(Light::Grey, |score| score.computed),
            light: by_hand.light.value,
            by: self.text(&by_hand.by),
            date: by_hand.date,
            reason: self.optional(by_hand.reason.as_ref()),
            at: self.place(by_hand.light.span),
        }
    }

    /// The override of a light, if a person set it.
    pub(super) fn set_by_hand(&self, key: &LightKey) -> Option<OverrideNote> {
        self.override_of(key).map(|by_hand| self.override_note(by_hand))
    }

    pub(super) fn override_of(&self, key: &LightKey) -> Option<&Override> {
        let mut overrides = self.strategy().judgement.iter().flat_map(|judgement| &judgement.overrides);
        overrides.find(|by_hand| by_hand.key.value == *key)
    }
}
