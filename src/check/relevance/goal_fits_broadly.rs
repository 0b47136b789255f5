//! The results fit the goal, but its wording or theirs could be more precise.

use super::super::{Context, Rule};
use super::fit;
use crate::model::{Fit, Light};
use crate::score::Finding;

/// Published wording: goals "that could have had a more detailed wording of the result" are amber.
pub const RULE: Rule = Rule::note("relevance/goal-fits-broadly", check).on_lights();

fn check(context: &Context) -> Vec<Finding> {
    fit::findings(context, Fit::Broad, Light::Amber)
}
