//! A result or KPI is not achieved when it is due.

use super::super::{Context, Rule};
use crate::assess::Computed;
use crate::locale::Argument;
use crate::model::{Light, Subject, Text};
use crate::score::Finding;
use crate::source::Spanned;

/// Subject is the result or KPI. A missed target whose computed status is in force is told by `target-missed`.
pub const RULE: Rule = Rule::error("effectiveness/not-achieved-in-time", check).on_lights();

fn check(context: &Context) -> Vec<Finding> {
    let facts = context.facts;
    let mut found = Vec::new();
    for subject in facts.subjects().filter(|subject| !matches!(subject, Subject::Indicator(_))) {
        let in_force = facts.status_in_force(&subject);
        if in_force.achieved != Some(false) || !facts.is_due(&subject) || is_told_by_target(context, &subject) {
            continue;
        }
        let report = facts.progress(&subject).and_then(|progress| progress.reported.as_ref());
        let report = report.filter(|_| !in_force.is_computed);
        let deliverable = deliverable(context, &subject);
        let place = report.map(|report| report.span).or(deliverable.map(|deliverable| deliverable.span));
        let finding = match place {
            Some(place) => {
                context.finding_at(&subject, place).related(context.strategy().name(&subject).map(|(_, id)| id))
            }
            None => context.finding(&subject),
        };
        let computed = facts.computed(&subject).unwrap_or(Computed::NoValue);
        let finding = match (report, deliverable) {
            (Some(report), _) => finding.with("reported", word("reported", report.value.as_str())),
            (None, Some(deliverable)) => finding.with("deliverable", deliverable.argument(context.first_language())),
            (None, None) => finding.with("computed", word("computed", computed.as_str())),
        };
        let finding = finding.with("due", facts.due(&subject));
        let finding = finding.affecting(subject, None, Light::Red);
        found.push(context.affecting_goals(finding, Light::Red));
    }
    found
}

/// What was to be delivered, for a result that has no indicators to tell by.
fn deliverable<'a>(context: &Context<'a>, subject: &Subject) -> Option<&'a Spanned<Text>> {
    let Subject::Result(id) = subject else { return None };
    let result = context.facts.result(id)?.result;
    result.deliverable.as_ref().filter(|_| result.indicators.is_empty())
}

fn word(kind: &str, status: &str) -> Argument {
    Argument::message(format!("{kind}.{status}"))
}

/// Whether the status in force is computed from indicators, whose missed targets tell the fault.
fn is_told_by_target(context: &Context, subject: &Subject) -> bool {
    let facts = context.facts;
    let has_target = match subject {
        Subject::Result(id) => facts.result(id).is_some_and(|assessed| !assessed.result.indicators.is_empty()),
        _ => true,
    };
    has_target && facts.status_in_force(subject).is_computed && facts.computed(subject) == Some(Computed::Missed)
}
