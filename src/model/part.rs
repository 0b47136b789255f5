//! The parts of a composite indicator.

use serde::{Deserialize, Deserializer};

use super::contents::contents;
use super::id_or::IdOr;
use super::{Id, Text};
use crate::source::Spanned;

/// A part of a composite indicator: its id, or a mapping with its name.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// What observations call it.
    pub id: Spanned<Id>,
    /// What readers call it.
    pub name: Option<Text>,
}

contents! { Part {
    plain id;
    inside name;
} }

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    id: Spanned<Id>,
    name: Option<Text>,
}

impl<'de> Deserialize<'de> for Part {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match IdOr::deserialize(deserializer)? {
            IdOr::Id(id) => Self { id, name: None },
            IdOr::Fields(Fields { id, name }) => Self { id, name },
        })
    }
}
