//! A target is met, and rounding alone decides it.

use super::super::{Context, Rule};
use super::miss::with_target;
use crate::assess::method::target_in_force;
use crate::assess::{Computed, number};
use crate::score::Finding;

/// Counts as achieved, and is said. Never of counts and milestones, which are exact.
pub const RULE: Rule = Rule::note("effectiveness/at-the-limit", check);

fn check(context: &Context) -> Vec<Finding> {
    let as_of = context.facts.question.as_of;
    let near = context.facts.indicators.iter().filter(|assessed| assessed.computed == Computed::AtTheLimit);
    near.filter_map(|assessed| {
        let tested = assessed.tested?;
        let limit = target_in_force(assessed.indicator, as_of)?.test.span;
        let finding = context.finding_at(&assessed.subject, tested.place()).related([limit]);
        Some(with_target(finding, context, assessed).with("value", number(tested, as_of)?.0))
    })
    .collect()
}
