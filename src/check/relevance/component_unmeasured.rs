//! An essential part of what a goal promises is measured by nothing.

use super::super::{Context, Rule};
use super::components;
use crate::model::{LinkKind, Subject};
use crate::score::Finding;

/// Covered is what a result, an indicator or a KPI says that it covers. A goal without any result is left to
/// `goal-without-result`.
pub const RULE: Rule = Rule::warning("relevance/component-unmeasured", check);

fn check(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let links = &context.facts.question.links;
    let goals = strategy.goals.iter().filter(|goal| links.results_of(&goal.id, LinkKind::Direct).next().is_some());
    let unmeasured =
        goals.flat_map(|goal| components::unmeasured(strategy, goal).map(move |component| (goal, component)));
    unmeasured
        .map(|(goal, component)| {
            let finding = context.finding_at(&Subject::Goal(goal.id.value.clone()), component.id.span);
            let finding = finding.distinguished_by(component.id.as_str());
            finding.with("component", component.text.argument(context.first_language()))
        })
        .collect()
}
