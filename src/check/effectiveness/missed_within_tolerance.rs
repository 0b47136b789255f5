//! A target is missed by no more than its own tolerance.

use super::super::{Context, Rule};
use super::miss;
use crate::model::Light;
use crate::score::Finding;

/// Amber for the indicator. A goal that is judged by it was still not reached.
pub const RULE: Rule = Rule::warning("effectiveness/missed-within-tolerance", check).on_lights();

fn check(context: &Context) -> Vec<Finding> {
    miss::findings(context, Light::Amber, |within_tolerance| within_tolerance)
}
