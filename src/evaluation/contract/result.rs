//! Expected results.

use serde::{Deserialize, Serialize};

use super::{Citation, Input, Localised, OverrideNote, Place, Quantity, ReportedWord};
use crate::assess::{Agreement, Computed};
use crate::model::Light;

/// A result as it was reported and computed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct ResultOutcome {
    pub id: String,
    /// The number that readers see.
    pub number: String,
    pub priority: Option<String>,
    pub name: Localised,
    /// `output`, `outcome` or `impact`.
    pub level: Option<String>,
    /// Names of those who answer for it.
    pub responsible: Vec<Localised>,
    /// Names of the planned sources.
    pub sources: Vec<Localised>,
    /// When it is due, as written; the end of the period where nothing is written.
    pub due: String,
    pub deliverable: Option<Localised>,
    pub reported: ReportedWord,
    pub computed: Computed,
    pub agreement: Agreement,
    pub light: Light,
    /// Goals that it serves directly, by id.
    pub goals: Vec<String>,
    /// Goals that it influences, by id.
    pub indirect_goals: Vec<String>,
    /// Its indicators, by id.
    pub indicators: Vec<String>,
    /// What speaks for it, in Markdown.
    pub evidence: Option<Localised>,
    pub delivered: Option<Delivered>,
    pub figures: Vec<FigureTold>,
    /// Why it is not achieved.
    pub reason: Option<Localised>,
    pub next: Option<Next>,
    pub findings: Vec<String>,
    pub inputs: Vec<Input>,
    #[serde(rename = "override")]
    pub set_by_hand: Option<OverrideNote>,
    pub cite: Option<Citation>,
    pub at: Place,
}

/// What was delivered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Delivered {
    pub what: Localised,
    /// A date, month, quarter or year; `unknown` where it is lost.
    pub date: String,
}

/// A number told along the way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct FigureTold {
    pub text: Localised,
    /// None where the number is lost.
    pub value: Option<Quantity>,
    /// The period that it speaks of.
    pub about: Option<String>,
    pub note: Option<Localised>,
    pub at: Option<Place>,
}

/// What comes next.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Next {
    pub step: Localised,
    pub owner: Option<Localised>,
    pub due: Option<String>,
}
