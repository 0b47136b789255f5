//! The places that a finding points at, each with what is there.

use crate::model::{ExpectedResult, Goal, ItemKind, Observation, Progress, Subject, Target};
use crate::source::Span;

/// A place in the files. Where it is shown, its label names what is there; a place without one is only marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// Where it is.
    pub span: Span,
    /// What is there.
    pub label: Option<Label>,
}

/// What is at a place. Its words are in `locales/` under `label.`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Label {
    Goal,
    Result,
    Indicator,
    Kpi,
    Document,
    Due,
    Period,
    Approved,
    Source,
    Credit,
    Deliverable,
    Delivered,
    Target,
    Milestone,
    Observation,
    Value,
    Change,
    Formula,
    Respondents,
    Item,
    Report,
    Reported,
    Fit,
}

impl Label {
    /// A place where this is.
    #[must_use]
    pub const fn at(self, span: Span) -> Place {
        Place { span, label: Some(self) }
    }

    /// The key of its words under `label.`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Goal => "goal",
            Self::Result => "result",
            Self::Indicator => "indicator",
            Self::Kpi => "kpi",
            Self::Document => "document",
            Self::Due => "due",
            Self::Period => "period",
            Self::Approved => "approved",
            Self::Source => "source",
            Self::Credit => "credit",
            Self::Deliverable => "deliverable",
            Self::Delivered => "delivered",
            Self::Target => "target",
            Self::Milestone => "milestone",
            Self::Observation => "observation",
            Self::Value => "value",
            Self::Change => "change",
            Self::Formula => "formula",
            Self::Respondents => "respondents",
            Self::Item => "item",
            Self::Report => "report",
            Self::Reported => "reported",
            Self::Fit => "fit",
        }
    }
}

impl From<Span> for Place {
    fn from(span: Span) -> Self {
        Self { span, label: None }
    }
}

/// The places that several rules point at.
impl Place {
    /// The id of a subject.
    #[must_use]
    pub const fn id(subject: &Subject, span: Span) -> Self {
        let label = match subject {
            Subject::Goal(_) => Some(Label::Goal),
            Subject::Result(_) => Some(Label::Result),
            Subject::Indicator(_) => Some(Label::Indicator),
            Subject::Kpi(_) => Some(Label::Kpi),
            Subject::Item(ItemKind::Document, _) => Some(Label::Document),
            Subject::Strategy | Subject::Item(..) => None,
        };
        Self { span, label }
    }

    /// The id of a goal.
    #[must_use]
    pub const fn goal(goal: &Goal) -> Self {
        Label::Goal.at(goal.id.span)
    }

    /// When a result is due, else its id.
    #[must_use]
    pub fn due(result: &ExpectedResult) -> Self {
        result.due.as_ref().map_or(Label::Result.at(result.id.span), |due| Label::Due.at(due.span))
    }

    /// What is to be delivered.
    #[must_use]
    pub fn deliverable(result: &ExpectedResult) -> Option<Self> {
        result.deliverable.as_ref().map(|deliverable| Label::Deliverable.at(deliverable.span))
    }

    /// What a target asks for.
    #[must_use]
    pub const fn target(target: &Target) -> Self {
        Label::Target.at(target.test.span)
    }

    /// The value of an observation, else the indicator that it names.
    #[must_use]
    pub fn value(observation: &Observation) -> Self {
        let value = observation.value.as_ref();
        value.map_or(Label::Observation.at(observation.indicator.span), |value| Label::Value.at(value.span))
    }

    /// The status that a report gives.
    #[must_use]
    pub fn reported(report: &Progress) -> Option<Self> {
        report.reported.as_ref().map(|reported| Label::Reported.at(reported.span))
    }
}
