//! A conflict of a goal with another goal or a document is stated.

use super::super::{Context, Rule};
use crate::locale::Argument;
use crate::model::{Criterion, Light, Subject};
use crate::score::Finding;

/// A conflict that is named and not resolved is red.
pub const RULE: Rule = Rule::error("coherence/goal-in-conflict", check).on_lights();

fn check(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for goal in &context.strategy().goals {
        let conflicts = context.facts.conflicts(goal);
        let Some((_, first)) = conflicts.first() else { continue };
        let subject = Subject::Goal(goal.id.value.clone());
        let others = conflicts.iter().map(|(name, _)| name.argument(context.first_language())).collect();
        let finding = context.finding_at(&subject, *first).related(conflicts.iter().skip(1).map(|(_, at)| *at));
        let finding = finding.with("others", Argument::List(others));
        found.push(finding.affecting(subject, Criterion::Coherence, Light::Red));
    }
    found
}
