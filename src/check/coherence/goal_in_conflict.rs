//! A conflict of a goal with another goal or a document is stated.

use super::super::{Context, Rule};
use crate::locale::Argument;
use crate::model::{Criterion, Id, Light, Subject};
use crate::score::Finding;

/// A conflict that is named and not resolved is red.
pub const RULE: Rule = Rule::error("coherence/goal-in-conflict", check);

fn check(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for goal in &context.strategy().goals {
        let conflicts = context.facts.conflicts(goal);
        let Some((_, first)) = conflicts.first() else { continue };
        let subject = Subject::Goal(goal.id.value.clone());
        let others = conflicts.iter().filter_map(|(other, _)| name(context, other)).collect();
        let finding = context.finding_at(&subject, *first).see(conflicts.iter().skip(1).map(|(_, at)| *at));
        let finding = finding.with("others", Argument::List(others));
        found.push(finding.affecting(subject, Criterion::Coherence, Light::Red));
    }
    found
}

fn name(context: &Context, other: &Id) -> Option<Argument> {
    let strategy = context.strategy();
    let goal = strategy.goal(other).map(|goal| &goal.name);
    let document =
        || strategy.document(other).map(|document| document.abbreviation.as_ref().unwrap_or(&document.title));
    goal.or_else(document).map(|name| name.argument(context.first_language()))
}
