//! What the evaluators recommend.

use serde::{Deserialize, Serialize};

use super::{Citation, Id, OrUnknown, Text};
use crate::calendar::Moment;
use crate::source::Spanned;

/// A recommendation.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recommendation {
    /// Its id.
    pub id: Spanned<Id>,
    /// What is to be done.
    pub text: Text,
    /// Whether it stands in the summary, or only in the body.
    #[serde(default = "in_summary")]
    pub in_summary: bool,
    /// The goals (`goal/motivation`) and rules (`rule/relevance/goal-fits-partly`) that it answers.
    #[serde(default)]
    pub answers: Vec<Spanned<String>>,
    /// Who will do it.
    pub owner: Option<Spanned<OrUnknown<Id>>>,
    /// By when.
    pub due: Option<OrUnknown<Moment>>,
    /// How far it is.
    pub status: Option<OrUnknown<RecommendationStatus>>,
    /// What the institution says to it.
    pub response: Option<OrUnknown<Text>>,
    /// Where it was published.
    pub cite: Option<Citation>,
}

const fn in_summary() -> bool {
    true
}

/// How far a recommendation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all(deserialize = "kebab-case", serialize = "snake_case"))]
pub enum RecommendationStatus {
    /// Nobody has decided.
    Open,
    /// It will be done.
    Accepted,
    /// It will not be done.
    Rejected,
    /// It is being done.
    InProgress,
    /// It is done.
    Done,
}
