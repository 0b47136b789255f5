//! Targets that are missed, wholly or in part, or only just met.

use chrono::Datelike;

use crate::assess::method::target_in_force;
use crate::assess::{Computed, IndicatorAssessment, about, number};
use crate::check::rule::{Context, Rule};
use crate::locale::Argument;
use crate::model::{Light, Observation, Subject, Test};
use crate::score::{Finding, Place};

/// A target is missed when it is due.
///
/// Speaks where the computed status is in force. Where a reported one is, `not-achieved-in-time` or
/// `reported-and-computed-differ` reports the same fault.
pub const TARGET_MISSED: Rule = Rule::error("effectiveness/target-missed", target_missed).on_lights();

fn target_missed(context: &Context) -> Vec<Finding> {
    missed(context, Light::Red, |within_tolerance| !within_tolerance)
}

/// A target is missed by no more than its own tolerance.
///
/// Amber for the indicator. A goal that is judged by it was still not reached.
pub const MISSED_WITHIN_TOLERANCE: Rule =
    Rule::warning("effectiveness/missed-within-tolerance", missed_within_tolerance).on_lights();

fn missed_within_tolerance(context: &Context) -> Vec<Finding> {
    missed(context, Light::Amber, |within_tolerance| within_tolerance)
}

/// A target "per year" fails in earlier years.
///
/// The status follows the last year; where earlier ones fail, all that fail are reported.
pub const MISSED_IN_A_YEAR: Rule = Rule::warning("effectiveness/missed-in-a-year", missed_in_a_year).on_lights();

fn missed_in_a_year(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for assessed in &context.facts.indicators {
        let (of, held) = (assessed.years.len(), assessed.years.iter().filter(|(_, _, holds)| *holds).count());
        let failing = assessed.years.iter().enumerate().filter(|(_, (_, _, holds))| !holds);
        let failing: Vec<_> = failing.map(|(position, (observation, ..))| (position, *observation)).collect();
        let Some((_, first)) = failing.first().filter(|(position, _)| position + 1 < of) else { continue };
        let year = |observation: &Observation| Argument::Word(about(observation).last_day().year().to_string());
        let finding = with_target(context.finding_at(&assessed.subject, Place::value(first)), context, assessed);
        let finding = finding.related(failing.iter().skip(1).map(|(_, observation)| Place::value(observation)));
        let years = failing.iter().map(|(_, observation)| year(observation)).collect();
        let finding = finding.with("years", Argument::List(years)).with("held", held).with("of", of);
        found.push(context.affecting_computed(finding, Light::Amber));
    }
    found
}

/// A target is met, and rounding alone decides it.
///
/// Counts as achieved, and is reported. Never of counts and milestones, which are exact.
pub const AT_THE_LIMIT: Rule = Rule::note("effectiveness/at-the-limit", at_the_limit);

fn at_the_limit(context: &Context) -> Vec<Finding> {
    let as_of = context.facts.question.as_of;
    let near = context.facts.indicators.iter().filter(|assessed| assessed.computed == Computed::AtTheLimit);
    near.filter_map(|assessed| {
        let tested = assessed.tested?;
        let target = target_in_force(assessed.indicator, as_of)?;
        let finding = context.finding_at(&assessed.subject, Place::value(tested)).related([Place::target(target)]);
        Some(with_target(finding, context, assessed).with("value", number(tested, as_of)?.0))
    })
    .collect()
}

/// A finding for each target that is missed when due, where the computed status is in force.
fn missed(context: &Context, own: Light, is_meant: fn(bool) -> bool) -> Vec<Finding> {
    let missed = context.facts.indicators.iter().filter(|assessed| {
        assessed.computed == Computed::Missed && context.facts.status_in_force(&assessed.subject).is_computed
    });
    missed
        .filter(|assessed| is_meant(is_within_tolerance(context, assessed)))
        .map(|assessed| miss(context, assessed, own))
        .collect()
}

/// Whether a target was missed by no more than its own tolerance. Without one nothing is.
fn is_within_tolerance(context: &Context, assessed: &IndicatorAssessment) -> bool {
    let target = target_in_force(assessed.indicator, context.facts.question.as_of);
    let tolerance = target.and_then(|target| target.tolerance);
    assessed.shortfall.zip(tolerance).is_some_and(|(shortfall, tolerance)| shortfall <= tolerance.0)
}

fn miss(context: &Context, assessed: &IndicatorAssessment, own: Light) -> Finding {
    let place = assessed.tested.map_or(Place::id(&assessed.subject, assessed.indicator.id.span), Place::value);
    let finding = context.finding_at(&assessed.subject, place).with("due", context.facts.due(&assessed.subject));
    let mut finding = with_target(finding, context, assessed);
    if let Some(target) = target_in_force(assessed.indicator, context.facts.question.as_of) {
        finding = finding.related([Place::target(target)]);
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
    finding = finding.affecting_own(assessed.subject.clone(), own);
    if let Some(result) = assessed.result {
        finding = finding.affecting_own(Subject::Result(result.clone()), own);
    }
    context.affecting_goals(finding, Light::Red)
}

/// What was to be reached: the test, its number, its unit.
fn with_target(mut finding: Finding, context: &Context, assessed: &IndicatorAssessment) -> Finding {
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

/// What a promised change was held against: the published change, else the baseline.
fn against(finding: Finding, assessed: &IndicatorAssessment) -> Finding {
    let change = assessed.tested.and_then(|tested| tested.change.first());
    let baseline = assessed.indicator.baseline.as_ref().and_then(|baseline| baseline.value.value.known());
    match (change, baseline) {
        (Some(change), _) => {
            let finding = finding.with("change", change.by.0);
            finding.with_some("change_unit", change.unit.clone())
        }
        (None, Some(baseline)) => finding.with("baseline", baseline.0),
        (None, None) => finding,
    }
}
