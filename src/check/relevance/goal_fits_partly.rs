//! The results do not let anyone tell how far the goal was reached.

use super::super::{Context, Rule};
use super::fit;
use crate::model::{Fit, Light};
use crate::score::Finding;

/// Published wording: goals "whose results correspond in part" are red.
pub const RULE: Rule = Rule::warning("relevance/goal-fits-partly", check).on_lights();

fn check(context: &Context) -> Vec<Finding> {
    fit::findings(context, Fit::Partial, Light::Red)
}
