//! Expected results (sasniedzamie rezultāti).

use serde::{Deserialize, Deserializer, Serialize};

use super::contents::{Refers, contents};
use super::id_or::IdOr;
use super::{Citation, Id, Indicator, Text};
use crate::calendar::Moment;
use crate::source::{Span, Spanned};

/// A result that the strategy promises.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedResult {
    /// Its id.
    pub id: Spanned<Id>,
    /// The number that readers see; else its position.
    pub number: Option<String>,
    /// The priority under which it stands.
    pub priority: Option<Spanned<Id>>,
    /// Its name.
    pub name: Text,
    /// Its level in the chain of results.
    pub level: Option<Spanned<ResultLevel>>,
    /// The goals that it serves, where the strategy itself says so.
    #[serde(default)]
    pub goals: Vec<GoalLink>,
    /// The components of goals that it covers, as `goal/component`.
    #[serde(default)]
    pub covers: Vec<Spanned<String>>,
    /// The units that are responsible for it.
    #[serde(default)]
    pub responsible: Vec<Spanned<Id>>,
    /// The units that do the work, where known.
    #[serde(default)]
    pub delivered_by: Vec<Spanned<Id>>,
    /// The sources of its figures.
    #[serde(default)]
    pub sources: Vec<Spanned<Id>>,
    /// When it is due; absent: at the end of the strategy's period.
    pub due: Option<Spanned<Moment>>,
    /// What exists once it is achieved, for a result that is a milestone.
    pub deliverable: Option<Spanned<Text>>,
    /// The indicators that measure it.
    #[serde(default)]
    pub indicators: Vec<Indicator>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { ExpectedResult {
    named name numbered number;
    plain id, number, level, due, cite;
    inside name, deliverable;
    items indicators: Indicator as Indicator;
    refers priority to Priority, goals to Goal, covers to Component, responsible to Unit, delivered_by to Unit, sources to Source;
} }

/// The level of a result in a chain of results (OECD DAC glossary).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all(deserialize = "kebab-case", serialize = "snake_case"))]
pub enum ResultLevel {
    /// What was made or done.
    Output,
    /// What changed for those who were to benefit.
    Outcome,
    /// What changed in society.
    Impact,
}

impl ResultLevel {
    /// The name in the contract and in message keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Output => "output",
            Self::Outcome => "outcome",
            Self::Impact => "impact",
        }
    }
}

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
