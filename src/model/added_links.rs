//! Sets of links between results and goals that the evaluation adds to those of the strategy.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::contents::contents;
use super::{Id, LinkKind, Text};
use crate::source::Spanned;

/// A set of links that the evaluation adds, such as those of its table or those of its text.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddedLinks {
    /// Its id, for `links_in_force` and the option `--links`.
    pub id: Spanned<Id>,
    /// Its name, where readers are told of it.
    pub name: Text,
    /// Its links.
    pub links: Vec<LinkEntry>,
}

contents! { AddedLinks {
    named name;
    plain id;
    inside name, links;
} }

/// A link between a result and a goal.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkEntry {
    /// The result.
    pub result: Spanned<Id>,
    /// The goal.
    pub goal: Spanned<Id>,
    /// Whether the goal is judged by the result.
    #[serde(default)]
    pub kind: LinkKind,
}

contents! { LinkEntry {
    plain kind;
    refers result to Result, goal to Goal;
} }

/// Reads a list of sets. A mapping by id, in which sets had no names, is refused with the form to write instead.
pub(super) fn sets<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<AddedLinks>, D::Error> {
    struct List;
    impl<'de> Visitor<'de> for List {
        type Value = Vec<AddedLinks>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a sequence")
        }
        fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
            let mut sets = Vec::new();
            while let Some(set) = list.next_element()? {
                sets.push(set);
            }
            Ok(sets)
        }
        fn visit_map<A: MapAccess<'de>>(self, mut sets: A) -> Result<Self::Value, A::Error> {
            let first: Option<String> = sets.next_key()?;
            Err(A::Error::custom(format!("code:links-by-id {}", first.unwrap_or_default())))
        }
    }
    deserializer.deserialize_any(List)
}
