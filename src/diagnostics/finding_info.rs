//! What is known of a finding besides its place and words.

use crate::locale::Argument;
use crate::source::Span;

/// A fault of the strategy, as programs tell it from others.
#[derive(Debug, Clone, PartialEq)]
pub struct FindingInfo {
    /// A name that survives unrelated edits: the rule, then the subject.
    pub id: String,
    /// What is at fault, by kind and id: `goal/leadership`.
    pub subject: String,
    /// The name of the subject.
    pub name: Option<Argument>,
    /// All that share the fault.
    pub subjects: Vec<String>,
    /// What is done about it.
    pub level: Level,
}

/// What is done about a finding.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Level {
    /// It is reported.
    #[default]
    Reported,
    /// It is reported, and the check fails.
    Denied,
    /// It is not counted.
    Allowed {
        /// Why, where a file says it.
        reason: Option<Argument>,
        /// The place where it is allowed.
        by: Option<Span>,
    },
}

impl Level {
    /// Whether the finding is not counted.
    #[must_use]
    pub const fn is_allowed(&self) -> bool {
        matches!(self, Self::Allowed { .. })
    }
}
