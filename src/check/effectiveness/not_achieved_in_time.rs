//! A result or KPI is not achieved when it is due.

use super::super::{Context, Rule};
use crate::assess::Computed;
use crate::locale::Argument;
use crate::model::{Light, Subject};
use crate::score::Finding;

/// Subject is the result or KPI. A missed target whose computed status is in force is told by `target-missed`.
pub const RULE: Rule = Rule::error("effectiveness/not-achieved-in-time", check);

fn check(context: &Context) -> Vec<Finding> {
    let facts = context.facts;
    let mut found = Vec::new();
    for subject in facts.subjects().filter(|subject| !matches!(subject, Subject::Indicator(_))) {
        let standing = facts.standing(&subject);
        if standing.achieved != Some(false) || !facts.is_due(&subject) || is_told_by_target(context, &subject) {
            continue;
        }
        let report = facts.progress(&subject).and_then(|progress| progress.reported.as_ref());
        let deliverable = match &subject {
            Subject::Result(id) => facts.result(id).and_then(|assessed| assessed.result.deliverable.as_ref()),
            _ => None,
        };
        let place = report.map(|report| report.span).filter(|_| !standing.is_computed);
        let finding = match place.or(deliverable.map(|deliverable| deliverable.span)) {
            Some(place) => context.finding_at(&subject, place).see(context.strategy().name(&subject).map(|(_, id)| id)),
            None => context.finding(&subject),
        };
        let finding = match report.filter(|_| !standing.is_computed) {
            Some(report) => finding.with("reported", word("reported", report.value.as_str())),
            None => {
                let computed = facts.computed(&subject).unwrap_or(Computed::NoValue);
                finding.with("computed", word("computed", computed.as_str()))
            }
        };
        let finding = finding.with("due", facts.due(&subject));
        let finding = finding.affecting(subject, None, Light::Red);
        found.push(context.affecting_goals(finding, Light::Red));
    }
    found
}

fn word(kind: &str, status: &str) -> Argument {
    Argument::Message(format!("{kind}.{status}"))
}

/// Whether the status in force is computed from indicators, whose missed targets tell the fault.
fn is_told_by_target(context: &Context, subject: &Subject) -> bool {
    let facts = context.facts;
    let has_target = match subject {
        Subject::Result(id) => facts.result(id).is_some_and(|assessed| !assessed.result.indicators.is_empty()),
        _ => true,
    };
    has_target && facts.standing(subject).is_computed && facts.computed(subject) == Some(Computed::Missed)
}
