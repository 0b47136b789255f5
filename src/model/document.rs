//! Policy documents (politikas plānošanas dokumenti) that the strategy must fit.

use serde::{Deserialize, Serialize};

use super::contents::contents;
use super::{Citation, Id, OpenPeriod, OrUnknown, Text};
use crate::calendar::Moment;
use crate::source::Spanned;

/// A policy document.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyDocument {
    /// Its id.
    pub id: Spanned<Id>,
    /// Its short name.
    pub abbreviation: Option<Text>,
    /// Its title.
    pub title: Text,
    /// Its level in the hierarchy of planning documents.
    pub level: Option<Spanned<DocumentLevel>>,
    /// The period for which it applies.
    pub period: Option<Spanned<OpenPeriod>>,
    /// When it was approved.
    pub approved: Option<Spanned<OrUnknown<Moment>>>,
    /// Whether it is in force as of the evaluation.
    pub state: Option<Spanned<OrUnknown<DocumentState>>>,
    /// Its state when the goals were set, where that is printed and differs from `state`.
    pub state_when_planned: Option<Spanned<DocumentState>>,
    /// The same facts as other places print them.
    #[serde(default)]
    pub also: Vec<OtherStatement>,
    /// Its action lines.
    #[serde(default)]
    pub directions: Vec<ActionLine>,
    /// The tasks that it gives the institution.
    #[serde(default)]
    pub tasks: Vec<Task>,
    /// Where it is published on the web.
    pub url: Option<String>,
    /// A note.
    pub note: Option<Text>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { PolicyDocument {
    named title;
    plain id, abbreviation, level, period, approved, state, state_when_planned, url, cite;
    inside title, also, note;
    items directions: ActionLine as ActionLine, tasks: Task as Task;
} }

/// The facts of a document as another place prints them.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherStatement {
    /// The period for which it applies.
    pub period: Option<Spanned<OpenPeriod>>,
    /// Its level in the hierarchy of planning documents.
    pub level: Option<Spanned<DocumentLevel>>,
    /// When it was approved.
    pub approved: Option<Spanned<Moment>>,
    /// A note.
    pub note: Option<Text>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { OtherStatement {
    plain period, level, approved, cite;
    inside note;
} }

impl PolicyDocument {
    /// The name that a sentence uses: the short one, where there is one.
    #[must_use]
    pub fn name(&self) -> &Text {
        self.abbreviation.as_ref().unwrap_or(&self.title)
    }
}

/// The place of a document in the hierarchy of planning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all(deserialize = "kebab-case", serialize = "snake_case"))]
pub enum DocumentLevel {
    /// Long-term: up to 25 years.
    LongTerm,
    /// Medium-term: up to seven years.
    MediumTerm,
    /// Short-term: up to three years.
    ShortTerm,
    /// A document of one sector.
    Sector,
    /// A government's programme.
    Government,
}

/// Whether a document is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all(deserialize = "kebab-case", serialize = "snake_case"))]
pub enum DocumentState {
    /// In force.
    InForce,
    /// A draft, not yet in force.
    Draft,
    /// No longer in force.
    Expired,
}

impl DocumentLevel {
    /// The name in the contract and in message keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LongTerm => "long_term",
            Self::MediumTerm => "medium_term",
            Self::ShortTerm => "short_term",
            Self::Sector => "sector",
            Self::Government => "government",
        }
    }
}

/// An action line of a policy document (rīcības virziens).
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionLine {
    /// Its id, unique within the document.
    pub id: Spanned<Id>,
    /// Its number in the document.
    pub number: Option<String>,
    /// Its name.
    pub name: Text,
    /// What it is about, or the goal that the document sets under it.
    pub text: Option<Text>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { ActionLine {
    plain id, number, cite;
    inside name, text;
} }

/// A task that a document gives the institution.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// Its number in the document.
    pub id: Spanned<Id>,
    /// What is to be done; absent where only the number is printed.
    pub text: Option<Text>,
    /// The goals that serve it.
    #[serde(default)]
    pub goals: Vec<Spanned<Id>>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { Task {
    plain id, cite;
    inside text;
    refers goals to Goal;
} }
