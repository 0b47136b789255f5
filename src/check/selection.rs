//! Names for one rule or many.

use super::registry::RULES;
use super::rule::Rule;
use crate::diagnostics::{Severity, nearest};

/// A selection of rules. Of two that cover the same rule, the greater is the more exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Selection {
    /// All of them.
    All,
    /// Those whose findings are this bad.
    Severity(Severity),
    /// Those of a family, such as `relevance`.
    Family(&'static str),
    /// One.
    Rule(&'static str),
}

impl Selection {
    /// The selection of a name.
    ///
    /// # Errors
    /// There is none of that name; gives the nearest name.
    pub fn find(name: &str) -> Result<Self, Option<&'static str>> {
        if let Some(rule) = Rule::find(name) {
            return Ok(Self::Rule(rule.name));
        }
        if let Some(family) = families().find(|family| *family == name) {
            return Ok(Self::Family(family));
        }
        match name {
            "all" => Ok(Self::All),
            "errors" => Ok(Self::Severity(Severity::Error)),
            "warnings" => Ok(Self::Severity(Severity::Warning)),
            "notes" => Ok(Self::Severity(Severity::Note)),
            _ => Err(near(name)),
        }
    }

    /// Whether a finding of a rule is covered.
    pub(super) fn covers(&self, rule: &str, severity: Severity) -> bool {
        match self {
            Self::All => true,
            Self::Severity(own) => *own == severity,
            Self::Family(family) => family_of(rule) == *family,
            Self::Rule(name) => *name == rule,
        }
    }

    /// How exact it is.
    pub(super) const fn rank(&self) -> u8 {
        match self {
            Self::All => 0,
            Self::Severity(_) => 1,
            Self::Family(_) => 2,
            Self::Rule(_) => 3,
        }
    }
}

/// The families of rules, in their order.
pub fn families() -> impl Iterator<Item = &'static str> {
    let mut seen = Vec::new();
    RULES.iter().map(|rule| family_of(rule.name)).filter(move |family| {
        let new = !seen.contains(family);
        seen.push(*family);
        new
    })
}

/// The first part of a rule's name.
fn family_of(rule: &str) -> &str {
    rule.split_once('/').map_or(rule, |(family, _)| family)
}

/// A misspelt name, also of a rule without its family.
fn near(name: &str) -> Option<&'static str> {
    let words = ["all", "errors", "warnings", "notes"];
    let all = RULES.iter().map(|rule| rule.name).chain(families()).chain(words);
    let bare = |rule: &'static str| rule.split_once('/').map_or(rule, |(_, bare)| bare);
    let by_bare = || {
        let bare_name = nearest(name, RULES.iter().map(|rule| bare(rule.name)))?;
        RULES.iter().map(|rule| rule.name).find(|rule| bare(rule) == bare_name)
    };
    nearest(name, all).or_else(by_bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_means_one_rule_or_many() {
        assert_eq!(Selection::find("coherence/goal-isolated"), Ok(Selection::Rule("coherence/goal-isolated")));
        assert_eq!(Selection::find("coherence"), Ok(Selection::Family("coherence")));
        assert_eq!(Selection::find("warnings"), Ok(Selection::Severity(Severity::Warning)));
        assert_eq!(Selection::find("all"), Ok(Selection::All));
    }

    #[test]
    fn a_misspelt_name_has_a_suggestion() {
        assert_eq!(Selection::find("coherence/goal-isolatd"), Err(Some("coherence/goal-isolated")));
        assert_eq!(Selection::find("goal-isolated"), Err(Some("coherence/goal-isolated")));
        assert_eq!(Selection::find("warning"), Err(Some("warnings")));
        assert_eq!(Selection::find("xyz"), Err(None));
    }
}
