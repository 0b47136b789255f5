//! The results do not correspond to the goal.

use super::super::{Context, Rule};
use super::fit;
use crate::model::{Fit, Light};
use crate::score::Finding;

/// The step below "in part".
pub const RULE: Rule = Rule::error("relevance/goal-fits-not", check).on_lights();

fn check(context: &Context) -> Vec<Finding> {
    fit::findings(context, Fit::None, Light::Red)
}
