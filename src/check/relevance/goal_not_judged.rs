//! The evaluators give no fit for a goal.

use super::super::{Context, Rule};
use crate::model::{Criterion, Light, Subject};
use crate::score::Finding;

/// Silent where nobody has evaluated yet: then no goal is judged, and that is no fault of one.
pub const RULE: Rule = Rule::warning("relevance/goal-not-judged", check).on_lights();

fn check(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let unjudged = strategy.goals.iter().filter(|goal| strategy.fit(&goal.id).is_none());
    unjudged
        .filter(|_| strategy.judgement.is_some())
        .map(|goal| {
            let goal = Subject::Goal(goal.id.value.clone());
            context.finding(&goal).affecting(goal, Criterion::Relevance, Light::Grey)
        })
        .collect()
}
