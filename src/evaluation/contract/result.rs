//! Expected results.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Citation, Input, Localised, OverrideNote, Place, Quantity, ReportedWord};
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
    /// Names of those who answer for it.
    pub responsible: Vec<Localised>,
    /// Names of the planned sources.
    pub sources: Vec<Localised>,
    /// When it is due, as written; the end of the period where nothing is written.
    pub due: Moment,
    /// What is to be delivered.
    pub deliverable: Option<Localised>,
    /// What is reported.
    pub reported: ReportedWord,
    /// What calculation says.
    pub computed: Computed,
    /// Whether calculation bears the report out.
    pub agreement: Agreement,
    /// The light that counts.
    pub light: Light,
    /// Goals that it serves directly, by id.
    pub goals: Vec<String>,
    /// Goals that it influences, by id.
    pub indirect_goals: Vec<String>,
    /// Its indicators, by id.
    pub indicators: Vec<String>,
    /// What speaks for it, in Markdown.
    pub evidence: Option<Localised>,
    /// What was delivered.
    pub delivered: Option<Delivered>,
    /// Numbers told along the way.
    pub figures: Vec<FigureTold>,
    /// Why it is not achieved.
    pub reason: Option<Localised>,
    /// What comes next.
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

/// What was delivered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Delivered {
    /// What.
    pub what: Localised,
    /// When it was delivered.
    #[serde(deserialize_with = "super::common::or_unknown")]
    pub date: OrUnknown<Moment>,
}

/// A number told along the way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FigureTold {
    /// What the number says.
    pub text: Localised,
    /// None where the number is lost.
    pub value: Option<Quantity>,
    /// The period that it speaks of.
    pub about: Option<Period>,
    /// What else was said.
    pub note: Option<Localised>,
    /// Where it stands in the files.
    pub at: Option<Place>,
}

/// What comes next.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Next {
    /// The step.
    pub step: Localised,
    /// Who answers for it.
    pub owner: Option<Localised>,
    /// By when it should be done.
    #[serde(deserialize_with = "super::common::optional_or_unknown")]
    pub due: Option<OrUnknown<Moment>>,
}
