//! What the rules on missed targets share.

use super::super::Context;
use crate::assess::method::target_in_force;
use crate::assess::{Computed, IndicatorAssessment, number};
use crate::model::{Light, Subject, Test};
use crate::score::Finding;

/// A finding for each target that is missed when due, where the computed status is in force.
pub(super) fn findings(context: &Context, own: Light, speaks: fn(bool) -> bool) -> Vec<Finding> {
    let missed = context.facts.indicators.iter().filter(|assessed| {
        assessed.computed == Computed::Missed && context.facts.status_in_force(&assessed.subject).is_computed
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
    let finding = context.finding_at(&assessed.subject, place).with("due", context.facts.due(&assessed.subject));
    let mut finding = with_target(finding, context, assessed);
    if let Some(target) = target_in_force(assessed.indicator, context.facts.question.as_of) {
        finding = finding.related([target.test.span]);
        if let Some(tolerance) = target.tolerance {
            finding = finding.with("tolerance", tolerance.0);
        }
        if matches!(target.test.value, Test::Trend(_)) {
            finding = against(finding, assessed);
        }
    }
    if let Some(part) = assessed.tested.and_then(|tested| tested.part.as_ref()) {
        finding = finding.with("part", part.to_string());
    }
    if let Some(value) = assessed.tested.and_then(|tested| number(tested, context.facts.question.as_of)) {
        finding = finding.with("value", value.0);
    }
    finding = finding.affecting(assessed.subject.clone(), None, own);
    if let Some(result) = assessed.result {
        finding = finding.affecting(Subject::Result(result.clone()), None, own);
    }
    context.affecting_goals(finding, Light::Red)
}

/// What was to be reached: the test, its number, its unit.
pub(super) fn with_target(mut finding: Finding, context: &Context, assessed: &IndicatorAssessment) -> Finding {
    let Some(target) = target_in_force(assessed.indicator, context.facts.question.as_of) else { return finding };
    finding = finding.with("test", target.test.as_str());
    if let Some(limit) = target.test.limit() {
        finding = finding.with("target", limit.0);
    }
    if let Some(unit) = &assessed.indicator.unit {
        finding = finding.with("unit", unit.clone());
    }
    finding
}

/// What a wish to change was held against: the published change, else the baseline.
fn against(finding: Finding, assessed: &IndicatorAssessment) -> Finding {
    let change = assessed.tested.and_then(|tested| tested.change.first());
    let baseline = assessed.indicator.baseline.as_ref().and_then(|baseline| baseline.value.value.known());
    match (change, baseline) {
        (Some(change), _) => {
            let finding = finding.with("change", change.by.0);
            change.unit.iter().fold(finding, |finding, unit| finding.with("change_unit", unit.clone()))
        }
        (None, Some(baseline)) => finding.with("baseline", baseline.0),
        (None, None) => finding,
    }
}
