//! What a rule is.

use rust_decimal::Decimal;

use super::Context;
use crate::diagnostics::{Severity, rule_key};
use crate::score::Finding;

/// A rule. Its words stand in `locales/` under `rule.<criterion>.<name>`: `checks`, `why`, `advice`, `message`.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its name, for the fault: `effectiveness/not-achieved-in-time`. Never reused.
    pub name: &'static str,
    /// How bad what it finds is, where a finding does not say otherwise.
    pub severity: Severity,
    /// Whether its findings can affect a light; the others only advise.
    pub affects_lights: bool,
    /// The thresholds that it can be given, with their defaults.
    pub options: &'static [RuleOption],
    /// Finds.
    pub check: fn(&Context) -> Vec<Finding>,
}

/// A threshold of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleOption {
    /// Its name.
    pub name: &'static str,
    /// Its value where nobody gives another.
    pub default: Decimal,
    /// Its unit.
    pub unit: &'static str,
}

impl RuleOption {
    /// An option with a whole number as its default.
    #[must_use]
    pub const fn whole(name: &'static str, default: u32, unit: &'static str) -> Self {
        Self { name, default: Decimal::from_parts(default, 0, 0, false, 0), unit }
    }
}

impl Rule {
    /// A rule whose findings are errors.
    #[must_use]
    pub const fn error(name: &'static str, check: fn(&Context) -> Vec<Finding>) -> Self {
        Self { name, severity: Severity::Error, affects_lights: false, options: &[], check }
    }

    /// A rule whose findings are warnings.
    #[must_use]
    pub const fn warning(name: &'static str, check: fn(&Context) -> Vec<Finding>) -> Self {
        Self { name, severity: Severity::Warning, affects_lights: false, options: &[], check }
    }

    /// A rule whose findings are notes.
    #[must_use]
    pub const fn note(name: &'static str, check: fn(&Context) -> Vec<Finding>) -> Self {
        Self { name, severity: Severity::Note, affects_lights: false, options: &[], check }
    }

    /// The same rule, whose findings can affect a light.
    #[must_use]
    pub const fn on_lights(self) -> Self {
        Self { affects_lights: true, ..self }
    }

    /// The same rule with thresholds.
    #[must_use]
    pub const fn with_options(self, options: &'static [RuleOption]) -> Self {
        Self { options, ..self }
    }

    /// The key of one of its words: `checks`, `why`, `advice` or `message`.
    #[must_use]
    pub fn key(&self, word: &str) -> String {
        format!("{}.{word}", rule_key(self.name))
    }
}
