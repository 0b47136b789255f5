//! Expected results.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Citation, Input, Localised, OverrideNote, Place, Quantity, ReportedStatus};
use crate::assess::{Agreement, Computed};
use crate::calendar::{Moment, Period};
use crate::model::{Light, OrUnknown, ResultLevel};

/// A result as it was reported and computed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ResultOutcome {
    /// Its id in the files.
    pub id: String,
    /// The number that readers see.
    pub number: String,
    /// Its priority, by id; none where it belongs to none.
    pub priority: Option<String>,
    /// Its name.
    pub name: Localised,
    /// Its level in a chain of results (OECD DAC glossary).
    pub level: Option<ResultLevel>,
    /// Names of the responsible units.
    pub responsible: Vec<Localised>,
    /// Names of the planned sources.
    pub sources: Vec<Localised>,
    /// When it is due, as written; the end of the period where nothing is written.
    pub due: Moment,
    /// What is to be delivered.
    pub deliverable: Option<Localised>,
    /// The reported status.
    pub reported: ReportedStatus,
    /// The period that the report speaks of; none where nothing is reported.
    #[serde(default)]
    pub reported_about: Option<Period>,
    /// The status that follows from indicators, delivery and due date.
    pub computed: Computed,
    /// Whether the computed status agrees with the reported one.
    pub agreement: Agreement,
    /// The light that counts.
    pub light: Light,
    /// Goals that it serves directly, by id.
    pub goals: Vec<String>,
    /// Goals that it influences, by id.
    pub indirect_goals: Vec<String>,
    /// Its indicators, by id.
    pub indicators: Vec<String>,
    /// The evidence that is reported, in Markdown.
    pub evidence: Option<Localised>,
    /// What was delivered, and when.
    pub delivered: Option<Delivered>,
    /// Further figures of the report.
    pub figures: Vec<ReportedFigure>,
    /// The decision to abandon it, or to go on otherwise than planned.
    #[serde(default)]
    pub decision: Option<DecisionText>,
    /// The reason reported for not achieving it.
    pub reason: Option<Localised>,
    /// The next step.
    pub next: Option<Next>,
    /// Ids of the findings that made the light.
    pub findings: Vec<String>,
    /// The facts that it was decided by, each with its place.
    pub inputs: Vec<Input>,
    /// The light that a person set, where one did.
    #[serde(rename = "override")]
    pub set_by_hand: Option<OverrideNote>,
    /// Where it is published.
    pub cite: Option<Citation>,
    /// Where it stands in the files.
    pub at: Place,
}

/// What was delivered, and when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Delivered {
    /// What was delivered.
    pub what: Localised,
    /// When it was delivered.
    #[serde(deserialize_with = "super::common::or_unknown")]
    pub date: OrUnknown<Moment>,
}

/// A decision on what was planned.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DecisionText {
    /// Who decided what.
    pub text: Localised,
    /// When it was taken.
    #[serde(deserialize_with = "super::common::or_unknown")]
    pub date: OrUnknown<Moment>,
}

/// A further figure of the report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ReportedFigure {
    /// What is counted or measured.
    pub text: Localised,
    /// The figure; none where it is lost.
    pub value: Option<Quantity>,
    /// The period that it speaks of.
    pub about: Option<Period>,
    /// A note of the file.
    pub note: Option<Localised>,
    /// Where it stands in the files.
    pub at: Option<Place>,
}

/// The next step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Next {
    /// What will be done.
    pub step: Localised,
    /// The responsible unit.
    pub owner: Option<Localised>,
    /// By when it should be done.
    #[serde(deserialize_with = "super::common::optional_or_unknown")]
    pub due: Option<OrUnknown<Moment>>,
}
