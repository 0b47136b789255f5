//! Texts in one language or in several.

use std::fmt;
use std::sync::LazyLock;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use super::as_written::AsWritten;
use super::legible;
use crate::locale::{Argument, Language};
use crate::source::{Span, Spanned};

/// A text of the strategy on one line of what is seen, unless it is a narrative. A plain string is in the strategy's first
/// language.
///
/// Two texts are equal when their words are: a place is no part of what was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text(Spanned<Words>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Words {
    /// In the strategy's first language.
    Plain(String),
    /// By language, in the order of the file, and the languages in which the words are older than the others.
    Translated { entries: Vec<(Language, String)>, stale: Vec<Language> },
}

impl Text {
    /// The text with its languages, where a plain one is in `first`.
    #[must_use]
    pub fn entries(&self, first: Language) -> Vec<(Language, String)> {
        match &self.0.value {
            Words::Plain(text) => vec![(first, text.clone())],
            Words::Translated { entries, .. } => entries.clone(),
        }
    }

    /// Whether it has words in a language, where a plain one is in `first`.
    #[must_use]
    pub fn is_in(&self, language: Language, first: Language) -> bool {
        match &self.0.value {
            Words::Plain(_) => language == first,
            Words::Translated { entries, .. } => entries.iter().any(|(written_in, _)| *written_in == language),
        }
    }

    /// The words of a text that names no language.
    #[must_use]
    pub fn plain(&self) -> Option<&str> {
        match &self.0.value {
            Words::Plain(text) => Some(text),
            Words::Translated { .. } => None,
        }
    }

    /// Whether its words in a language are marked as older than the others.
    #[must_use]
    pub fn is_stale_in(&self, language: Language) -> bool {
        matches!(&self.0.value, Words::Translated { stale, .. } if stale.contains(&language))
    }

    /// Where it stands.
    #[must_use]
    pub const fn place(&self) -> Span {
        self.0.span
    }

    /// The text as the argument of a message.
    #[must_use]
    pub fn argument(&self, first: Language) -> Argument {
        Argument::Text(self.entries(first))
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = Spanned::<Words>::deserialize(deserializer)?;
        Ok(Self(read.map(|words| words.cleaned(|text| legible::line(text).into_owned()))))
    }
}

/// Reads a text that may have paragraphs and lists: Markdown, of which the lines mean something. For fields that need not be
/// there.
pub(super) fn narrative<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Text>, D::Error> {
    let read = Spanned::<Words>::deserialize(deserializer)?;
    Ok(Some(Text(read.map(|words| words.cleaned(legible::narrative)))))
}

impl Words {
    fn cleaned(self, clean: impl Fn(&str) -> String) -> Self {
        match self {
            Self::Plain(text) => Self::Plain(clean(&text)),
            Self::Translated { entries, stale } => {
                let entries = entries.into_iter().map(|(language, text)| (language, clean(&text))).collect();
                Self::Translated { entries, stale }
            }
        }
    }
}

/// The names of the keys of a text by language.
static KEYS: LazyLock<Vec<&str>> =
    LazyLock::new(|| Language::ALL.into_iter().map(Language::code).chain(["stale"]).collect());

/// A key of a text by language.
enum Key {
    Language(Language),
    Stale,
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Name;
        impl Visitor<'_> for Name {
            type Value = Key;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a language")
            }
            fn visit_str<E: Error>(self, name: &str) -> Result<Key, E> {
                let language = Language::ALL.into_iter().find(|language| language.code() == name).map(Key::Language);
                let key = language.or_else(|| (name == "stale").then_some(Key::Stale));
                key.ok_or_else(|| E::unknown_field(name, &KEYS))
            }
        }
        deserializer.deserialize_identifier(Name)
    }
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Words;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text by language")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Words, E> {
                Ok(Words::Plain(text.to_owned()))
            }
            fn visit_string<E: Error>(self, text: String) -> Result<Words, E> {
                Ok(Words::Plain(text))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Words, A::Error> {
                let mut entries = Vec::with_capacity(map.size_hint().unwrap_or(Language::ALL.len()));
                let mut stale = Vec::new();
                while let Some(key) = map.next_key()? {
                    match key {
                        Key::Language(language) => entries.push((language, map.next_value::<AsWritten>()?.0)),
                        Key::Stale => stale = map.next_value()?,
                    }
                }
                if entries.is_empty() {
                    return Err(A::Error::invalid_length(0, &self));
                }
                Ok(Words::Translated { entries, stale })
            }
        }
        deserializer.deserialize_any(Either)
    }
}
