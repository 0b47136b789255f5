//! No result serves a goal directly.

use super::super::{Context, Rule};
use crate::model::{Criterion, Light, LinkKind, Subject};
use crate::score::Finding;

/// A goal without a result is a wish: nothing could show that it was reached.
pub const RULE: Rule = Rule::error("relevance/goal-without-result", check).on_lights();

fn check(context: &Context) -> Vec<Finding> {
    let links = &context.facts.question.links;
    let bare =
        context.strategy().goals.iter().filter(|goal| links.results_of(&goal.id, LinkKind::Direct).next().is_none());
    bare.map(|goal| {
        let indirect = links.results_of(&goal.id, LinkKind::Indirect);
        let goal = Subject::Goal(goal.id.value.clone());
        let finding = context.finding(&goal).related(indirect.map(|(_, at)| at));
        finding.affecting(goal, Criterion::Relevance, Light::Red)
    })
    .collect()
}
