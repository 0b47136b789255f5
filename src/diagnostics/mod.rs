//! Faults, ready to be printed: what is wrong, where, why, and what to do.
//!
//! A [`Diagnostic`] faults the files. A finding faults the strategy, and becomes a diagnostic only to be printed with its
//! place: by [`emit_human`] for people, by the other emitters for programs.

mod build;
mod emit_github;
mod emit_human;
mod emit_json;
mod emit_junit;
mod emit_sarif;
mod found;
mod near;
mod order;
mod report;
mod sarif;

pub use emit_github::emit_github;
pub use emit_human::{Terminal, emit_finding, emit_human};
pub use emit_json::emit_json;
pub use emit_junit::emit_junit;
pub use emit_sarif::emit_sarif;
pub use found::{Found, Level};
pub use near::nearest;
pub use order::in_order;
pub use report::{Report, Words};

use crate::locale::Arguments;
use crate::source::Span;

/// How bad it is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
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

/// One fault. The words of a fault of the files stand in `locales/` under `diagnostic.<code>`: `message`, `reason`,
/// `advice`; those of a finding under `rule.<code>`: `message`, `why`, `advice`.
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
    /// What is known besides where it faults the strategy; none where it faults the files.
    pub found: Option<Box<Found>>,
}
