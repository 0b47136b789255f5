//! How results and KPIs serve goals.

use serde::{Deserialize, Deserializer};

use super::Id;
use super::contents::Refers;
use super::id_or::IdOr;
use crate::source::{Span, Spanned};

/// How a result serves a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LinkKind {
    /// The goal's light follows from it.
    #[default]
    Direct,
    /// It influences the goal, whose light does not follow from it.
    Indirect,
}

/// A goal that a result serves: its id, or a mapping with the kind.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalLink {
    /// The goal.
    pub goal: Spanned<Id>,
    /// Whether the goal is judged by the result.
    pub kind: LinkKind,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    goal: Spanned<Id>,
    #[serde(default)]
    kind: LinkKind,
}

impl<'de> Deserialize<'de> for GoalLink {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match IdOr::deserialize(deserializer)? {
            IdOr::Id(goal) => Self { goal, kind: LinkKind::Direct },
            IdOr::Fields(Fields { goal, kind }) => Self { goal, kind },
        })
    }
}

impl Refers for GoalLink {
    fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a str, Span)) {
        self.goal.each(visit);
    }
}
