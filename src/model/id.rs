//! Ids: short words or the codes that people print.

use std::borrow::Borrow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error};
use serde::{Serialize, Serializer};

use super::as_written::AsWritten;
use super::impostor::Impostor;

/// The name of an item, unique within its kind: letters, digits, `-`, `.`, `_`, at least one of them a letter or digit,
/// and none that only looks like another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// Takes a text that has the form of an id.
    ///
    /// # Errors
    /// Hands the text back where it has another character, or neither letter nor digit: folders are named by ids, and `..`
    /// would lead out of them.
    pub fn new(text: impl Into<String>) -> Result<Self, String> {
        let text = text.into();
        let valid = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '_');
        let named = text.chars().any(char::is_alphanumeric);
        if named && text.chars().all(valid) && Impostor::of(&text).is_none() { Ok(Self(text)) } else { Err(text) }
    }

    /// The id as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for Id {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(AsWritten::deserialize(deserializer)?.0).map_err(|_| D::Error::custom("code:bad-id"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_words_or_printed_codes() {
        for text in ["internal-training", "GSR-3", "111.1", "mērķis_2", "_a"] {
            assert_eq!(Id::new(text).map(|id| id.to_string()), Ok(text.to_owned()));
        }
        for text in ["", "..", "-", "a b", "a/b", "a:b", "me\u{304}rk\u{327}is", "le\u{430}d"] {
            assert_eq!(Id::new(text), Err(text.to_owned()));
        }
    }
}
