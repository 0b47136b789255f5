//! A result or KPI is not achieved when it is due.

use super::super::{Context, Rule};
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
        let status = match report.filter(|_| !standing.is_computed) {
            Some(report) => format!("reported.{}", report.value.as_str()),
            None => {
                format!("computed.{}", facts.computed(&subject).map_or("no_value", crate::assess::Computed::as_str))
            }
        };
        let finding = finding.with("status", Argument::Message(status)).with("due", facts.due(&subject));
        let finding = finding.with("kind", Argument::Word(subject.kind().to_owned()));
        let finding = finding.affecting(subject, None, Light::Red);
        found.push(context.affecting_goals(finding, Light::Red));
    }
    found
}

/// Whether the status in force is computed from indicators, whose missed targets tell the fault.
fn is_told_by_target(context: &Context, subject: &Subject) -> bool {
    let has_target = match subject {
        Subject::Result(id) => context.facts.result(id).is_some_and(|assessed| !assessed.result.indicators.is_empty()),
        _ => true,
    };
    has_target && context.facts.standing(subject).is_computed
}
