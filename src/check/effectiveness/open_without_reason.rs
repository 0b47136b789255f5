//! Something is not achieved, and nobody says why or what comes next.

use super::super::{Context, Rule};
use crate::locale::Argument;
use crate::model::{Progress, Reported, Subject};
use crate::score::Finding;

/// Of results and KPIs that were due. What was abandoned needs a reason and no next step.
pub const RULE: Rule = Rule::warning("effectiveness/open-without-reason", check);

fn check(context: &Context) -> Vec<Finding> {
    let facts = context.facts;
    let judged = facts.subjects().filter(|subject| !matches!(subject, Subject::Indicator(_)));
    let open = judged.filter(|subject| facts.status_in_force(subject).achieved == Some(false) && facts.is_due(subject));
    open.filter_map(|subject| {
        let report = facts.progress(&subject);
        let missing = missing(report);
        if missing.is_empty() {
            return None;
        }
        let place = report.and_then(|report| report.reported.as_ref()).map(|reported| reported.span);
        let finding = match place {
            Some(place) => context.finding_at(&subject, place),
            None => context.finding(&subject),
        };
        let words = missing.into_iter().map(|word| Argument::message(format!("missing.{word}"))).collect();
        Some(finding.with("missing", Argument::List(words)))
    })
    .collect()
}

/// What is not told: the reason, the next step, or who takes it and when. What is lost was told.
fn missing(report: Option<&Progress>) -> Vec<&'static str> {
    let mut missing = Vec::new();
    if report.is_none_or(|report| report.reason.is_none()) {
        missing.push("reason");
    }
    let status = report.and_then(|report| report.reported.as_ref());
    let is_abandoned = status.is_some_and(|status| status.value == Reported::Abandoned);
    match report.and_then(|report| report.next.as_ref()) {
        _ if is_abandoned => {}
        None => missing.push("step"),
        Some(next) => {
            missing.extend(next.owner.is_none().then_some("owner"));
            missing.extend(next.due.is_none().then_some("due"));
        }
    }
    missing
}
