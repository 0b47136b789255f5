//! A result was delivered after it was due.

use super::super::{Context, Rule};
use crate::model::{Light, Subject};
use crate::score::Finding;

/// Late is amber for the goals: it was reached, and not when it was promised.
pub const RULE: Rule = Rule::warning("effectiveness/achieved-late", check);

fn check(context: &Context) -> Vec<Finding> {
    let achieved = |subject: &Subject| context.facts.standing(subject).achieved == Some(true);
    let late = context.facts.results.iter().filter(|assessed| assessed.is_late());
    late.filter_map(|assessed| {
        let subject = Subject::Result(assessed.result.id.value.clone());
        let delivered = assessed.progress?.delivered.as_ref().filter(|_| achieved(&subject))?;
        let date = delivered.date.known()?.first_day();
        let finding = context.finding_at(&subject, delivered.span);
        let finding = finding.see([assessed.result.due.as_ref().map_or(assessed.result.id.span, |due| due.span)]);
        Some(context.affecting_goals(finding.with("date", date).with("due", assessed.due), Light::Amber))
    })
    .collect()
}
