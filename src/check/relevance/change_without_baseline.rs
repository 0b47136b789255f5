//! Growth or decrease is promised, and nobody says from what.

use super::super::{Context, Rule};
use super::indicators;
use crate::score::Finding;

/// Silent where the baseline existed and is lost.
pub const RULE: Rule = Rule::warning("relevance/change-without-baseline", check);

fn check(context: &Context) -> Vec<Finding> {
    indicators::findings(context, |assessed| {
        let target = indicators::promised_change(context, assessed)?;
        assessed.indicator.baseline.is_none().then_some(target.test.span)
    })
}
