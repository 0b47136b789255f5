//! An indicator has no baseline.

use super::super::{Context, Rule};
use super::indicators;
use crate::model::{Measure, Test};
use crate::score::Finding;

/// A promise of growth or decrease is left to `change-without-baseline`, which is worse. A milestone starts from nothing.
pub const RULE: Rule = Rule::note("relevance/indicator-without-baseline", check);

fn check(context: &Context) -> Vec<Finding> {
    indicators::findings(context, |assessed| {
        let reached = indicators::target(context, assessed).is_some_and(|target| target.test.value == Test::Reached);
        let milestone = reached || assessed.indicator.measure == Some(Measure::Milestone);
        let bare = assessed.indicator.baseline.is_none() && !milestone;
        (bare && indicators::promised_change(context, assessed).is_none()).then_some(assessed.indicator.id.span)
    })
}
