//! Responsible units, and sources of figures.

use serde::Deserialize;

use super::contents::contents;
use super::{Citation, Id, Text};
use crate::source::Spanned;

/// Somebody who can be responsible for a result.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// Its id.
    pub id: Spanned<Id>,
    /// Its name.
    pub name: Text,
    /// The kind of unit.
    pub kind: UnitKind,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { Unit {
    named name;
    plain id, kind, cite;
    inside name;
} }

/// A kind of unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnitKind {
    /// A unit of the institution.
    Unit,
    /// Several units together, none of which is in charge.
    Collective,
    /// A project.
    Project,
    /// A body outside the institution.
    External,
}

/// A source of figures.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its id.
    pub id: Spanned<Id>,
    /// Its name.
    pub name: Text,
    /// The kind of source.
    pub kind: SourceKind,
    /// Where it is published.
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
