//! Targets that are missed, wholly or in part, or only just met.

use crate::assess::method::YearOutcome;
use crate::assess::{Computed, IndicatorAssessment};
use crate::check::rule::{Context, Rule};
use crate::locale::Argument;
use crate::model::{Light, Subject, Test};
use crate::score::{Finding, Place};

/// A target is missed when it is due.
///
/// Speaks where the computed status is in force for the KPI, or for the result that the indicator measures. Where a reported one
/// is, `not-achieved-in-time` or `reported-and-computed-differ` reports the same fault.
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
        let of = assessed.years.len();
        let failing: Vec<_> = assessed.years.iter().enumerate().filter(|(_, year)| !year.holds).collect();
        let Some((_, first)) = failing.first().filter(|(position, _)| position + 1 < of) else { continue };
        let place = |year: &YearOutcome| Place::value(year.point.observation);
        let finding = with_target(context, context.finding_at(&assessed.subject, place(first)), assessed);
        let finding = finding.related(failing.iter().skip(1).map(|(_, year)| place(year)));
        let year = |year: &YearOutcome| Argument::Word(year.point.period.to.year_name());
        let years = failing.iter().map(|(_, failing)| year(failing)).collect();
        let finding = finding.with("years", Argument::List(years)).with("held", of - failing.len()).with("of", of);
        found.push(context.affecting_computed(finding, Light::Amber));
    }
    found
}

/// A target is met, and rounding alone decides it.
///
/// Counts as achieved, and is reported. Never of counts and milestones, which are exact.
pub const AT_THE_LIMIT: Rule = Rule::note("effectiveness/at-the-limit", at_the_limit);

fn at_the_limit(context: &Context) -> Vec<Finding> {
    let near = context.facts.indicators.iter().filter(|assessed| assessed.computed == Computed::AtTheLimit);
    near.filter_map(|assessed| {
        let tested = assessed.tested?;
        let finding = context.finding_at(&assessed.subject, Place::value(tested.observation));
        let finding = finding.related([Place::target(assessed.series.target?)]);
        Some(with_target(context, finding, assessed).with("value", tested.value?.0))
    })
    .collect()
}

/// A finding for each target that is missed when due, where the computed status is in force.
fn missed(context: &Context, own: Light, is_meant: fn(bool) -> bool) -> Vec<Finding> {
    let missed = context
        .facts
        .indicators
        .iter()
        .filter(|assessed| assessed.computed == Computed::Missed && is_computed(context, &result_or_kpi(assessed)));
    missed
        .filter(|assessed| is_meant(is_within_tolerance(assessed)))
        .map(|assessed| miss(context, assessed, own))
        .collect()
}

/// Whether a target was missed by no more than its own tolerance. Without one nothing is.
fn is_within_tolerance(assessed: &IndicatorAssessment) -> bool {
    assessed.shortfall.zip(assessed.series.tolerance()).is_some_and(|(shortfall, tolerance)| shortfall <= tolerance.0)
}

fn miss(context: &Context, assessed: &IndicatorAssessment, own: Light) -> Finding {
    let place = assessed.tested.map(|tested| Place::value(tested.observation));
    let place = place.unwrap_or(Place::id(&assessed.subject, assessed.indicator.id.span));
    let finding = context.finding_at(&assessed.subject, place).with("due", assessed.series.due.day());
    let mut finding = with_target(context, finding, assessed);
    if let Some(target) = assessed.series.target {
        finding = finding.related([Place::target(target)]);
        finding = finding.with_some("tolerance", assessed.series.tolerance().map(|tolerance| tolerance.0));
        if matches!(target.test.value, Test::Trend(_)) {
            finding = against(context, finding, assessed);
        }
    }
    let part = assessed.tested.and_then(|tested| tested.part);
    finding = finding.with_some("part", part.map(|part| part.id.to_string()));
    let value = assessed.tested.and_then(|tested| tested.value);
    finding = finding.with_some("value", value.map(|value| value.0));
    // An indicator may have a report of its own where its result has none.
    if is_computed(context, &assessed.subject) {
        finding = finding.affecting_own(assessed.subject.clone(), own);
    }
    if assessed.result.is_some() {
        finding = finding.affecting_own(result_or_kpi(assessed), own);
    }
    context.affecting_goals(finding, Light::Red)
}

/// The result that an indicator measures; a KPI itself.
fn result_or_kpi(assessed: &IndicatorAssessment) -> Subject {
    assessed.result.map_or_else(|| assessed.subject.clone(), |result| Subject::Result(result.id.value.clone()))
}

fn is_computed(context: &Context, subject: &Subject) -> bool {
    context.facts.status_in_force(subject).is_computed
}

/// What was to be reached: the test, its number, its unit.
fn with_target(context: &Context, finding: Finding, assessed: &IndicatorAssessment) -> Finding {
    let Some(target) = assessed.series.target else { return finding };
    let finding = finding.with("test", target.test.as_str());
    let finding = finding.with_some("target", target.test.limit().map(|limit| limit.0));
    finding.with_some("unit", context.unit(assessed.series.unit()))
}

/// What a promised change was held against: the published change, else the baseline.
fn against(context: &Context, finding: Finding, assessed: &IndicatorAssessment) -> Finding {
    let change = assessed.tested.and_then(|tested| tested.change());
    match (change, assessed.series.baseline()) {
        (Some(change), _) => {
            let finding = finding.with("change", change.by.0);
            finding.with_some("change_unit", context.unit(change.unit()))
        }
        (None, Some(baseline)) => finding.with("baseline", baseline.0),
        (None, None) => finding,
    }
}
