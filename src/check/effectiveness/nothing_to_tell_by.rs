//! For some of what a goal is judged by there is no status that tells anything.

use super::super::{Context, Rule};
use crate::assess::EffectivenessStatus;
use crate::model::{Criterion, Light, Subject};
use crate::score::Finding;

/// Silent where something is known to block the goal: that decides already.
pub const RULE: Rule = Rule::note("effectiveness/nothing-to-tell-by", check).on_lights();

fn check(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for goal in &context.strategy().goals {
        let progress = context.facts.goal_progress(&goal.id);
        let open: Vec<_> = progress.undecided.iter().chain(&progress.under_way).collect();
        let status = progress.status(true);
        if open.is_empty() || !matches!(status, EffectivenessStatus::Unknown | EffectivenessStatus::UnderWay) {
            continue;
        }
        let subject = Subject::Goal(goal.id.value.clone());
        let finding = context.finding(&subject);
        let finding =
            finding.related(open.iter().filter_map(|open| context.strategy().name(open)).map(|(_, place)| place));
        let finding = finding.with("open", context.names(open.iter().copied()));
        let finding = finding.with("told", progress.decidable()).with("of", progress.total());
        found.push(finding.affecting(subject, Criterion::Effectiveness, Light::Grey));
    }
    found
}
