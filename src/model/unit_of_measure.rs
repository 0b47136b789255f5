//! Units of measure that the tool does not know.

use std::fmt;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, Visitor};

use super::contents::contents;
use super::{Citation, Id};
use crate::locale::{Argument, LanguageTag, UnitForms};
use crate::source::Spanned;

/// A unit of measure. One that the tool knows as well is called as the strategy calls it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitOfMeasure {
    /// The word for it in the files: the `unit` of indicators, values and amounts.
    pub id: Spanned<Id>,
    /// What stands behind a number: a text, or by language a text or its plural forms.
    pub name: UnitName,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { UnitOfMeasure {
    plain id, name, cite;
} }

/// The name of a unit of measure.
#[derive(Debug, Clone, PartialEq)]
pub enum UnitName {
    /// In the strategy's first language.
    Plain(UnitForms),
    /// By language, in the order of the file.
    ByLanguage(Vec<(LanguageTag, UnitForms)>),
}

impl UnitName {
    /// The name with its languages, where a plain one is in `first`.
    #[must_use]
    pub fn entries(&self, first: LanguageTag) -> Vec<(LanguageTag, UnitForms)> {
        match self {
            Self::Plain(forms) => vec![(first, forms.clone())],
            Self::ByLanguage(entries) => entries.clone(),
        }
    }

    /// The unit as the argument of a message.
    #[must_use]
    pub fn argument(&self, first: LanguageTag) -> Argument {
        Argument::Unit(self.entries(first))
    }
}

impl<'de> Deserialize<'de> for UnitName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = UnitName;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text by language")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<UnitName, E> {
                Ok(UnitName::Plain(UnitForms::of(text)))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<UnitName, A::Error> {
                let mut entries = Vec::new();
                while let Some(language) = map.next_key()? {
                    entries.push((language, map.next_value::<TextOrForms>()?.0));
                }
                if entries.is_empty() {
                    Err(A::Error::invalid_length(0, &self))
                } else {
                    Ok(UnitName::ByLanguage(entries))
                }
            }
        }
        deserializer.deserialize_any(Either)
    }
}

/// One text after every number, or a form for each kind of number.
struct TextOrForms(UnitForms);

impl<'de> Deserialize<'de> for TextOrForms {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = TextOrForms;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<TextOrForms, E> {
                Ok(TextOrForms(UnitForms::of(text)))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<TextOrForms, A::Error> {
                UnitForms::deserialize(MapAccessDeserializer::new(map)).map(TextOrForms)
            }
        }
        deserializer.deserialize_any(Either)
    }
}
