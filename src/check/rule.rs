//! What a rule is.

use super::Context;
use crate::diagnostics::Severity;
use crate::score::Finding;

/// A rule. Its words stand in `locales/` under `rule.<criterion>.<name>`: `checks`, `why`, `advice`, `message`.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its name, for the fault: `effectiveness/not-achieved-in-time`. Never reused.
    pub name: &'static str,
    /// How bad what it finds is.
    pub severity: Severity,
    /// Finds.
    pub check: fn(&Context) -> Vec<Finding>,
}

impl Rule {
    /// A rule whose findings are errors.
    #[must_use]
    pub const fn error(name: &'static str, check: fn(&Context) -> Vec<Finding>) -> Self {
        Self { name, severity: Severity::Error, check }
    }

    /// A rule whose findings are warnings.
    #[must_use]
    pub const fn warning(name: &'static str, check: fn(&Context) -> Vec<Finding>) -> Self {
        Self { name, severity: Severity::Warning, check }
    }

    /// A rule whose findings are notes.
    #[must_use]
    pub const fn note(name: &'static str, check: fn(&Context) -> Vec<Finding>) -> Self {
        Self { name, severity: Severity::Note, check }
    }

    /// The rule of a name.
    #[must_use]
    pub fn find(name: &str) -> Option<&'static Self> {
        super::RULES.iter().find(|rule| rule.name == name)
    }

    /// The key of one of its words: `checks`, `why`, `advice` or `message`.
    #[must_use]
    pub fn key(&self, word: &str) -> String {
        key(self.name, word)
    }
}

/// The key of one of a rule's words.
#[must_use]
pub fn key(rule: &str, word: &str) -> String {
    format!("rule.{}.{word}", rule.replace('/', "."))
}
