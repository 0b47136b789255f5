//! A result was delivered after it was due.

use super::super::{Context, Rule};
use crate::assess::EffectivenessStatus;
use crate::model::{Id, Light, Subject};
use crate::score::Finding;

/// Late is amber for the goals that are reached by it: they were reached, and not when it was promised. A goal of which
/// something is still open, or that cannot be judged by its results, is not.
pub const RULE: Rule = Rule::warning("effectiveness/achieved-late", check).on_lights();

fn check(context: &Context) -> Vec<Finding> {
    let achieved = |subject: &Subject| context.facts.status_in_force(subject).achieved == Some(true);
    let late = context.facts.results.iter().filter(|assessed| assessed.is_late());
    late.filter_map(|assessed| {
        let subject = Subject::Result(assessed.result.id.value.clone());
        let delivered = assessed.progress?.delivered.as_ref().filter(|_| achieved(&subject))?;
        let date = delivered.date.known()?.to_string();
        let finding = context.finding_at(&subject, delivered.span);
        let finding = finding.related([assessed.result.due.as_ref().map_or(assessed.result.id.span, |due| due.span)]);
        let goals =
            context.goals_judged_by(&subject).into_iter().filter(|goal| is_reached_late(context, goal)).collect();
        Some(context.affecting(finding.with("date", date).with("due", assessed.due), goals, Light::Amber))
    })
    .collect()
}

fn is_reached_late(context: &Context, goal: &Id) -> bool {
    context.effectiveness(goal) == EffectivenessStatus::AchievedLate
}
