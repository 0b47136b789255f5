//! Gaps and breaks of a series of values.

use std::collections::BTreeSet;

use chrono::Datelike;

use crate::assess::method::target_in_force;
use crate::assess::{IndicatorAssessment, about};
use crate::check::rule::{Context, Rule};
use crate::model::{Observation, Source, SourceKind};
use crate::score::{Finding, Label, Place};
use crate::source::Spanned;

/// A newer round of the same survey exists, and an older one is used.
///
/// The newer round shows in the evidence for something else. Of surveys only: a register is asked for one figure at a time,
/// a round of a survey brings all of its answers.
pub const OLDER_ROUND_USED: Rule = Rule::warning("evidence/older-round-used", older_round_used);

fn older_round_used(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let mut found = Vec::new();
    for assessed in &context.facts.indicators {
        let Some(round) = newer_round(context, assessed) else { continue };
        let elsewhere = strategy.indicators().find(|(_, indicator)| indicator.id == round.newer.indicator);
        let finding = context.finding_at(&assessed.subject, Place::value(round.used));
        let finding = finding.related(round.newer.source.as_ref().map(|source| Label::Source.at(source.span)));
        let finding = finding.with("survey", round.survey.name.argument(context.first_language()));
        let finding = finding.with("used", about(round.used).to_string()).with("newer", about(round.newer).to_string());
        found.push(finding.with_some("elsewhere", elsewhere.map(|(subject, _)| context.names([&subject]))));
    }
    found
}

/// The round that an indicator is judged by, and a newer one.
struct Round<'a> {
    survey: &'a Source,
    used: &'a Observation,
    newer: &'a Observation,
}

/// A round of the same survey that is newer than the one that an indicator is judged by, where none of its own values is
/// from such a round.
fn newer_round<'a>(context: &Context<'a>, assessed: &IndicatorAssessment<'a>) -> Option<Round<'a>> {
    let strategy = context.strategy();
    let used = assessed.tested?;
    let source: &Spanned<_> = used.source.as_ref()?;
    let survey = strategy.sources.iter().find(|known| known.id == *source && known.kind == SourceKind::Survey)?;
    let is_newer = |other: &&Observation| {
        other.source.as_ref() == Some(source) && about(other).last_day() > about(used).last_day() && other.tells()
    };
    if strategy.observations_of(&assessed.indicator.id).any(|own| is_newer(&own)) {
        return None;
    }
    let newer = strategy.observations.iter().filter(is_newer).max_by_key(|other| about(other).last_day())?;
    Some(Round { survey, used, newer })
}

/// A yearly series lacks the last year.
///
/// A series is yearly where two years in a row have a value, or the target holds for each year. Silent where
/// `older-round-used` says why.
pub const FINAL_YEAR_MISSING: Rule = Rule::note("evidence/final-year-missing", final_year_missing);

fn final_year_missing(context: &Context) -> Vec<Finding> {
    let question = &context.facts.question;
    let until = question.as_of.min(context.strategy().end());
    // A year that is not over has no value yet.
    let last = until.succ_opt().map_or(until.year(), |next| next.year() - 1);
    let mut found = Vec::new();
    for assessed in &context.facts.indicators {
        let values: Vec<_> = assessed.observations.iter().filter(|observation| observation.tells()).collect();
        let years = values.iter().flat_map(|observation| {
            let period = about(observation);
            period.first_day().year()..=period.last_day().year()
        });
        let years: BTreeSet<i32> = years.collect();
        let target = target_in_force(assessed.indicator, question.as_of);
        let is_yearly = target.is_some_and(|target| target.each_year)
            || years.iter().any(|year| *year < last && years.contains(&(year + 1)));
        let before = values.iter().rev().find(|observation| about(observation).last_day().year() < last);
        let (Some(before), true) = (before, is_yearly && !years.contains(&last)) else { continue };
        if newer_round(context, assessed).is_some() {
            continue;
        }
        let finding = context.finding_at(&assessed.subject, Place::value(before));
        found.push(finding.with("year", last.to_string()).with("latest", about(before).to_string()));
    }
    found
}

/// A value cannot be compared with earlier ones.
///
/// Speaks where the observation says so: the way of measuring changed.
pub const SERIES_BREAK: Rule = Rule::note("evidence/series-break", series_break);

fn series_break(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let mut found = Vec::new();
    for (subject, indicator) in strategy.indicators() {
        for observation in strategy.observations_of(&indicator.id) {
            let Some(broken) = observation.comparable.as_ref().filter(|comparable| !comparable.value) else { continue };
            let period = about(observation).to_string();
            found.push(
                context.finding_at(&subject, broken.span).distinguished_by(period.clone()).with("period", period),
            );
        }
    }
    found
}
