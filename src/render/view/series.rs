//! The values of an indicator over the years: the rows of its table, and the sentences beside it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::row::{Part, Said};
use crate::evaluation::Evaluation;
use crate::evaluation::contract::{IndicatorOutcome, Localised, Observed};
use crate::locale::Case;
use crate::render::words::Words;

/// The values of an indicator or KPI over the years.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Series<'a> {
    /// In how many years a target "per year" was met, and what a share could be of which only a mean was published.
    pub sentences: Vec<String>,
    /// Whether the rows say more than the latest value.
    pub in_table: bool,
    /// A row for each value.
    pub rows: Vec<SeriesRow<'a>>,
}

/// A value of a series.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SeriesRow<'a> {
    /// What was observed.
    pub observed: &'a Observed,
    /// For a target "per year", whether the year meets it: `yes` or `no` in the language of the report; none where that is open.
    pub holds: Option<String>,
    /// How it was measured, and whether it can be compared, sentence after sentence.
    pub remarks: Vec<Part<'a>>,
}

/// The series of all indicators and KPIs.
pub(super) fn by_reference<'a>(evaluation: &'a Evaluation, words: &Words) -> BTreeMap<String, Series<'a>> {
    let indicators = evaluation.indicators.iter().map(|indicator| ("indicator", indicator));
    let kpis = evaluation.kpis.iter().map(|kpi| ("kpi", kpi));
    indicators.chain(kpis).map(|(kind, one)| (format!("{kind}/{}", one.id), Series::of(one, words))).collect()
}

impl<'a> Series<'a> {
    fn of(indicator: &'a IndicatorOutcome, words: &Words) -> Self {
        let latest = indicator.value.as_ref();
        let explained = latest.is_some_and(|value| {
            value.n.is_some_and(|n| n > 0)
                || !value.items.is_empty()
                || value.note.is_some()
                || value.source.is_some()
                || value.formula.is_some()
        });
        let observed = if indicator.series.is_empty() { latest.as_slice() } else { &[] };
        let observed = indicator.series.iter().chain(observed.iter().copied());
        Self {
            sentences: sentences(indicator, words),
            in_table: indicator.series.len() > 1 || explained,
            rows: observed.map(|observed| SeriesRow::of(observed, indicator, words)).collect(),
        }
    }
}

fn sentences(indicator: &IndicatorOutcome, words: &Words) -> Vec<String> {
    let years = &indicator.years;
    let held = (!years.is_empty()).then(|| {
        let held = years.iter().filter(|year| year.holds).count();
        words.say("report.kpi.held", [("n", held.into()), ("total", years.len().into())])
    });
    let bounds = indicator.bounds.map(|bounds| {
        let (least, most) = (words.percent_of(bounds.least), words.percent_of(bounds.most));
        words.say("report.kpi.bounds", [("least", least.into()), ("most", most.into())])
    });
    held.into_iter().chain(bounds).collect()
}

impl<'a> SeriesRow<'a> {
    fn of(observed: &'a Observed, indicator: &IndicatorOutcome, words: &Words) -> Self {
        let year = indicator.years.iter().find(|year| year.year == observed.about);
        let answer = |holds| words.say(if holds { "report.answer.yes" } else { "report.answer.no" }, []);
        Self { observed, holds: year.map(|year| answer(year.holds)), remarks: remarks(observed, words) }
    }
}

fn remarks<'a>(observed: &'a Observed, words: &Words) -> Vec<Part<'a>> {
    let sentence = |words: Option<String>| words.map(|words| vec![(Said::Words(words), ". ")]);
    // A text of the strategy at the end of a sentence keeps the mark of its language.
    let ending_in = |key, argument, text: Option<&'a Localised>| {
        text.map(|text| {
            vec![(Said::Words(words.before(key, argument).trim_end().to_owned()), " "), (Said::Text(text), ". ")]
        })
    };
    let unnamed = observed.part.clone().filter(|_| observed.part_name.is_none());
    let sentences = [
        sentence(observed.n.filter(|n| *n > 0).map(|n| words.say("count.respondents", [("n", (n as usize).into())]))),
        sentence(
            observed.rate.as_ref().map(|rate| words.say("report.observed.rate", [("rate", words.amount(rate).into())])),
        ),
        sentence(observed.approximate.then(|| words.say("report.observed.approximate", []))),
        sentence(observed.measured.map(|measured| {
            words.say("report.observed.measured", [("date", words.when(measured, Case::Locative).into())])
        })),
        sentence(observed.after_period.then(|| words.say("report.observed.after_period", []))),
        ending_in("report.observed.part", "part", observed.part_name.as_ref().filter(|_| observed.part.is_some())),
        sentence(unnamed.map(|part| words.say("report.observed.part", [("part", part.into())]))),
        sentence((!observed.comparable).then(|| words.say("report.observed.break", []))),
        sentence(
            observed
                .formula
                .as_ref()
                .map(|formula| words.say("report.observed.formula", [("formula", words.formula(formula).into())])),
        ),
        ending_in("report.observed.source", "source", observed.source.as_ref()),
        observed.note.as_ref().map(|note| vec![(Said::Text(note), " ")]),
    ];
    let parts = sentences.into_iter().flatten().flatten();
    parts.map(|(said, after)| Part { before: "", said, after }).collect()
}
