//! What the rules on what indicators lack share.

use super::super::Context;
use crate::assess::IndicatorAssessment;
use crate::assess::method::target_in_force;
use crate::model::{Direction, Subject, Target, Test};
use crate::score::Finding;
use crate::source::Span;

/// One finding about all indicators and KPIs that lack something, each at the place that `lacks` tells.
pub(super) fn findings(context: &Context, lacks: impl Fn(&IndicatorAssessment) -> Option<Span>) -> Vec<Finding> {
    context.shared(lacking(context, lacks).collect()).into_iter().collect()
}

/// The indicators and KPIs that lack something.
pub(super) fn lacking<'a>(
    context: &Context<'a>,
    lacks: impl Fn(&IndicatorAssessment) -> Option<Span>,
) -> impl Iterator<Item = (Subject, Span)> {
    context.facts.indicators.iter().filter_map(move |assessed| Some((assessed.subject.clone(), lacks(assessed)?)))
}

/// The target that counts.
pub(super) fn target<'a>(context: &Context, assessed: &IndicatorAssessment<'a>) -> Option<&'a Target> {
    target_in_force(assessed.indicator, context.facts.question.as_of)
}

/// The target where it promises growth or decrease, which says nothing without a value to start from.
pub(super) fn promised_change<'a>(context: &Context, assessed: &IndicatorAssessment<'a>) -> Option<&'a Target> {
    let moves = |target: &&Target| matches!(target.test.value, Test::Trend(Direction::Increase | Direction::Decrease));
    target(context, assessed).filter(moves)
}
