//! Evidence is of a time after the period, or after the due date.

use chrono::NaiveDate;

use crate::assess::Point;
use crate::check::rule::{Context, Rule};
use crate::locale::Argument;
use crate::model::{SourceKind, Subject};
use crate::score::{Finding, Label, Place};

/// What is about a later time says nothing certain of the period; nor does what people were asked later. A register's figure
/// about the last year is always drawn after it, which is no fault. A delivery after the due date is for `achieved-late`.
pub const EVIDENCE_OUTSIDE_PERIOD: Rule = Rule::note("effectiveness/evidence-outside-period", evidence_outside_period);

fn evidence_outside_period(context: &Context) -> Vec<Finding> {
    let facts = context.facts;
    let judged = facts.subjects().filter(|subject| !matches!(subject, Subject::Indicator(_)));
    judged.filter_map(|subject| finding(context, subject)).collect()
}

fn finding(context: &Context, subject: &Subject) -> Option<Finding> {
    let (facts, strategy) = (context.facts, context.strategy());
    let due = facts.due(subject);
    let end = strategy.end().max(due.day());
    let observed = facts.measures(subject).flat_map(|assessed| {
        let evidence = assessed.series.observed.iter().filter(|point| point.observation.has_value());
        evidence.filter_map(move |point| {
            let is_tested = assessed.tested.is_some_and(|tested| std::ptr::eq(tested.observation, point.observation));
            let is_after_due = is_tested && point.period.first_day() > assessed.series.due.day();
            let time = outside(context, point, end).or_else(|| is_after_due.then(|| point.period.to_string()))?;
            Some((time, Place::value(point.observation)))
        })
    });
    let reports = strategy.progress.iter().filter(|report| report.of.value == *subject);
    let reported = reports.flat_map(|report| {
        let years = report.figures.iter().filter_map(|figure| figure.year);
        years.filter(|year| year.first_day() > end).map(|year| (year.to_string(), Label::Report.at(report.of.span)))
    });
    let mut times: Vec<Argument> = Vec::new();
    let mut places: Vec<Place> = Vec::new();
    for (time, place) in observed.chain(reported) {
        let time = Argument::Word(time);
        if !times.contains(&time) {
            times.push(time);
        }
        if !places.contains(&place) {
            places.push(place);
        }
    }
    let finding = context.finding_at(subject, *places.first()?).related(places.iter().skip(1).copied());
    let period = Label::Period.at(strategy.about.period.span);
    let finding = finding.related([due.stated_at.map_or(period, |stated_at| Label::Due.at(stated_at))]);
    Some(finding.with("times", Argument::List(times)).with("due", due.day()))
}

/// The time after a day that an observation is about, or at which people were asked.
fn outside(context: &Context, point: &Point, end: NaiveDate) -> Option<String> {
    if point.period.last_day() > end {
        return Some(point.period.to_string());
    }
    let observation = point.observation;
    let source = observation.source.as_ref();
    let is_survey = observation.base.is_some()
        || source.is_some_and(|source| {
            let mut known = context.strategy().sources.iter();
            known.any(|known| known.id == *source && known.kind == SourceKind::Survey)
        });
    let measured = observation.measured.filter(|measured| is_survey && measured.first_day() > end)?;
    Some(measured.to_string())
}
