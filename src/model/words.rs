//! Closed lists of words.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error};

use super::Id;

/// A closed list of words.
pub trait Words: Copy + 'static {
    /// Every word.
    const ALL: &'static [Self];

    /// The word as it is written in the files.
    fn as_str(self) -> &'static str;
}

/// A standard word, or one of the evaluators' own, whose item must have a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StandardOr<T> {
    /// A word of the standard.
    Standard(T),
    /// Another.
    Own(Id),
}

impl<T: Words + PartialEq> StandardOr<T> {
    /// Whether it is a word of the standard.
    #[must_use]
    pub fn is(&self, word: T) -> bool {
        *self == Self::Standard(word)
    }
}

impl<T: Words> StandardOr<T> {
    /// The word as it is written in the files.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Standard(word) => word.as_str(),
            Self::Own(id) => id.as_str(),
        }
    }
}

impl<T: Words> fmt::Display for StandardOr<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl<'de, T: Words> Deserialize<'de> for StandardOr<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        match T::ALL.iter().find(|word| word.as_str() == text) {
            Some(word) => Ok(Self::Standard(*word)),
            None => Id::new(text).map(Self::Own).map_err(|_| D::Error::custom("code:bad-id")),
        }
    }
}

/// Makes an enum of a closed list of words, each with its spelling in the files and others that are read as well.
macro_rules! words {
    (
        $(#[doc = $docs:literal])+
        $name:ident { $($(#[doc = $doc:literal])+ $word:ident $text:literal $(| $other:literal)*,)+ }
    ) => {
        $(#[doc = $docs])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[doc = $doc])+ $word,)+ }

        impl $crate::model::Words for $name {
            const ALL: &'static [Self] = &[$(Self::$word,)+];

            fn as_str(self) -> &'static str {
                match self { $(Self::$word => $text,)+ }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                match text.as_str() {
                    $($text $(| $other)* => Ok(Self::$word),)+
                    _ => Err(serde::de::Error::unknown_variant(&text, &[$($text),+])),
                }
            }
        }
    };
}

pub(super) use words;
