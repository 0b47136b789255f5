//! What the three rules on missing ties share.

use super::super::Context;
use crate::model::{Criterion, Goal, Light, Subject};
use crate::score::Finding;

/// A finding for each goal that lacks a tie. Where nothing is supplied by which coherence could be judged, all goals
/// are grey and none is at fault.
pub(super) fn findings(context: &Context, lacks: impl Fn(&Goal) -> bool) -> Vec<Finding> {
    let supplied = context.facts.coherence_is_supplied();
    let goals = context.strategy().goals.iter().filter(|goal| supplied && lacks(goal));
    goals
        .map(|goal| {
            let subject = Subject::Goal(goal.id.value.clone());
            context.finding(&subject).affecting(subject, Criterion::Coherence, Light::Amber)
        })
        .collect()
}
