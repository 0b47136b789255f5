//! Faults of the files: what is wrong, where, why, and what to do.
//!
//! A [`Diagnostic`] faults the files; a finding faults the strategy.

mod build;
mod emit_human;
mod near;
mod order;

pub use emit_human::{Terminal, Words, emit_human};
pub use near::nearest;
pub use order::in_order;

use crate::locale::Arguments;
use crate::source::Span;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The input cannot be used.
    Error,
    /// It can be used, and somebody should look at it.
    Warning,
    /// Worth knowing.
    Note,
}

/// A place with a few words to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// The key of the words under `label.`; none for a bare mark.
    pub key: Option<&'static str>,
}

/// One fault of the input. Its words stand in `locales/` under `diagnostic.<code>`: `message`, `reason`, `advice`.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// The name of the fault, never reused.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The file that it is about, where there is no place inside it (a folder, a file that cannot be read).
    pub path: Option<String>,
    /// Where the fault stands, first, and the places that explain it.
    pub labels: Vec<Label>,
    /// What the words are filled with.
    pub arguments: Arguments,
}
