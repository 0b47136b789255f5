//! A goal carries none of the institution's values.

use super::super::{Context, Rule};
use super::missing;
use crate::score::Finding;

/// Only where the goal's row of values is known and empty: a lost cell counts as tied.
pub const RULE: Rule = Rule::warning("coherence/goal-without-value", check).on_lights();

fn check(context: &Context) -> Vec<Finding> {
    missing::findings(context, |goal| context.facts.carries_no_value(goal))
}
