//! What the two rules on missed targets share.

use super::super::Context;
use crate::assess::method::target_in_force;
use crate::assess::{Computed, IndicatorAssessment, number};
use crate::locale::Argument;
use crate::model::{Light, Reference, Subject, Test};
use crate::score::Finding;

/// A finding for each target that is missed when due, where the computed status is in force.
pub(super) fn findings(context: &Context, own: Light, speaks: fn(bool) -> bool) -> Vec<Finding> {
    let missed = context.facts.indicators.iter().filter(|assessed| {
        assessed.computed == Computed::Missed && context.facts.standing(&assessed.subject).is_computed
    });
    missed
        .filter(|assessed| speaks(is_within_tolerance(context, assessed)))
        .map(|assessed| finding(context, assessed, own))
        .collect()
}

/// Whether a target was missed by no more than its own tolerance. Without one nothing is.
fn is_within_tolerance(context: &Context, assessed: &IndicatorAssessment) -> bool {
    let target = target_in_force(assessed.indicator, context.facts.question.as_of);
    let tolerance = target.and_then(|target| target.tolerance);
    assessed.shortfall.zip(tolerance).is_some_and(|(shortfall, tolerance)| shortfall <= tolerance.0)
}

fn finding(context: &Context, assessed: &IndicatorAssessment, own: Light) -> Finding {
    let place = assessed.tested.map_or(assessed.indicator.id.span, |tested| {
        tested.value.as_ref().map_or(tested.indicator.span, |value| value.span)
    });
    let mut finding = context.finding_at(&assessed.subject, place).with("due", context.facts.due(&assessed.subject));
    if let Some(target) = target_in_force(assessed.indicator, context.facts.question.as_of) {
        finding = finding.see([target.test.span]);
        if let Test::AtLeast(limit)
        | Test::AtMost(limit)
        | Test::Equal(limit)
        | Test::Above(Reference::Value(limit))
        | Test::Below(Reference::Value(limit)) = target.test.value
        {
            finding = finding.with("target", limit.0);
        }
    }
    if let Some(value) = assessed.tested.and_then(|tested| number(tested, context.facts.question.as_of)) {
        finding = finding.with("value", value.0);
    }
    finding = finding.with("unit", Argument::Word(assessed.indicator.unit.clone().unwrap_or_default()));
    finding = finding.affecting(assessed.subject.clone(), None, own);
    if let Some(result) = assessed.result {
        finding = finding.affecting(Subject::Result(result.clone()), None, own);
    }
    context.affecting_goals(finding, Light::Red)
}
