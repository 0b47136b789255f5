//! Whether a value is final, and why it is missing or is not.

use serde::de::value::StrDeserializer;
use serde::de::{Deserialize, Deserializer, Error};

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
        let text = Text::deserialize(deserializer)?;
        let Some(word) = text.plain().filter(|plain| !plain.trim().contains(char::is_whitespace)) else {
            return Ok(Self::Own(text));
        };
        let standard = StandardReason::deserialize(StrDeserializer::<D::Error>::new(word));
        standard.map(Self::Standard).map_err(|_| D::Error::unknown_variant(word, &StandardReason::WORDS))
    }
}
