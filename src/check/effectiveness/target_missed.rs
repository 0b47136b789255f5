//! A target is missed when it is due.

use super::super::{Context, Rule};
use super::miss;
use crate::model::Light;
use crate::score::Finding;

/// Speaks where the computed status is in force. Where a reported one is, `not-achieved-in-time` or
/// `reported-and-computed-differ` tells the same fault.
pub const RULE: Rule = Rule::error("effectiveness/target-missed", check).on_lights();

fn check(context: &Context) -> Vec<Finding> {
    miss::findings(context, Light::Red, |within_tolerance| !within_tolerance)
}
