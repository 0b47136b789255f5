//! Evidence is of a time after the period, or after the due date.

use chrono::NaiveDate;

use super::super::{Context, Rule};
use crate::assess::method::target_in_force;
use crate::assess::{IndicatorAssessment, about};
use crate::locale::Argument;
use crate::model::{Observation, SourceKind, Subject};
use crate::score::Finding;
use crate::source::Span;

/// What is about a later time says nothing certain of the period; nor does what people were asked later. A register's figure
/// about the last year is always drawn after it, which is no fault. A delivery after the due date is for `achieved-late`.
pub const RULE: Rule = Rule::note("effectiveness/evidence-outside-period", check);

fn check(context: &Context) -> Vec<Finding> {
    let facts = context.facts;
    let judged = facts.subjects().filter(|subject| !matches!(subject, Subject::Indicator(_)));
    judged.filter_map(|subject| finding(context, &subject)).collect()
}

fn finding(context: &Context, subject: &Subject) -> Option<Finding> {
    let (facts, strategy) = (context.facts, context.strategy());
    let end = strategy.end().max(facts.due(subject));
    let belongs = |assessed: &&IndicatorAssessment| match subject {
        Subject::Result(id) => assessed.result == Some(id),
        _ => assessed.subject == *subject,
    };
    let own = facts.indicators.iter().filter(belongs);
    let observed = own.flat_map(|assessed| {
        let due = assessed.due(&facts.question, strategy);
        let tested = assessed.tested.map(std::ptr::from_ref);
        let observations =
            strategy.observations_of(&assessed.indicator.id).filter(|observation| observation.has_value());
        observations.filter_map(move |observation| {
            let time = outside(context, observation, end);
            let is_tested = tested == Some(std::ptr::from_ref(observation));
            let after_due =
                || (is_tested && about(observation).first_day() > due).then(|| about(observation).to_string());
            Some((time.or_else(after_due)?, observation.place()))
        })
    });
    let reports = strategy.progress.iter().filter(|report| report.of.value == *subject);
    let told = reports.flat_map(|report| {
        let years = report.figures.iter().filter_map(|figure| figure.year);
        years.filter(|year| year.first_day() > end).map(|year| (year.to_string(), report.of.span))
    });
    let mut times: Vec<Argument> = Vec::new();
    let mut places: Vec<Span> = Vec::new();
    for (time, place) in observed.chain(told) {
        let time = Argument::Word(time);
        if !times.contains(&time) {
            times.push(time);
        }
        if !places.contains(&place) {
            places.push(place);
        }
    }
    let finding = context.finding_at(subject, *places.first()?).related(places.iter().skip(1).copied());
    let finding = finding.related([limit(context, subject)]);
    Some(finding.with("times", Argument::List(times)).with("due", facts.due(subject)))
}

/// Where the due date stands, or the period at whose end everything else is due.
fn limit(context: &Context, subject: &Subject) -> Span {
    let strategy = context.strategy();
    let due = match subject {
        Subject::Result(id) => strategy.result(id).and_then(|result| result.due.as_ref()),
        _ => {
            let assessed = context.facts.indicator(subject);
            let target =
                assessed.and_then(|assessed| target_in_force(assessed.indicator, context.facts.question.as_of));
            target.and_then(|target| target.by.as_ref())
        }
    };
    due.map_or(strategy.about.period.span, |due| due.span)
}

/// The time after a day that an observation is about, or at which people were asked.
fn outside(context: &Context, observation: &Observation, end: NaiveDate) -> Option<String> {
    if about(observation).last_day() > end {
        return Some(about(observation).to_string());
    }
    let source = observation.source.as_ref();
    let is_survey = observation.base.is_some()
        || source.is_some_and(|source| {
            let mut known = context.strategy().sources.iter();
            known.any(|known| known.id == *source && known.kind == SourceKind::Survey)
        });
    let measured = observation.measured.filter(|measured| is_survey && measured.first_day() > end)?;
    Some(measured.to_string())
}
