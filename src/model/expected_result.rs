//! Expected results (sasniedzamie rezultāti).

use serde::{Deserialize, Serialize};

use super::contents::contents;
use super::{Citation, GoalLink, Id, Indicator, Text};
use crate::calendar::Moment;
use crate::source::Spanned;

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
