//! An indicator has no target.

use super::super::{Context, Rule};
use super::indicators;
use crate::score::Finding;

/// A number that nobody wants to be anything in particular can be neither reached nor missed.
pub const RULE: Rule = Rule::warning("relevance/indicator-without-target", check);

fn check(context: &Context) -> Vec<Finding> {
    indicators::findings(context, |assessed| match indicators::target(context, assessed) {
        None => Some(assessed.indicator.id.span),
        Some(_) => None,
    })
}
