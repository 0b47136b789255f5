//! A result is tied to no goal.

use super::super::{Context, Rule};
use crate::model::Subject;
use crate::score::Finding;

/// A result that only influences a goal is tied to it. Silent where no result is tied to any goal: then the fault is that
/// of the goals, and `goal-without-result` tells it.
pub const RULE: Rule = Rule::warning("relevance/result-without-goal", check);

fn check(context: &Context) -> Vec<Finding> {
    let links = &context.facts.question.links.links;
    let loose = context.strategy().results.iter().filter(|result| links.iter().all(|(id, ..)| *id != *result.id));
    loose
        .filter(|_| !links.is_empty())
        .map(|result| context.finding(&Subject::Result(result.id.value.clone())))
        .collect()
}
