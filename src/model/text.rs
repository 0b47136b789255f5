//! Texts in one language or in several.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use crate::locale::{Argument, Language};

/// A text of the strategy. A plain string is in the strategy's first language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    /// In the strategy's first language.
    Plain(String),
    /// By language, in the order of the file.
    Translated(Vec<(Language, String)>),
}

impl Text {
    /// The text with its languages, where a plain one is in `first`.
    #[must_use]
    pub fn entries(&self, first: Language) -> Vec<(Language, String)> {
        match self {
            Self::Plain(text) => vec![(first, text.clone())],
            Self::Translated(entries) => entries.clone(),
        }
    }

    /// The text as the argument of a message.
    #[must_use]
    pub fn argument(&self, first: Language) -> Argument {
        Argument::Text(self.entries(first))
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Text;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text by language")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
                Ok(Text::Plain(text.to_owned()))
            }
            fn visit_string<E: Error>(self, text: String) -> Result<Text, E> {
                Ok(Text::Plain(text))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
                let mut entries = Vec::with_capacity(map.size_hint().unwrap_or(Language::ALL.len()));
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                if entries.is_empty() { Err(A::Error::invalid_length(0, &self)) } else { Ok(Text::Translated(entries)) }
            }
        }
        deserializer.deserialize_any(Either)
    }
}
