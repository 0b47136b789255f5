//! Gaps and breaks of a series of values.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;

use crate::assess::{IndicatorAssessment, Point};
use crate::check::rule::{Context, Rule};
use crate::model::{Id, Source, SourceKind, Subject};
use crate::score::{Finding, Label, Place};

/// A newer round of the same survey exists, and an older one is used.
///
/// The newer round shows in the evidence for something else. Of surveys only: a register is asked for one figure at a time,
/// a round of a survey brings all of its answers.
pub const OLDER_ROUND_USED: Rule = Rule::warning("evidence/older-round-used", older_round_used);

fn older_round_used(context: &Context) -> Vec<Finding> {
    let rounds = Rounds::of(context);
    let mut found = Vec::new();
    for assessed in &context.facts.indicators {
        let Some(round) = rounds.newer_than_used(assessed) else { continue };
        let finding = context.finding_at(&assessed.subject, Place::value(round.used.observation));
        let source = round.newer.observation.source.as_ref();
        let finding = finding.related(source.map(|source| Label::Source.at(source.span)));
        let finding = finding.with("survey", round.survey.name.argument(context.first_language()));
        let finding = finding.with("used", round.used.period.to_string()).with("newer", round.newer.period.to_string());
        found.push(finding.with("elsewhere", context.names([round.elsewhere])));
    }
    found
}

/// The latest round of each survey, by its source.
struct Rounds<'a>(BTreeMap<&'a Id, (&'a Source, &'a Subject, &'a Point<'a>)>);

/// The round that an indicator is judged by, and a newer one.
struct Round<'a> {
    survey: &'a Source,
    used: Point<'a>,
    newer: &'a Point<'a>,
    /// The indicator for which the newer round is used.
    elsewhere: &'a Subject,
}

impl<'a> Rounds<'a> {
    fn of(context: &Context<'a>) -> Self {
        let surveys = context.strategy().sources.iter().filter(|source| source.kind == SourceKind::Survey);
        let surveys: BTreeMap<_, _> = surveys.map(|survey| (&survey.id.value, survey)).collect();
        let mut latest: BTreeMap<&Id, (&Source, &Subject, &Point)> = BTreeMap::new();
        for assessed in &context.facts.indicators {
            for point in assessed.series.observed.iter().filter(|point| point.observation.has_value()) {
                let survey = point.observation.source.as_ref().and_then(|id| surveys.get_key_value(&id.value));
                let Some((id, survey)) = survey else { continue };
                let age = |point: &Point| (point.period.last_day(), point.place());
                let known = latest.entry(id).or_insert((survey, &assessed.subject, point));
                if age(point) > age(known.2) {
                    *known = (survey, &assessed.subject, point);
                }
            }
        }
        Self(latest)
    }

    /// A round of the same survey that is newer than the one that an indicator is judged by, where none of its own values
    /// is from such a round.
    fn newer_than_used(&self, assessed: &IndicatorAssessment<'a>) -> Option<Round<'a>> {
        let used = assessed.tested?;
        let source = used.observation.source.as_ref()?;
        let (survey, elsewhere, newer) = *self.0.get(&source.value)?;
        let is_newer = |point: &Point| {
            point.observation.source.as_ref() == Some(source)
                && point.observation.has_value()
                && point.period.last_day() > used.period.last_day()
        };
        let is_used = assessed.series.observed.iter().any(is_newer);
        (is_newer(newer) && !is_used).then_some(Round { survey, used, newer, elsewhere })
    }
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
    let rounds = Rounds::of(context);
    let mut found = Vec::new();
    for assessed in &context.facts.indicators {
        let values: Vec<_> = assessed.series.points.iter().filter(|point| point.observation.has_value()).collect();
        let years = values.iter().flat_map(|point| point.period.first_day().year()..=point.period.last_day().year());
        let years: BTreeSet<i32> = years.collect();
        let is_yearly = assessed.series.target.is_some_and(|target| target.each_year)
            || years.iter().any(|year| *year < last && years.contains(&(year + 1)));
        let before = values.iter().rev().find(|point| point.period.last_day().year() < last);
        let (Some(before), true) = (before, is_yearly && !years.contains(&last)) else { continue };
        if rounds.newer_than_used(assessed).is_some() {
            continue;
        }
        let finding = context.finding_at(&assessed.subject, Place::value(before.observation));
        found.push(finding.with("year", last.to_string()).with("latest", before.period.to_string()));
    }
    found
}

/// A value cannot be compared with earlier ones.
///
/// Speaks where the observation says so: the way of measuring changed.
pub const SERIES_BREAK: Rule = Rule::note("evidence/series-break", series_break);

fn series_break(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for assessed in &context.facts.indicators {
        for point in assessed.series.observed.iter().filter(|point| point.is_break()) {
            let Some(comparable) = &point.observation.comparable else { continue };
            let finding = context.finding_at(&assessed.subject, comparable.span);
            let period = point.period.to_string();
            found.push(finding.distinguished_by(period.clone()).with("period", period));
        }
    }
    found
}
