//! Whether a value is final, and why it is missing or is not.

use std::fmt;

use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use super::Text;
use super::contents::{Contents, Visitor as Walk};

/// Whether an observation is final.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Default,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum ObservationState {
    /// The source may still change it.
    Provisional,
    /// It will not change.
    #[default]
    Final,
    /// The source has changed it since it was first published.
    Revised,
}

/// Why a value is unknown or not final: a word that the tool knows, or words of the strategy's own.
#[derive(Debug, Clone, PartialEq)]
pub enum StateReason {
    /// One of the usual reasons.
    Standard(StandardReason),
    /// Another, in words.
    Own(Text),
}

/// The usual reasons why a value is unknown or not final.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all(deserialize = "kebab-case", serialize = "snake_case"))]
pub enum StandardReason {
    /// Nobody collected it for this period.
    NotCollected,
    /// It is collected and will be published later.
    NotYetPublished,
    /// It must not be published.
    Confidential,
    /// It is no longer collected.
    Ceased,
    /// It existed and cannot be found.
    Lost,
}

impl StandardReason {
    const WORDS: [&'static str; 5] = ["not-collected", "not-yet-published", "confidential", "ceased", "lost"];

    /// The name in the contract and in message keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotCollected => "not_collected",
            Self::NotYetPublished => "not_yet_published",
            Self::Confidential => "confidential",
            Self::Ceased => "ceased",
            Self::Lost => "lost",
        }
    }
}

impl Contents for StateReason {
    fn walk<'a>(&'a self, visitor: &mut dyn Walk<'a>) {
        match self {
            Self::Standard(_) => {}
            Self::Own(text) => text.visit(visitor),
        }
    }
}

impl<'de> Deserialize<'de> for StateReason {
    /// A single word is one of the usual reasons, or a misspelt one; what has a space in it, or languages, is text.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = StateReason;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text by language")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<StateReason, E> {
                if text.trim().contains(char::is_whitespace) {
                    return Text::deserialize(StrDeserializer::new(text)).map(StateReason::Own);
                }
                let word = StandardReason::deserialize(StrDeserializer::<E>::new(text));
                word.map(StateReason::Standard).map_err(|_| E::unknown_variant(text, &StandardReason::WORDS))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<StateReason, A::Error> {
                Text::deserialize(MapAccessDeserializer::new(map)).map(StateReason::Own)
            }
        }
        deserializer.deserialize_any(Either)
    }
}
