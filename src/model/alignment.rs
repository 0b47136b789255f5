//! Which goals correspond to which policy documents.

use serde::Deserialize;

use super::contents::contents;
use super::{Citation, Id, Subject, Text};
use crate::source::Spanned;

/// A goal corresponds to action lines of a document.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alignment {
    /// The goal.
    pub goal: Spanned<Id>,
    /// The document.
    pub document: Spanned<Id>,
    /// The action lines of the document that the goal corresponds to.
    #[serde(default)]
    pub directions: Vec<Spanned<Id>>,
    /// Whether the strategy or the evaluation states the match.
    #[serde(default)]
    pub origin: Origin,
    /// Whether the goal conflicts with the document instead of matching it.
    #[serde(default)]
    pub conflict: bool,
    /// A note.
    pub note: Option<Text>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { Alignment {
    plain origin, conflict, cite;
    inside note;
    refers goal to Goal, document to Document, directions to ActionLine in document;
    speaks_of tie => Subject::Goal(tie.goal.value.clone());
} }

/// Who states that a goal matches a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// The strategy.
    #[default]
    Strategy,
    /// The evaluation.
    Evaluation,
}
