//! Goals (mērķi).

use std::fmt;

use serde::Deserialize;
use serde::de::value::SeqAccessDeserializer;
use serde::de::{Deserializer, Error, SeqAccess, Visitor};

use super::contents::{Refers, contents};
use super::text::narrative;
use super::{Citation, Id, Text, ValueRow};
use crate::source::{Span, Spanned};

/// A goal.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Its id.
    pub id: Spanned<Id>,
    /// The number that readers see; else its position.
    pub number: Option<String>,
    /// The priority under which it stands.
    pub priority: Option<Spanned<Id>>,
    /// Its name.
    pub name: Text,
    /// Its purpose, the line under its name.
    pub purpose: Option<Text>,
    /// Its text, in Markdown.
    #[serde(default, deserialize_with = "narrative")]
    pub description: Option<Text>,
    /// Its components, where it promises more than one thing.
    #[serde(default)]
    pub components: Vec<Component>,
    /// Actions that its text announces.
    #[serde(default)]
    pub commitments: Vec<Commitment>,
    /// The values that it carries; absent where nothing is stated.
    pub values: Option<Spanned<ValueRow>>,
    /// The goals that the strategy itself relates it to.
    pub relates: Option<Relations>,
    /// The goals with which the strategy itself says that it conflicts.
    #[serde(default)]
    pub conflicts: Vec<Spanned<Id>>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { Goal {
    named name numbered number;
    plain id, number, cite;
    inside name, purpose, description;
    items components: Component as Component, commitments: Commitment as Commitment;
    refers priority to Priority, values to Value, relates to Goal, conflicts to Goal;
} }

/// One of the things that a goal promises.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Component {
    /// Its id, unique within the goal.
    pub id: Spanned<Id>,
    /// What is promised.
    pub text: Text,
    /// Whether the goal cannot be achieved without it.
    #[serde(default)]
    pub essential: bool,
}

contents! { Component {
    plain id, essential;
    inside text;
} }

/// An action that a goal's text announces.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// Its id, unique within the goal.
    pub id: Spanned<Id>,
    /// The action.
    pub text: Text,
}

contents! { Commitment {
    plain id;
    inside text;
} }

/// The goals that a goal is related to.
#[derive(Debug, Clone, PartialEq)]
pub enum Relations {
    /// Every other goal, with the place of the word `all`.
    All(Span),
    /// The goals that are named.
    Goals(Vec<Spanned<Id>>),
}

impl<'de> Deserialize<'de> for Relations {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        enum Raw {
            All,
            Goals(Vec<Spanned<Id>>),
        }
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Raw;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("ids or all")
            }
            fn visit_str<E: Error>(self, word: &str) -> Result<Raw, E> {
                if word == "all" {
                    Ok(Raw::All)
                } else {
                    Err(E::invalid_value(serde::de::Unexpected::Str(word), &self))
                }
            }
            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Raw, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(seq)).map(Raw::Goals)
            }
        }
        impl<'de> Deserialize<'de> for Raw {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any(Either)
            }
        }
        let raw = Spanned::<Raw>::deserialize(deserializer)?;
        Ok(match raw.value {
            Raw::All => Self::All(raw.span),
            Raw::Goals(goals) => Self::Goals(goals),
        })
    }
}

impl Refers for Relations {
    fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a str, Span)) {
        if let Self::Goals(goals) = self {
            goals.each(visit);
        }
    }
}
