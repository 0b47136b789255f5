//! A goal is tied to no other goal.

use super::super::{Context, Rule};
use super::missing;
use crate::score::Finding;

/// A tie is a stated relation in either direction, or a shared result.
pub const RULE: Rule = Rule::warning("coherence/goal-isolated", check).on_lights();

fn check(context: &Context) -> Vec<Finding> {
    missing::findings(context, |goal| context.facts.goal_ties(goal).is_empty())
}
