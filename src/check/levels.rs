//! What is done about findings: reported, denied or allowed.

use chrono::NaiveDate;

use super::selection::Selection;
use crate::diagnostics::{Level, Severity};
use crate::locale::{Argument, LanguageTag};
use crate::model::{Allowance, RuleSettings, Strategy};
use crate::score::Finding;
use crate::source::Span;

/// What to do about the findings of some rules.
#[derive(Debug, Clone, PartialEq)]
pub struct LevelOverride {
    /// Which rules.
    pub rules: Selection,
    /// What to do about their findings.
    pub action: Action,
}

/// What to do about findings.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Do not count them.
    Allow {
        /// Why, where a file says it.
        reason: Option<Argument>,
        /// The place where it is allowed.
        by: Option<Span>,
    },
    /// Report them as warnings.
    Warn,
    /// Report them as errors, and let the check fail. Denied by a severity, what is worse is denied as well.
    Deny,
}

/// All overrides of levels. The most exact counts: a rule before a family, that before a severity, that before `all`; among equals the
/// last.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Levels {
    level_overrides: Vec<LevelOverride>,
}

impl Levels {
    /// What the strategy's own settings say: of equals, what is denied comes before what is a warning, and that before
    /// what is allowed. Allowances that have ended say nothing; neither do names that no rule has.
    #[must_use]
    pub fn of(strategy: &Strategy, as_of: NaiveDate) -> Self {
        let RuleSettings { allow, warn, deny, .. } = &strategy.rules;
        let in_force = allow.iter().filter(|allowance| !has_ended(allowance, as_of));
        let allow = in_force.map(|allowance| (&allowance.rule, allowed(allowance, strategy.first_language())));
        let warn = warn.iter().map(|name| (name, Action::Warn));
        let deny = deny.iter().map(|name| (name, Action::Deny));
        let level_overrides = allow.chain(warn).chain(deny);
        let level_override = |(name, action): (&crate::source::Spanned<String>, Action)| {
            Selection::find(&name.value).ok().map(|rules| LevelOverride { rules, action })
        };
        Self { level_overrides: level_overrides.filter_map(level_override).collect() }
    }

    /// Then what whoever runs the check asks for.
    #[must_use]
    pub fn then(mut self, level_overrides: &[LevelOverride]) -> Self {
        self.level_overrides.extend_from_slice(level_overrides);
        self
    }

    /// A finding with what is done about it.
    #[must_use]
    pub fn applied(&self, finding: Finding) -> Finding {
        let matching = self.level_overrides.iter().filter(|level_override| level_override.matches(&finding));
        // Of several that are equally exact, this is the last.
        let Some(level_override) = matching.max_by_key(|level_override| level_override.rules.rank()) else {
            return finding;
        };
        match &level_override.action {
            Action::Allow { reason, by } => {
                Finding { level: Level::Allowed { reason: reason.clone(), by: *by }, ..finding }
            }
            Action::Warn => Finding { severity: Severity::Warning, ..finding },
            Action::Deny => Finding { severity: Severity::Error, level: Level::Denied, ..finding },
        }
    }
}

impl LevelOverride {
    fn matches(&self, finding: &Finding) -> bool {
        match (&self.action, self.rules) {
            (Action::Deny, Selection::Severity(severity)) => finding.severity <= severity,
            (_, rules) => rules.covers(finding.rule, finding.severity),
        }
    }
}

/// Whether an allowance has ended by a day.
pub(super) fn has_ended(allowance: &Allowance, day: NaiveDate) -> bool {
    allowance.until.as_ref().is_some_and(|until| until.last_day() < day)
}

fn allowed(allowance: &Allowance, first: LanguageTag) -> Action {
    Action::Allow { reason: Some(allowance.reason.argument(first)), by: Some(allowance.rule.span) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Subject;

    /// What is done about a warning of `coherence/goal-isolated` after the overrides of a command line.
    fn level(level_overrides: &str) -> (Severity, Level) {
        let level_overrides = level_overrides.split(' ').filter_map(|level_override| {
            let (action, name) = level_override.split_once('=')?;
            let action = match action {
                "allow" => Action::Allow { reason: None, by: None },
                "warn" => Action::Warn,
                _ => Action::Deny,
            };
            Some(LevelOverride { rules: Selection::find(name).unwrap(), action })
        });
        let finding = Finding::new(
            "coherence/goal-isolated",
            Severity::Warning,
            Subject::Strategy,
            crate::source::Span::default(),
        );
        let leveled = Levels::default().then(&level_overrides.collect::<Vec<_>>()).applied(finding);
        (leveled.severity, leveled.level)
    }

    const REPORTED: (Severity, Level) = (Severity::Warning, Level::Reported);
    const DENIED: (Severity, Level) = (Severity::Error, Level::Denied);
    const ALLOWED: (Severity, Level) = (Severity::Warning, Level::Allowed { reason: None, by: None });

    #[test]
    fn nothing_is_denied_unless_asked() {
        assert_eq!(level(""), REPORTED);
    }

    #[test]
    fn the_more_exact_name_counts() {
        assert_eq!(level("allow=coherence/goal-isolated deny=coherence"), ALLOWED);
        assert_eq!(level("deny=coherence allow=warnings"), DENIED);
        assert_eq!(level("allow=warnings deny=all"), ALLOWED);
    }

    #[test]
    fn of_equals_the_last_counts() {
        assert_eq!(level("allow=coherence deny=coherence"), DENIED);
        assert_eq!(level("deny=coherence allow=coherence"), ALLOWED);
        assert_eq!(level("deny=all warn=all"), REPORTED);
    }

    #[test]
    fn what_is_worse_is_denied_as_well() {
        assert_eq!(level("deny=notes"), DENIED);
        assert_eq!(level("deny=errors"), REPORTED);
        assert_eq!(level("allow=notes"), REPORTED);
    }
}
