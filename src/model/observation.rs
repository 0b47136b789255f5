//! What was measured.

use serde::Deserialize;

use super::contents::contents;
use super::{Citation, Formula, Id, Measure, Number, OrUnknown, Sample, Scale, Subject, Text};
use crate::calendar::{Moment, Period};
use crate::source::{Span, Spanned};

/// A value of an indicator, with everything that was printed about it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observation {
    /// The indicator or KPI.
    pub indicator: Spanned<Id>,
    /// The value; absent where only a change was published or things were counted.
    pub value: Option<Spanned<OrUnknown<Number>>>,
    /// Where it comes from.
    pub source: Option<Spanned<Id>>,
    /// The period that it speaks of; absent: the year of its file.
    pub about: Option<Spanned<Period>>,
    /// When it was measured, if not in the period that it speaks of.
    pub measured: Option<Moment>,
    /// Who was asked.
    pub base: Option<SampleBase>,
    /// The kind of figure, where it is not the indicator's.
    pub measure: Option<Spanned<Measure>>,
    /// The unit, where it is not the indicator's.
    pub unit: Option<Spanned<String>>,
    /// The scale, where it is not the indicator's.
    pub scale: Option<Scale>,
    /// What is counted, where it is not the indicator's.
    pub of: Option<Spanned<String>>,
    /// How the value is made from others: `300 / 116`.
    pub formula: Option<Spanned<Formula>>,
    /// Changes, where they were published.
    #[serde(default)]
    pub change: Vec<PublishedChange>,
    /// The part of a composite.
    pub part: Option<Spanned<Id>>,
    /// Whom it speaks of, where it is not the indicator's.
    pub population: Option<Spanned<Text>>,
    /// How final it is.
    #[serde(default)]
    pub state: ObservationState,
    /// How good it is.
    #[serde(default)]
    pub quality: Quality,
    /// Whether it can be compared with earlier values.
    pub comparable: Option<Spanned<bool>>,
    /// Factors that the note names.
    #[serde(default)]
    pub credits: Vec<Spanned<Id>>,
    /// Things that were counted; the value is how many of them are done.
    #[serde(default)]
    pub items: Vec<CountedItem>,
    /// What else was said.
    pub note: Option<Text>,
    /// Where it was published.
    pub cite: Option<Citation>,
    /// The year of its file; set when the file is read.
    #[serde(skip)]
    pub year: i32,
}

contents! { Observation {
    plain value, about, measured, measure, unit, scale, of, formula, change, state, quality, comparable, cite, year;
    inside population, base, note;
    items items: CountedItem as CountedItem;
    refers indicator to Indicator, source to Source, part to Part in indicator, credits to Factor;
    owner "indicator";
    speaks_of observation => Subject::Indicator(observation.indicator.value.clone());
} }

impl Observation {
    /// Where it says how much: its value, else the indicator that it speaks of.
    #[must_use]
    pub fn place(&self) -> Span {
        self.value.as_ref().map_or(self.indicator.span, |value| value.span)
    }

    /// Whether it says how much: by a value that is not lost, a change, or things that were counted.
    #[must_use]
    pub fn tells(&self) -> bool {
        let value = self.value.as_ref().and_then(|value| value.known());
        value.is_some() || !self.change.is_empty() || !self.items.is_empty()
    }
}

/// Who was asked in a survey.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleBase {
    /// Respondents.
    pub n: Option<Spanned<u32>>,
    /// Response rate, in per cent.
    pub rate: Option<Spanned<OrUnknown<Number>>>,
    /// How many could have answered.
    pub population: Option<Spanned<OrUnknown<u32>>>,
    /// Whether the source says "about" of the rate or the population.
    #[serde(default)]
    pub approximate: bool,
    /// The target group that was asked.
    pub asked: Option<Spanned<Id>>,
    /// How respondents were found.
    pub sample: Option<OrUnknown<Sample>>,
}

contents! { SampleBase {
    plain n, rate, population, approximate, sample;
    refers asked to TargetGroup;
} }

/// A change that was published.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedChange {
    /// By how much.
    pub by: Spanned<Number>,
    /// In what unit.
    pub unit: Option<String>,
    /// Against when.
    pub against: Period,
}

/// How final an observation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ObservationState {
    /// It will not change.
    #[default]
    Final,
    /// It may change.
    Provisional,
    /// It has changed.
    Revised,
}

/// How good an observation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quality {
    /// Measured.
    #[default]
    Measured,
    /// Told by those whom it is about.
    SelfReported,
    /// An indication only.
    Indicative,
}

/// One of the things that were counted.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountedItem {
    /// Its id, unique within the observation.
    pub id: Spanned<Id>,
    /// What it is.
    pub text: Text,
    /// The heading under which the source lists it.
    pub group: Option<String>,
    /// The same thing elsewhere, as `indicator/item`.
    pub same_as: Option<Spanned<String>>,
    /// What kind of thing it is.
    pub counts_as: Option<Spanned<Text>>,
    /// When it was done; `unknown` where that was not printed, absent where it was not said.
    pub done: Option<Spanned<OrUnknown<Moment>>>,
    /// When it is planned for, where it is not done.
    pub planned: Option<Spanned<Moment>>,
    /// What else was said.
    pub note: Option<Text>,
}

contents! { CountedItem {
    plain id, group, done, planned;
    inside text, counts_as, note;
    refers same_as to CountedItem;
} }
