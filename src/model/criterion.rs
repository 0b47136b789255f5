//! The criteria of an evaluation.

use serde::{Deserialize, Serialize};

use super::contents::contents;
use super::words::words;
use super::{Citation, StandardOr, Text};
use crate::source::Spanned;

/// A criterion under which goals are given lights, in the order in which they are judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// Atbilstība: do the results correspond to the goal?
    Relevance,
    /// Rezultativitāte: was it reached, and in time?
    Effectiveness,
    /// Saskaņotība: does it hang together, inside and outside?
    Coherence,
}

impl Criterion {
    /// All three, in order.
    pub const ALL: [Self; 3] = [Self::Relevance, Self::Effectiveness, Self::Coherence];

    /// The name in the contract and in message keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::Effectiveness => "effectiveness",
            Self::Coherence => "coherence",
        }
    }
}

/// A criterion and what the evaluators made of it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppliedCriterion {
    /// Which criterion.
    pub id: Spanned<StandardOr<StandardCriterion>>,
    /// How the evaluators name it; one of their own needs a name.
    pub name: Option<Text>,
    /// What they asked.
    #[serde(default)]
    pub questions: Vec<Text>,
    /// Their verdict, a sentence.
    pub verdict: Option<Text>,
    /// What the verdict rests on.
    #[serde(default)]
    pub uses: Vec<Spanned<Ground>>,
    /// Whether it was applied.
    #[serde(default = "applied")]
    pub applied: bool,
    /// Why not.
    pub reason: Option<Text>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { AppliedCriterion {
    plain id, uses, applied, cite;
    inside name, questions, verdict, reason;
} }

const fn applied() -> bool {
    true
}

words! {
    /// A criterion by which policies are usually evaluated.
    StandardCriterion {
        /// Is it doing the right things?
        Relevance "relevance",
        /// How well does it fit?
        Coherence "coherence",
        /// Is it achieving its objectives?
        Effectiveness "effectiveness",
        /// How well are resources used?
        Efficiency "efficiency",
        /// What difference does it make?
        Impact "impact",
        /// Will the benefits last?
        Sustainability "sustainability",
        /// What does it give beyond what the member states could do alone? (European Commission, Better Regulation
        /// Guidelines, 2021)
        EuAddedValue "eu-added-value",
    }
}

impl StandardCriterion {
    /// The six of OECD DAC, Better Criteria for Better Evaluation (2019).
    pub const DAC: [Self; 6] =
        [Self::Relevance, Self::Coherence, Self::Effectiveness, Self::Efficiency, Self::Impact, Self::Sustainability];
}

words! {
    /// What a verdict rests on.
    Ground {
        /// The goals.
        Goals "goals",
        /// The expected results.
        Results "results",
        /// The indicators of results.
        Indicators "indicators",
        /// The key performance indicators.
        Kpis "kpis",
        /// Policy documents.
        Documents "documents",
        /// Trends.
        Trends "trends",
        /// External factors.
        Factors "factors",
        /// Surveys.
        Surveys "surveys",
    }
}
