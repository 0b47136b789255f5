//! Reports of the institution on its results, indicators and KPIs, year by year.

use serde::Deserialize;

use super::contents::contents;
use super::text::narrative;
use super::{Citation, Id, Number, OrUnknown, Reported, Subject, Text};
use crate::calendar::{Moment, Period};
use crate::source::Spanned;

/// A report on a result, an indicator or a KPI.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(try_from = "Fields")]
pub struct Progress {
    /// The result, indicator or KPI.
    pub of: Spanned<Subject>,
    /// The reported status.
    pub reported: Option<Spanned<Reported>>,
    /// The period that it speaks of; absent: the year of its file.
    pub about: Option<Spanned<Period>>,
    /// The decision to abandon it, or to go on otherwise than planned.
    pub decision: Option<Decision>,
    /// The evidence for the status, in Markdown.
    pub evidence: Option<Text>,
    /// What was delivered.
    pub delivered: Option<Spanned<Delivery>>,
    /// Numbers in the report that are no value of an indicator.
    pub figures: Vec<Figure>,
    /// Why the status is not better.
    pub reason: Option<Text>,
    /// The next step.
    pub next: Option<NextStep>,
    /// Where it is published.
    pub cite: Option<Citation>,
    /// The year of its file, where that states one; set when the file is read.
    pub year: Option<Moment>,
}

contents! { Progress {
    plain reported, about, cite, year;
    inside of, decision, evidence, delivered, figures, reason, next;
    speaks_of progress => progress.of.value.clone();
    singular "progress" own => (format!("{} {}", own.period(), own.of.value), own.of.value.to_string(), own.of.span);
} }

impl Progress {
    /// The period that it speaks of: its own, else the year of its file.
    #[must_use]
    pub fn period(&self) -> Period {
        // One of them is there: a fact without either is refused when it is read.
        self.about.as_ref().map_or_else(|| self.year.unwrap_or_default().into(), |about| about.value)
    }
}

/// A decision on what was planned.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// When it was taken; `unknown` where the source gives no date.
    pub date: OrUnknown<Moment>,
    /// Who decided what.
    pub text: Text,
}

contents! { Decision {
    plain date;
    inside text;
} }

/// A deliverable that was delivered.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Delivery {
    /// What was delivered.
    pub what: Text,
    /// When it was delivered.
    pub date: OrUnknown<Moment>,
}

contents! { Delivery {
    plain date;
    inside what;
} }

/// A number in a report that is no value of an indicator.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// What the number counts or measures.
    pub text: Text,
    /// The number, in `unit`.
    pub value: OrUnknown<Number>,
    /// Its unit.
    pub unit: Option<Spanned<String>>,
    /// The period to which it refers.
    pub year: Option<Period>,
    /// A note.
    pub note: Option<Text>,
}

contents! { Figure {
    plain value, year;
    inside text, note;
    refers unit to UnitOfMeasure;
} }

impl Figure {
    /// The word for its unit.
    #[must_use]
    pub fn unit(&self) -> Option<&str> {
        self.unit.as_ref().map(|unit| unit.value.as_str())
    }
}

/// The next step.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NextStep {
    /// The action.
    pub step: Text,
    /// The unit that is responsible for it.
    pub owner: Option<Spanned<Id>>,
    /// The due date.
    pub due: Option<OrUnknown<Moment>>,
}

contents! { NextStep {
    plain due;
    inside step;
    refers owner to Unit;
} }

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    result: Option<Spanned<Id>>,
    indicator: Option<Spanned<Id>>,
    kpi: Option<Spanned<Id>>,
    reported: Option<Spanned<Reported>>,
    about: Option<Spanned<Period>>,
    decision: Option<Decision>,
    #[serde(default, deserialize_with = "narrative")]
    evidence: Option<Text>,
    delivered: Option<Spanned<Delivery>>,
    #[serde(default)]
    figures: Vec<Figure>,
    reason: Option<Text>,
    next: Option<NextStep>,
    cite: Option<Citation>,
}

impl TryFrom<Fields> for Progress {
    type Error = &'static str;

    fn try_from(fields: Fields) -> Result<Self, &'static str> {
        let of = match (fields.result, fields.indicator, fields.kpi) {
            (Some(result), None, None) => result.map(Subject::Result),
            (None, Some(indicator), None) => indicator.map(Subject::Indicator),
            (None, None, Some(kpi)) => kpi.map(Subject::Kpi),
            _ => return Err("code:progress-subject"),
        };
        Ok(Self {
            of,
            reported: fields.reported,
            about: fields.about,
            decision: fields.decision,
            evidence: fields.evidence,
            delivered: fields.delivered,
            figures: fields.figures,
            reason: fields.reason,
            next: fields.next,
            cite: fields.cite,
            year: None,
        })
    }
}
