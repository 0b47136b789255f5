//! What the evaluators recommend.

use std::fmt;

use serde::de::{Deserializer, Error};
use serde::{Deserialize, Serialize};

use super::contents::{Contents, Visitor, contents};
use super::{Citation, Id, OrUnknown, Subject, Text};
use crate::calendar::Moment;
use crate::source::Spanned;

/// A recommendation.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recommendation {
    /// Its id.
    pub id: Spanned<Id>,
    /// The recommendation in words.
    pub text: Text,
    /// Whether the summary of the evaluation has it, or only its body.
    #[serde(default = "in_summary")]
    pub in_summary: bool,
    /// What it answers.
    #[serde(default)]
    pub answers: Vec<Spanned<Answered>>,
    /// The unit that is responsible for it.
    pub owner: Option<Spanned<OrUnknown<Id>>>,
    /// The due date.
    pub due: Option<OrUnknown<Moment>>,
    /// The status of its implementation.
    pub status: Option<OrUnknown<RecommendationStatus>>,
    /// The response of the institution.
    pub response: Option<OrUnknown<Text>>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { Recommendation {
    named text;
    plain id, in_summary, due, status, cite;
    inside text, answers, response;
    refers owner to Unit;
} }

/// What a recommendation answers: a subject (`goal/motivation`) or the findings of a rule
/// (`rule/relevance/goal-fits-partly`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answered {
    /// A goal, a result or another item.
    Subject(Subject),
    /// What a rule finds, by the rule's name. Names are compared with the rules that there are when these are known.
    Rule(String),
}

impl fmt::Display for Answered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Subject(subject) => subject.fmt(f),
            Self::Rule(name) => write!(f, "rule/{name}"),
        }
    }
}

impl<'de> Deserialize<'de> for Answered {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if let Some(rule) = text.strip_prefix("rule/") {
            return Ok(Self::Rule(rule.to_owned()));
        }
        text.parse().map(Self::Subject).map_err(|()| D::Error::custom("code:reference-kind"))
    }
}

impl Contents for Spanned<Answered> {
    fn walk<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        if let Answered::Subject(subject) = &self.value {
            visitor.reference_to(subject, self.span);
        }
    }
}

const fn in_summary() -> bool {
    true
}

/// The status of a recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all(deserialize = "kebab-case", serialize = "snake_case"))]
pub enum RecommendationStatus {
    /// The institution has not decided.
    Open,
    /// Accepted.
    Accepted,
    /// Rejected.
    Rejected,
    /// Under way.
    InProgress,
    /// Done.
    Done,
}
