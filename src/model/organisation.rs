//! Who answers for something, and where figures come from.

use serde::Deserialize;

use super::contents::contents;
use super::{Citation, Id, Text};
use crate::source::Spanned;

/// Somebody who can answer for a result.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// Its id.
    pub id: Spanned<Id>,
    /// Its name.
    pub name: Text,
    /// What it is.
    pub kind: UnitKind,
    /// Where it was published.
    pub cite: Option<Citation>,
}

contents! { Unit {
    named name;
    plain id, kind, cite;
    inside name;
} }

/// What answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnitKind {
    /// A unit of the institution.
    Unit,
    /// Several people together, with nobody in charge.
    Collective,
    /// A project.
    Project,
    /// Somebody outside the institution.
    External,
}

/// Where figures come from.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its id.
    pub id: Spanned<Id>,
    /// Its name.
    pub name: Text,
    /// What it is.
    pub kind: SourceKind,
    /// Where it was published.
    pub cite: Option<Citation>,
}

contents! { Source {
    named name;
    plain id, kind, cite;
    inside name;
} }

/// A kind of source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// A register or an information system.
    Register,
    /// A survey.
    Survey,
    /// An order or another decision.
    Order,
    /// A report.
    Report,
    /// Something else.
    Other,
}
