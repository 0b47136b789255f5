//! The values of an indicator over the years: the rows of its table, and the sentences beside it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::caveats;
use super::group_table::GroupTable;
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
    /// The values of groups; none where there are none.
    pub groups: Option<GroupTable<'a>>,
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
        let observed = if indicator.series.is_empty() { latest.as_slice() } else { &[] };
        let observed = indicator.series.iter().chain(observed.iter().copied());
        let observed: Vec<&Observed> = observed.collect();
        let sourced = Sourced::of(&observed);
        let row = |at: usize, one| SeriesRow::of(one, sourced.is_said_at(at), indicator, words);
        let rows: Vec<_> = observed.iter().enumerate().map(|(at, observed)| row(at, *observed)).collect();
        let source = sourced.once().filter(|source| !indicator.sources.iter().any(|named| named == *source));
        Self {
            sentences: sentences(indicator, source, words),
            in_table: rows.len() > 1 || rows.iter().any(SeriesRow::explains),
            rows,
            groups: GroupTable::of(indicator, words),
        }
    }
}

/// Where the sources of values are said: once for all, where they have the same; where it changes, if each value has one; with
/// each value otherwise, as silence would then mean two things.
struct Sourced<'a> {
    sources: Vec<Option<&'a Localised>>,
}

impl<'a> Sourced<'a> {
    fn of(observed: &[&'a Observed]) -> Self {
        Self { sources: observed.iter().map(|observed| observed.source.as_ref()).collect() }
    }

    fn once(&self) -> Option<&'a Localised> {
        let (first, others) = self.sources.split_first()?;
        first.filter(|_| others.iter().all(|other| other == first))
    }

    fn is_said_at(&self, at: usize) -> bool {
        let source = self.sources.get(at).copied().flatten();
        let before = at.checked_sub(1).and_then(|before| self.sources.get(before)).copied().flatten();
        let is_open = self.sources.iter().any(Option::is_none);
        self.once().is_none() && (is_open || source != before)
    }
}

fn sentences(indicator: &IndicatorOutcome, source: Option<&Localised>, words: &Words) -> Vec<String> {
    let years = &indicator.years;
    let held = (!years.is_empty()).then(|| {
        let held = years.iter().filter(|year| year.holds).count();
        words.say("report.kpi.held", [("n", held.into()), ("total", years.len().into())])
    });
    let bounds = indicator.bounds.map(|bounds| {
        let (least, most) = (words.percent_of(bounds.least), words.percent_of(bounds.most));
        words.say("report.kpi.bounds", [("least", least.into()), ("most", most.into())])
    });
    let source = source.map(|source| format!("{}.", sourced_by(source, words)));
    held.into_iter().chain(bounds).chain(source).collect()
}

impl<'a> SeriesRow<'a> {
    /// Whether it says more than the value.
    fn explains(&self) -> bool {
        !self.remarks.is_empty() || !self.observed.items.is_empty()
    }

    fn of(observed: &'a Observed, with_source: bool, indicator: &IndicatorOutcome, words: &Words) -> Self {
        let year = indicator.years.iter().find(|year| year.year == observed.about);
        let answer = |holds| words.say(if holds { "report.answer.yes" } else { "report.answer.no" }, []);
        Self { observed, holds: year.map(|year| answer(year.holds)), remarks: remarks(observed, with_source, words) }
    }
}

fn sourced_by(source: &Localised, words: &Words) -> String {
    words.say("report.observed.source", [("source", words.text(source).to_owned().into())])
}

fn remarks<'a>(observed: &'a Observed, with_source: bool, words: &Words) -> Vec<Part<'a>> {
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
        sentence(caveats::state(observed, words)),
        sentence(caveats::quality(observed, words)),
        sentence((!observed.comparable).then(|| words.say("report.observed.break", []))),
        sentence(
            observed
                .formula
                .as_ref()
                .map(|formula| words.say("report.observed.formula", [("formula", words.formula(formula).into())])),
        ),
        ending_in("report.observed.source", "source", observed.source.as_ref().filter(|_| with_source)),
    ];
    let parts = sentences.into_iter().flatten().flatten();
    let part = |(said, after)| Part { before: "", said, after };
    let reason = caveats::reason(observed, words, "", ". ");
    let note = observed.note.as_ref().map(|note| (Said::Text(note), " "));
    parts.map(part).chain(reason).chain(note.map(part)).collect()
}
