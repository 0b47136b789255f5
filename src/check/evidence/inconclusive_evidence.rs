//! Evidence that does not show what it is given for.

use std::collections::{BTreeMap, BTreeSet};

use crate::assess::{IndicatorAssessment, Point};
use crate::check::rule::{Context, Rule};
use crate::locale::Locale;
use crate::model::{Direction, Measure, Number, OrUnknown, Progress, Subject, Test, Text};
use crate::score::{Finding, Label, Place};

/// Evidence adds nothing to the name of its result.
///
/// All that the evidence and what was delivered say is in the name, by the stems of their words; in a language that lmstrat
/// does not speak, by the words as they are written. Silent where a figure, a
/// known day of delivery or a value stands beside it.
pub const EVIDENCE_RESTATES_RESULT: Rule = Rule::note("evidence/evidence-restates-result", evidence_restates_result);

fn evidence_restates_result(context: &Context) -> Vec<Finding> {
    let facts = context.facts;
    let reported = facts.results_and_kpis();
    reported.filter_map(|subject| restatement(context, subject, facts.progress(subject)?)).collect()
}

fn restatement(context: &Context, subject: &Subject, report: &Progress) -> Option<Finding> {
    if is_shown_otherwise(context, subject, report) {
        return None;
    }
    let (name, place) = context.strategy().name(subject)?;
    let (name, evidence_text) = (words(context, name), report.evidence.as_ref()?);
    let evidenced = words(context, evidence_text);
    let delivered = report.delivered.as_ref().map(|delivered| words(context, &delivered.what)).unwrap_or_default();
    if evidenced.union(&delivered).any(|word| !name.contains(word)) {
        return None;
    }
    let finding = context.finding_at(subject, Label::Report.at(report.of.span)).related([Place::id(subject, place)]);
    Some(finding.with("evidence", evidence_text.argument(context.first_language())))
}

fn words(context: &Context, text: &Text) -> BTreeSet<String> {
    let first = context.first_language();
    let entries = text.entries(first);
    let own = entries.iter().find(|(language, _)| *language == first).or(entries.first());
    own.map(|(language, text)| Locale::stems_in(*language, text)).unwrap_or_default()
}

fn is_shown_otherwise(context: &Context, subject: &Subject, report: &Progress) -> bool {
    let is_dated = report.delivered.as_ref().is_some_and(|delivered| matches!(delivered.date, OrUnknown::Known(_)));
    let mut points = context.facts.measures(subject).flat_map(|assessed| &assessed.series.points);
    is_dated || !report.figures.is_empty() || points.any(|point| point.observation.has_value())
}

/// Growth or improvement is promised, and the evidence shows none.
///
/// A target of change needs two points in time or a published change; where only a direction is stated, values that stay
/// the same are reported. Things that were counted are what was added, and show growth by themselves. Silent where values did
/// move: whether they moved as promised is for the target and the trend to say.
pub const GROWTH_NOT_SHOWN: Rule = Rule::warning("evidence/growth-not-shown", growth_not_shown);

fn growth_not_shown(context: &Context) -> Vec<Finding> {
    context.facts.indicators.iter().filter_map(|assessed| without_growth(context, assessed)).collect()
}

fn without_growth(context: &Context, assessed: &IndicatorAssessment) -> Option<Finding> {
    let target = assessed.series.target;
    let promised = target.and_then(|target| match target.test.value {
        Test::Trend(direction) => Some(direction),
        _ => None,
    });
    let stated = assessed.indicator.direction.filter(|_| target.is_none());
    let direction = promised.or(stated).filter(|direction| *direction != Direction::Maintain)?;
    let is_promised = promised.is_some();
    let all = &assessed.series.points;
    let is_listed = all.iter().any(|point| !point.observation.items.is_empty() || point.change().is_some());
    if all.is_empty() || is_listed {
        return None;
    }
    let points = longest(all);
    let (first, last) = (points.first(), points.last());
    let case = match (first, last) {
        (None, _) | (_, None) if is_promised => "none",
        (Some((_, value)), _) if points.len() > 1 && points.iter().all(|(_, other)| **other == **value) => "constant",
        (Some(_), _) if points.len() == 1 && is_promised && assessed.series.baseline().is_none() => "one",
        _ => return None,
    };
    let shown = last.map(|(point, _)| *point).or(all.last())?;
    let finding = context.finding_at(&assessed.subject, Place::value(shown.observation));
    let finding =
        finding.related([target.map_or(Place::id(&assessed.subject, assessed.indicator.id.span), Place::target)]);
    let finding = finding.with("direction", if direction == Direction::Decrease { "decrease" } else { "increase" });
    let finding = finding.with("case", case).with("promised", usize::from(is_promised)).with("points", points.len());
    let finding = finding.with("period", shown.period.to_string()).with_some("unit", context.unit(shown.unit));
    Some(finding.with_some("value", last.map(|(_, value)| value.0)))
}

/// The most values that are of one kind and part, and so can be held against each other.
fn longest<'p, 'a>(points: &'p [Point<'a>]) -> Vec<(&'p Point<'a>, Number)> {
    let mut kinds: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for point in points {
        let Some(value) = point.value else { continue };
        let part = point.part.map(|part| &part.id.value);
        let measure = point.measure.map(Measure::as_str);
        kinds.entry((part, measure, point.unit)).or_default().push((point, value));
    }
    kinds.into_values().max_by_key(Vec::len).unwrap_or_default()
}
