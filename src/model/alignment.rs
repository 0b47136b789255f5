//! Ties between goals and policy documents.

use serde::Deserialize;

use super::contents::contents;
use super::{Citation, Id, Subject, Text};
use crate::source::Spanned;

/// A goal corresponds to directions of a document.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alignment {
    /// The goal.
    pub goal: Spanned<Id>,
    /// The document.
    pub document: Spanned<Id>,
    /// Its directions.
    #[serde(default)]
    pub directions: Vec<Spanned<Id>>,
    /// Who says so.
    #[serde(default)]
    pub origin: Origin,
    /// A conflict rather than a match.
    #[serde(default)]
    pub conflict: bool,
    /// What else was said.
    pub note: Option<Text>,
    /// Where it was published.
    pub cite: Option<Citation>,
}

contents! { Alignment {
    plain origin, conflict, cite;
    inside note;
    refers goal to Goal, document to Document, directions to ActionLine in document;
    speaks_of tie => Subject::Goal(tie.goal.value.clone());
} }

/// Who ties a goal to a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// The strategy.
    #[default]
    Strategy,
    /// The evaluation.
    Evaluation,
}
