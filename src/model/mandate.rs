//! The mandate: the domains for which the law makes the institution responsible.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error};

use super::contents::{Contents, Reference, Visitor, contents};
use super::{Citation, Id, Kind, Subject, Text};
use crate::source::Spanned;

/// A domain of the mandate.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mandate {
    /// Its id.
    pub id: Spanned<Id>,
    /// The domain in words.
    pub text: Text,
    /// Which parts of the strategy cover it.
    #[serde(default)]
    pub covered_by: Vec<Spanned<Coverage>>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { Mandate {
    plain id, cite;
    inside text, covered_by;
} }

/// A part of the strategy that covers a domain of the mandate: `mission`, `vision` or `goal/<id>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Coverage {
    /// The mission.
    Mission,
    /// The vision.
    Vision,
    /// A goal.
    Goal(Id),
}

impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mission => f.write_str("mission"),
            Self::Vision => f.write_str("vision"),
            Self::Goal(id) => write!(f, "goal/{id}"),
        }
    }
}

impl<'de> Deserialize<'de> for Coverage {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        match text.as_str() {
            "mission" => Ok(Self::Mission),
            "vision" => Ok(Self::Vision),
            _ => match text.parse() {
                Ok(Subject::Goal(id)) => Ok(Self::Goal(id)),
                _ => Err(D::Error::unknown_variant(&text, &["mission", "vision", "goal/…"])),
            },
        }
    }
}

impl Contents for Spanned<Coverage> {
    fn walk<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        if let Coverage::Goal(id) = &self.value {
            visitor.reference(Reference { kind: Kind::Goal, inside: None, name: id.as_str(), at: self.span });
        }
    }
}
