//! A target is achieved, and the values move away from it.

use super::super::{Context, Rule};
use crate::assess::method::differs_in_kind;
use crate::assess::{IndicatorAssessment, Trend, about, number};
use crate::model::Observation;
use crate::score::Finding;

/// Status and trend are two things; the report says both.
pub const RULE: Rule = Rule::warning("effectiveness/achieved-but-worsening", check);

fn check(context: &Context) -> Vec<Finding> {
    let worsening =
        context.facts.indicators.iter().filter(|assessed| assessed.trend_estimate.trend == Trend::Worsening);
    let achieved = worsening.filter(|assessed| context.facts.status_in_force(&assessed.subject).achieved == Some(true));
    achieved.map(|assessed| finding(context, assessed)).collect()
}

fn finding(context: &Context, assessed: &IndicatorAssessment) -> Finding {
    let points = comparable(context, assessed);
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        // Only a change was published.
        let told = assessed.observations.iter().rev().find_map(|observation| observation.change.first());
        return context.finding_at(&assessed.subject, told.map_or(assessed.indicator.id.span, |change| change.by.span));
    };
    let finding = context
        .finding_at(&assessed.subject, last.place())
        .related([first.place()].into_iter().filter(|_| points.len() > 1));
    let finding = assessed.indicator.unit.iter().fold(finding, |finding, unit| finding.with("unit", unit.clone()));
    let as_of = context.facts.question.as_of;
    match number(first, as_of).zip(number(last, as_of)).filter(|_| points.len() > 1) {
        Some((from, to)) => {
            let finding = finding.with("from", from.0).with("to", to.0);
            finding.with("first", about(first).to_string()).with("last", about(last).to_string())
        }
        None => finding,
    }
}

/// The values since the last break that are of the indicator's kind.
fn comparable<'a>(context: &Context, assessed: &IndicatorAssessment<'a>) -> Vec<&'a Observation> {
    let is_break =
        |observation: &&Observation| observation.comparable.as_ref().is_some_and(|comparable| !comparable.value);
    let all = &assessed.observations;
    let since = all.iter().rposition(is_break).unwrap_or(0);
    let alike = all.iter().skip(since).filter(|observation| !differs_in_kind(assessed.indicator, observation));
    alike.filter(|observation| number(observation, context.facts.question.as_of).is_some()).copied().collect()
}
