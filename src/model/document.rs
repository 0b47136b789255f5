//! Policy documents (politikas plānošanas dokumenti) that the strategy must fit.

use serde::{Deserialize, Serialize};

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
    /// Its place in the hierarchy.
    pub level: Option<Spanned<DocumentLevel>>,
    /// When it holds.
    pub period: Option<Spanned<OpenPeriod>>,
    /// When it was approved.
    pub approved: Option<Spanned<OrUnknown<Moment>>>,
    /// Whether it is in force.
    pub state: Option<Spanned<OrUnknown<DocumentState>>>,
    /// Whether it was in force when the goals were set, where that is told and is not how it stands now.
    pub state_when_planned: Option<Spanned<DocumentState>>,
    /// What is printed elsewhere of the same facts.
    #[serde(default)]
    pub also: Vec<OtherStatement>,
    /// Its directions.
    #[serde(default)]
    pub directions: Vec<ActionLine>,
    /// The tasks that it gives the institution.
    #[serde(default)]
    pub tasks: Vec<Task>,
    /// Where it can be read.
    pub url: Option<String>,
    /// What else was said.
    pub note: Option<Text>,
    /// Where it was named.
    pub cite: Option<Citation>,
}

/// The facts of a document as another place prints them.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherStatement {
    /// When it holds.
    pub period: Option<Spanned<OpenPeriod>>,
    /// Its place in the hierarchy.
    pub level: Option<Spanned<DocumentLevel>>,
    /// When it was approved.
    pub approved: Option<Spanned<Moment>>,
    /// What else was said.
    pub note: Option<Text>,
    /// Where it was published.
    pub cite: Option<Citation>,
}

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
    /// Decades.
    LongTerm,
    /// Up to seven years.
    MediumTerm,
    /// Up to three years.
    ShortTerm,
    /// One sector.
    Sector,
    /// A government's programme.
    Government,
}

/// Whether a policy document applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all(deserialize = "kebab-case", serialize = "snake_case"))]
pub enum DocumentState {
    /// It applies.
    InForce,
    /// It is not approved yet.
    Draft,
    /// It applies no longer.
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

/// A direction of a policy document (rīcības virziens).
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
    /// Where it was named.
    pub cite: Option<Citation>,
}

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
    /// Where it was named.
    pub cite: Option<Citation>,
}
