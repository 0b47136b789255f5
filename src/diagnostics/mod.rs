//! Faults, ready to be printed: what is wrong, where, why, and what to do.
//!
//! A [`Diagnostic`] faults the files. A finding faults the strategy, and becomes a diagnostic only to be printed with its
//! place: by [`emit_human`] for people, by the other emitters for programs.

mod diagnostic;
mod emit_github;
mod emit_human;
mod emit_json;
mod emit_junit;
mod emit_sarif;
mod finding_info;
mod nearest;
mod order;
mod report;
mod sarif;
mod synonyms;

pub use diagnostic::{Diagnostic, Label, Severity, rule_key};
pub use emit_github::emit_github;
pub use emit_human::{Terminal, emit_finding, emit_human};
pub use emit_json::emit_json;
pub use emit_junit::emit_junit;
pub use emit_sarif::emit_sarif;
pub use finding_info::{FindingInfo, Level};
pub use nearest::nearest;
pub use order::in_order;
pub use report::Report;
