//! What indicators and KPIs lack.

use crate::assess::IndicatorAssessment;
use crate::check::rule::{Context, Rule};
use crate::model::{Direction, Measure, Reference, Subject, Target, Test};
use crate::score::{Finding, Label, Place};

/// An indicator has no target.
///
/// A number that nobody wants to be anything in particular can be neither reached nor missed.
pub const INDICATOR_WITHOUT_TARGET: Rule =
    Rule::warning("relevance/indicator-without-target", indicator_without_target);

fn indicator_without_target(context: &Context) -> Vec<Finding> {
    findings(context, |assessed| match assessed.series.target {
        None => Some(id(assessed)),
        Some(_) => None,
    })
}

/// A target or a deliverable has no due date.
///
/// The end of the strategy's period then counts, which is the second place. Indicators without a target are left to
/// `indicator-without-target`; a target for each year has its dates. A deliverable decides whether its result is
/// reached, so it needs a date as a target does.
pub const INDICATOR_WITHOUT_DUE_DATE: Rule =
    Rule::note("relevance/indicator-without-due-date", indicator_without_due_date);

fn indicator_without_due_date(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let targets = lacking(context, |assessed| {
        let target = assessed.series.target?;
        let dated = target.each_year || assessed.series.due.stated_at.is_some();
        (!dated).then_some(Place::target(target))
    });
    let bare = strategy.results.iter().filter(|result| result.due.is_none() && result.indicators.is_empty());
    let deliverables =
        bare.filter_map(|result| Some((Subject::Result(result.id.value.clone()), Place::deliverable(result)?)));
    let finding = context.shared(deliverables.chain(targets));
    let end = Label::Period.at(strategy.about.period.span);
    finding.map(|finding| finding.related([end]).with("end", strategy.end())).into_iter().collect()
}

/// Growth or decrease is promised, and nobody says from what.
///
/// Silent where the baseline existed and is lost.
pub const CHANGE_WITHOUT_BASELINE: Rule = Rule::warning("relevance/change-without-baseline", change_without_baseline);

fn change_without_baseline(context: &Context) -> Vec<Finding> {
    findings(context, |assessed| {
        let target = promised_change(assessed)?;
        assessed.indicator.baseline.is_none().then_some(Place::target(target))
    })
}

/// An indicator has no baseline.
///
/// A promise of growth or decrease is left to `change-without-baseline`, which is worse. A milestone starts from nothing.
pub const INDICATOR_WITHOUT_BASELINE: Rule =
    Rule::note("relevance/indicator-without-baseline", indicator_without_baseline);

fn indicator_without_baseline(context: &Context) -> Vec<Finding> {
    findings(context, |assessed| {
        let reached = assessed.series.target.is_some_and(|target| target.test.value == Test::Reached);
        let milestone = reached || assessed.indicator.measure == Some(Measure::Milestone);
        let bare = assessed.indicator.baseline.is_none() && !milestone;
        (bare && promised_change(assessed).is_none()).then_some(id(assessed))
    })
}

/// A target is "above average", and nobody says of what.
///
/// The strategy itself leaves the reference open, so no value can reach or miss the target.
pub const REFERENCE_UNDEFINED: Rule = Rule::warning("relevance/reference-undefined", reference_undefined);

fn reference_undefined(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for assessed in &context.facts.indicators {
        let Some(target) = assessed.series.target else { continue };
        if !matches!(target.test.value, Test::Above(Reference::Unknown) | Test::Below(Reference::Unknown)) {
            continue;
        }
        let finding = context.finding_at(&assessed.subject, Place::target(target)).related([id(assessed)]);
        found.push(match &target.text {
            Some(text) => finding.with("words", text.argument(context.first_language())),
            None => finding,
        });
    }
    found
}

/// One finding about all indicators and KPIs that lack something, each at the place that `lacks` gives.
fn findings(context: &Context, lacks: impl Fn(&IndicatorAssessment) -> Option<Place>) -> Vec<Finding> {
    context.shared(lacking(context, lacks)).into_iter().collect()
}

/// The indicators and KPIs that lack something.
fn lacking<'a>(
    context: &Context<'a>,
    lacks: impl Fn(&IndicatorAssessment) -> Option<Place>,
) -> impl Iterator<Item = (Subject, Place)> {
    context.facts.indicators.iter().filter_map(move |assessed| Some((assessed.subject.clone(), lacks(assessed)?)))
}

/// The id of an indicator or KPI.
fn id(assessed: &IndicatorAssessment) -> Place {
    Place::id(&assessed.subject, assessed.indicator.id.span)
}

/// The target where it promises growth or decrease, which says nothing without a value to start from.
fn promised_change<'a>(assessed: &IndicatorAssessment<'a>) -> Option<&'a Target> {
    let moves = |target: &&Target| matches!(target.test.value, Test::Trend(Direction::Increase | Direction::Decrease));
    assessed.series.target.filter(moves)
}
