//! Indicators of results, and KPIs, which are indicators of the strategy as a whole.

use serde::{Deserialize, Serialize};

use super::contents::contents;
use super::{Citation, Direction, Frequency, GoalLink, Id, Number, OfParts, OrUnknown, Part, Target, Text};
use crate::calendar::Moment;
use crate::source::Spanned;

/// An indicator (rādītājs), or a KPI (galvenais snieguma rādītājs).
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Its id, unique among indicators and KPIs.
    pub id: Spanned<Id>,
    /// The number that readers see; else its position.
    pub number: Option<String>,
    /// Its name.
    pub name: Text,
    /// The kind of figure.
    pub measure: Option<Measure>,
    /// What is counted, or of what it is a share: `persons`, `documents`.
    pub of: Option<String>,
    /// The unit of its values, a word such as `percent`.
    pub unit: Option<Spanned<String>>,
    /// The direction in which it should move.
    pub direction: Option<Direction>,
    /// The value before the strategy.
    pub baseline: Option<Spanned<Baseline>>,
    /// The target.
    pub target: Option<Target>,
    /// The ends of a score's scale.
    pub scale: Option<Scale>,
    /// The parts of a composite indicator, each of which is observed on its own.
    #[serde(default)]
    pub parts: Vec<Part>,
    /// How often it is measured, and so how old its latest value may be: `quarter`, `half-year`, `year`, `2-years` and so on up
    /// to `30-years`, or `once`.
    pub frequency: Option<Frequency>,
    /// How the value of a year is made of those of its quarters or half-years. Without it they are never taken for a year.
    pub of_parts: Option<OfParts>,
    /// What it is a proxy of, where that itself is not measured.
    pub proxy_of: Option<Text>,
    /// The method of scoring; by default that of the evaluation.
    pub method: Option<Method>,
    /// Revisions of the target, in order.
    #[serde(default)]
    pub targets: Vec<Target>,
    /// The population that its values describe.
    pub population: Option<Text>,
    /// The units that are responsible for it.
    #[serde(default)]
    pub responsible: Vec<Spanned<Id>>,
    /// The sources of its figures.
    #[serde(default)]
    pub sources: Vec<Spanned<Id>>,
    /// The goals that it is linked to.
    #[serde(default)]
    pub goals: Vec<GoalLink>,
    /// The components of goals that it covers, as `goal/component`.
    #[serde(default)]
    pub covers: Vec<Spanned<String>>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { Indicator {
    named name numbered number;
    plain id, number, measure, of, direction, scale, frequency, of_parts, method, cite;
    inside name, proxy_of, population, baseline, target, targets;
    items parts: Part as Part;
    refers unit to UnitOfMeasure, responsible to Unit, sources to Source, goals to Goal, covers to Component;
} }

impl Indicator {
    /// The word for its unit.
    #[must_use]
    pub fn unit(&self) -> Option<&str> {
        self.unit.as_ref().map(|unit| unit.value.as_str())
    }
}

/// A kind of figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all(deserialize = "kebab-case", serialize = "snake_case"))]
pub enum Measure {
    /// A part of a whole, in per cent.
    Share,
    /// A number of things.
    Count,
    /// A multiple of another amount.
    Ratio,
    /// A mean on a scale.
    Score,
    /// An amount of money.
    Money,
    /// An amount of energy.
    Energy,
    /// How regularly something is done.
    Regularity,
    /// A milestone, reached or not.
    Milestone,
    /// Something else.
    Other,
}

impl Measure {
    /// The name in the contract and in message keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Share => "share",
            Self::Count => "count",
            Self::Ratio => "ratio",
            Self::Score => "score",
            Self::Money => "money",
            Self::Energy => "energy",
            Self::Regularity => "regularity",
            Self::Milestone => "milestone",
            Self::Other => "other",
        }
    }

    /// Whether its values are exact, so that none is "at the limit" by rounding.
    #[must_use]
    pub const fn is_exact(self) -> bool {
        matches!(self, Self::Count | Self::Milestone)
    }
}

/// The value before the strategy.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    /// The value, in the indicator's unit.
    pub value: OrUnknown<Number>,
    /// The period of the value.
    pub year: Option<Moment>,
    /// The source of the value.
    pub source: Option<Spanned<Id>>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { Baseline {
    plain value, year, cite;
    refers source to Source;
} }

/// The ends of the scale of a score.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// The lowest score.
    pub min: Number,
    /// The highest score.
    pub max: Number,
}

/// A method of scoring, by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all(deserialize = "kebab-case", serialize = "snake_case"))]
pub enum Method {
    /// The latest value is held against the target.
    #[default]
    TargetTest,
}
