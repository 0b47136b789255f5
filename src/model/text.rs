//! Texts in one language or in several.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use super::as_written::AsWritten;
use super::legible;
use crate::locale::{Argument, LanguageTag, unknown_language};
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
    /// By language, and the languages in which the words are older than the others.
    Translated { entries: Vec<Entry>, stale: Vec<Spanned<LanguageTag>> },
}

/// Words in a language, whose key has a place.
type Entry = (Spanned<LanguageTag>, String);

impl Text {
    /// The text with its languages, where a plain one is in `first`.
    #[must_use]
    pub fn entries(&self, first: LanguageTag) -> Vec<(LanguageTag, String)> {
        match &self.0.value {
            Words::Plain(text) => vec![(first, text.clone())],
            Words::Translated { entries, .. } => {
                entries.iter().map(|(language, text)| (language.value, text.clone())).collect()
            }
        }
    }

    /// Whether it has words in a language, where a plain one is in `first`.
    #[must_use]
    pub fn is_in(&self, language: LanguageTag, first: LanguageTag) -> bool {
        self.languages(first).any(|written_in| written_in == language)
    }

    /// The languages that it has words in, where a plain one is in `first`.
    pub fn languages(&self, first: LanguageTag) -> impl Iterator<Item = LanguageTag> {
        let plain = matches!(self.0.value, Words::Plain(_)).then_some(first);
        plain.into_iter().chain(self.keys().map(|language| language.value))
    }

    /// The languages that are written as keys of its words, with their places.
    pub fn keys(&self) -> impl Iterator<Item = Spanned<LanguageTag>> {
        let entries = match &self.0.value {
            Words::Plain(_) => &[],
            Words::Translated { entries, .. } => entries.as_slice(),
        };
        entries.iter().map(|(language, _)| *language)
    }

    /// The languages in which its words are marked as older than the others, with their places.
    #[must_use]
    pub fn stale(&self) -> &[Spanned<LanguageTag>] {
        match &self.0.value {
            Words::Plain(_) => &[],
            Words::Translated { stale, .. } => stale,
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
    pub fn is_stale_in(&self, language: LanguageTag) -> bool {
        self.stale().iter().any(|stale| **stale == language)
    }

    /// Adds words in a language, where a plain text is in `first`.
    ///
    /// # Errors
    /// There are words in the language already; where.
    pub fn translate(&mut self, language: Spanned<LanguageTag>, words: String, first: LanguageTag) -> Result<(), Span> {
        let Self(Spanned { value, span }) = self;
        if let Words::Plain(plain) = value {
            let entries = vec![(Spanned::new(first, *span), std::mem::take(plain))];
            *value = Words::Translated { entries, stale: Vec::new() };
        }
        let Words::Translated { entries, .. } = value else { return Ok(()) };
        match entries.iter().find(|(known, _)| *known == language) {
            Some((known, _)) => Err(known.span),
            None => {
                entries.push((language, words));
                Ok(())
            }
        }
    }

    /// Brings its languages into an order; those that are not in it come last.
    pub fn sort_languages(&mut self, order: &[LanguageTag]) {
        if let Words::Translated { entries, .. } = &mut self.0.value {
            entries.sort_by_key(|(language, _)| {
                order.iter().position(|other| *other == language.value).unwrap_or(order.len())
            });
        }
    }

    /// Where it stands.
    #[must_use]
    pub const fn place(&self) -> Span {
        self.0.span
    }

    /// The text as the argument of a message.
    #[must_use]
    pub fn argument(&self, first: LanguageTag) -> Argument {
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

/// A key of a text by language.
enum Key {
    Language(LanguageTag),
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
                match name {
                    "stale" => Ok(Key::Stale),
                    name => name.parse().map(Key::Language).map_err(unknown_language),
                }
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
                let written = map.size_hint().unwrap_or_default();
                let mut entries = Vec::with_capacity(written);
                let mut stale = Vec::new();
                while let Some(key) = map.next_key::<Spanned<Key>>()? {
                    match key.value {
                        Key::Language(language) => {
                            entries.push((Spanned::new(language, key.span), map.next_value::<AsWritten>()?.0));
                        }
                        Key::Stale => stale = map.next_value()?,
                    }
                }
                // Keys that were refused are reported already.
                if entries.is_empty() && (written == 0 || !stale.is_empty()) {
                    return Err(A::Error::invalid_length(0, &self));
                }
                Ok(Words::Translated { entries, stale })
            }
        }
        deserializer.deserialize_any(Either)
    }
}
