//! Observed values of indicators and KPIs.

use serde::{Deserialize, Serialize};

use super::contents::contents;
use super::{
    Citation, Formula, GroupKey, Id, Measure, Number, ObservationState, OrUnknown, Sample, Scale, StateReason, Subject,
    Text,
};
use crate::calendar::{Moment, Period};
use crate::source::{Span, Spanned};

/// A value of an indicator, with everything that was printed about it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observation {
    /// The indicator or KPI.
    pub indicator: Spanned<Id>,
    /// The value, in the unit of the indicator unless `unit` says otherwise; absent where only a change was published or
    /// things were counted.
    pub value: Option<Spanned<OrUnknown<Number>>>,
    /// The source of the value.
    pub source: Option<Spanned<Id>>,
    /// The period to which the value refers; absent: the year of its file.
    pub about: Option<Spanned<Period>>,
    /// When it was measured, if not within `about`.
    pub measured: Option<Moment>,
    /// The sample, for a survey.
    pub base: Option<SampleBase>,
    /// The kind of figure, where it is not the indicator's.
    pub measure: Option<Spanned<Measure>>,
    /// The unit, where it is not the indicator's.
    pub unit: Option<Spanned<String>>,
    /// The scale, where it is not the indicator's.
    pub scale: Option<Scale>,
    /// What is counted, where it is not the indicator's.
    pub of: Option<Spanned<String>>,
    /// How the value follows from others: `300 / 116`.
    pub formula: Option<Spanned<Formula>>,
    /// Published changes against earlier values.
    #[serde(default)]
    pub change: Vec<PublishedChange>,
    /// The part of a composite indicator that was measured.
    pub part: Option<Spanned<Id>>,
    /// The population that the value describes, where it is not the indicator's.
    pub population: Option<Spanned<Text>>,
    /// The part of the total that the value is about, by grouping: `{sex: women}`; absent: the total. Values of groups take no
    /// part in the status and the trend of the indicator.
    #[serde(default)]
    pub group: GroupKey,
    /// Whether the value is final.
    #[serde(default)]
    pub state: ObservationState,
    /// Why the value is unknown or not final.
    pub state_reason: Option<StateReason>,
    /// How reliable the value is.
    #[serde(default)]
    pub quality: Quality,
    /// Whether it can be compared with earlier values.
    pub comparable: Option<Spanned<bool>>,
    /// External factors to which the source attributes the value.
    #[serde(default)]
    pub credits: Vec<Spanned<Id>>,
    /// The things that were counted, where the source lists them; the value is how many of them are done.
    #[serde(default)]
    pub items: Vec<CountedItem>,
    /// A note.
    pub note: Option<Text>,
    /// Where it is published.
    pub cite: Option<Citation>,
    /// The year of its file, where that states one; set when the file is read.
    #[serde(skip)]
    pub year: Option<Moment>,
}

contents! { Observation {
    plain value, about, measured, measure, scale, of, formula, state, quality, comparable, cite, year;
    inside population, base, change, group, state_reason, note;
    items items: CountedItem as CountedItem;
    refers indicator to Indicator, unit to UnitOfMeasure, source to Source, part to Part in indicator, credits to Factor;
    owner indicator;
    speaks_of observation => Subject::Indicator(observation.indicator.value.clone());
} }

impl Observation {
    /// The period that it is about: its own, else the year of its file.
    #[must_use]
    pub fn period(&self) -> Period {
        // One of them is there: a fact without either is refused when it is read.
        self.about.as_ref().map_or_else(|| self.year.unwrap_or_default().into(), |about| about.value)
    }

    /// The place of its value, else of the indicator that it names.
    #[must_use]
    pub fn place(&self) -> Span {
        self.value.as_ref().map_or(self.indicator.span, |value| value.span)
    }

    /// Whether it has a known value, a published change, or things that were counted.
    #[must_use]
    pub fn has_value(&self) -> bool {
        let value = self.value.as_ref().and_then(|value| value.known());
        value.is_some() || !self.change.is_empty() || !self.items.is_empty()
    }
}

/// The sample behind a value of a survey.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleBase {
    /// The number of respondents.
    pub n: Option<Spanned<u32>>,
    /// Response rate, in per cent.
    pub rate: Option<Spanned<OrUnknown<Number>>>,
    /// How many persons or bodies could have answered.
    pub population: Option<Spanned<OrUnknown<u32>>>,
    /// Whether the source says "about" of the rate or the population.
    #[serde(default)]
    pub approximate: bool,
    /// The target group that was asked.
    pub asked: Option<Spanned<Id>>,
    /// How respondents were selected.
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
    /// The difference, negative for a decrease, in `unit`.
    pub by: Spanned<Number>,
    /// The unit of the difference, such as `percent` or `percentage-points`; absent: that of the indicator.
    pub unit: Option<Spanned<String>>,
    /// The period of the value against which it was measured.
    pub against: Period,
}

contents! { PublishedChange {
    plain by, against;
    refers unit to UnitOfMeasure;
} }

impl PublishedChange {
    /// The word for its unit.
    #[must_use]
    pub fn unit(&self) -> Option<&str> {
        self.unit.as_ref().map(|unit| unit.value.as_str())
    }
}

/// How reliable an observation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all(deserialize = "kebab-case", serialize = "snake_case"))]
pub enum Quality {
    /// Measured.
    #[default]
    Measured,
    /// Reported by those whom it describes.
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
    /// When it was done; `unknown` where it was done and the source gives no date.
    pub done: Option<Spanned<OrUnknown<Moment>>>,
    /// When it is planned for, where it is not done.
    pub planned: Option<Spanned<Moment>>,
    /// A note.
    pub note: Option<Text>,
}

contents! { CountedItem {
    plain id, group, done, planned;
    inside text, counts_as, note;
    refers same_as to CountedItem;
} }
