//! A result is tied to no goal.

use super::super::{Context, Rule};
use crate::model::Subject;
use crate::score::Finding;

/// A result that only influences a goal is tied to it. Silent where no result is tied to any goal: then the fault is that
/// of the goals, and `goal-without-result` tells it.
pub const RULE: Rule = Rule::warning("relevance/result-without-goal", check);

fn check(context: &Context) -> Vec<Finding> {
    let links = &context.facts.question.links;
    let loose = context.strategy().results.iter().filter(|result| links.of_result(&result.id).next().is_none());
    loose
        .filter(|_| links.iter().next().is_some())
        .map(|result| context.finding(&Subject::Result(result.id.value.clone())))
        .collect()
}
