//! Who the institution is: the strategy's frame, mission, vision and values.

use std::fmt;

use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor};

use super::contents::{Refers, contents};
use super::{Citation, Id, Mandate, Number, OrUnknown, Text};
use crate::calendar::{Calendar, Moment, MonthOfYear, NamedFor, Period};
use crate::locale::{Language, LanguageTag};
use crate::source::{Span, Spanned};

/// The frame of the strategy: the section `strategy`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// Its id, the name of its folder among several.
    pub id: Spanned<Id>,
    /// Its title.
    pub title: Text,
    /// The name of the institution.
    pub institution: Text,
    /// The period of the strategy.
    pub period: Spanned<Period>,
    /// The month in which its years begin, from 1 to 12; default 1. Years, half-years and quarters of all files are then fiscal
    /// ones; months and days are those of the calendar.
    pub year_begins: Option<MonthOfYear>,
    /// Whether fiscal years are named for the calendar year in which they `end` (the default) or `start`. Either way `2023/24`
    /// may be written, which names both.
    pub year_named_for: Option<Spanned<NamedFor>>,
    /// When it was approved.
    pub approved: Option<Spanned<OrUnknown<Moment>>>,
    /// The regulation whose requirements it must meet.
    pub regulation: Option<Spanned<Id>>,
    /// The languages of its texts, by their tags of BCP 47 (`de`, `pt-BR`). The first is that of plain texts, and stands in where
    /// a reader's is missing. Default: Latvian.
    #[serde(default)]
    pub languages: Vec<Spanned<LanguageTag>>,
    /// The domains of the mandate.
    #[serde(default)]
    pub mandate: Vec<Mandate>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { About {
    plain id, period, year_begins, year_named_for, approved, languages, cite;
    inside title, institution;
    items mandate: Mandate as Mandate;
    refers regulation to Regulation;
} }

impl About {
    /// The calendar of the strategy's years.
    #[must_use]
    pub fn calendar(&self) -> Calendar {
        let named_for = self.year_named_for.as_ref().map_or_else(NamedFor::default, |named_for| named_for.value);
        self.year_begins.map_or_else(Calendar::default, |begins| Calendar::new(begins, named_for))
    }

    /// The languages of the texts, the first of which is that of plain ones.
    #[must_use]
    pub fn languages(&self) -> Vec<LanguageTag> {
        let listed: Vec<_> = self.languages.iter().map(|language| language.value).collect();
        if listed.is_empty() { vec![Language::Lv.tag()] } else { listed }
    }

    /// The language of plain texts.
    #[must_use]
    pub fn first_language(&self) -> LanguageTag {
        self.languages.first().map_or(Language::Lv.tag(), |language| language.value)
    }
}

/// The mission or the vision.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The text.
    pub text: Spanned<Text>,
    /// A footnote of the source.
    pub note: Option<Text>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { Statement {
    plain cite;
    inside text, note;
} }

/// A value of the institution.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Value {
    /// Its id.
    pub id: Spanned<Id>,
    /// Its name.
    pub name: Text,
    /// What the institution means by it.
    pub definition: Option<Text>,
    /// Towards whom it applies.
    #[serde(default)]
    pub addressees: Vec<Text>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { Value {
    named name;
    plain id, cite;
    inside name, definition, addressees;
} }

/// One row of the table of values: which values a goal or priority carries.
#[derive(Debug, Clone, PartialEq)]
pub enum ValueRow {
    /// The values that are marked.
    Listed(Vec<Spanned<Id>>),
    /// How many are marked, where the source no longer shows which.
    Counted(u32),
}

impl ValueRow {
    /// How many values the row carries.
    #[must_use]
    pub fn count(&self) -> usize {
        match self {
            Self::Listed(values) => values.len(),
            Self::Counted(count) => *count as usize,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Counted {
    known: Number,
    cells: OrUnknown<Vec<Spanned<Id>>>,
}

impl<'de> Deserialize<'de> for ValueRow {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = ValueRow;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a row of values")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<ValueRow, A::Error> {
                Deserialize::deserialize(SeqAccessDeserializer::new(seq)).map(ValueRow::Listed)
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<ValueRow, A::Error> {
                let row = Counted::deserialize(MapAccessDeserializer::new(map))?;
                match row.cells {
                    OrUnknown::Known(values) => Ok(ValueRow::Listed(values)),
                    OrUnknown::Unknown => u32::try_from(row.known.0)
                        .map(ValueRow::Counted)
                        .map_err(|_| A::Error::invalid_value(Unexpected::Other("a fraction"), &"a whole number")),
                }
            }
        }
        deserializer.deserialize_any(Either)
    }
}

impl Refers for Spanned<ValueRow> {
    fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a str, Span)) {
        if let ValueRow::Listed(values) = &self.value {
            values.each(visit);
        }
    }
}
