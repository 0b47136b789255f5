//! Goals and their three lights.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Citation, Input, Localised, Named, OverrideNote, Place};
use crate::assess::{Agreement, EffectivenessStatus};
use crate::model::{Fit, Light};

/// A goal as it was judged.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GoalOutcome {
    /// Its id in the files.
    pub id: String,
    /// The number that readers see.
    pub number: String,
    /// Its priority, by id; none where it belongs to none.
    pub priority: Option<String>,
    /// Its name.
    pub name: Localised,
    /// What it is for.
    pub purpose: Option<Localised>,
    /// What it is about, in Markdown.
    pub description: Option<Localised>,
    /// The parts of what it promises.
    pub components: Vec<Named>,
    /// What the strategy commits itself to for it.
    pub commitments: Vec<Named>,
    /// The values that it carries; none where nothing is said.
    pub values: Option<ValueCells>,
    /// Goals that its own text relates it to, by id.
    pub relates: Vec<String>,
    /// Do the results correspond to it?
    pub relevance: Relevance,
    /// Was it reached, and in time?
    pub effectiveness: Effectiveness,
    /// Does it hang together with the rest?
    pub coherence: Coherence,
    /// Where it is published.
    pub cite: Option<Citation>,
    /// Where it stands in the files.
    pub at: Place,
}

/// A row of the table of values.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ValueCells {
    /// How many values it carries.
    pub known: usize,
    /// Which; none where that is lost.
    pub cells: Option<Vec<String>>,
}

/// Do the results correspond to the goal?
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Relevance {
    /// The light that counts.
    pub light: Light,
    /// The evaluators' judgement.
    pub fit: Option<Fit>,
    /// The reason that the evaluators give.
    pub reason: Option<Localised>,
    /// Where it is published.
    pub cite: Option<Citation>,
    /// Ids of the findings that made the light.
    pub findings: Vec<String>,
    /// The facts that it was decided by, each with its place.
    pub inputs: Vec<Input>,
    /// The light that a person set, where one did.
    #[serde(rename = "override")]
    pub set_by_hand: Option<OverrideNote>,
}

/// Was it reached, and in time?
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Effectiveness {
    /// The light that counts.
    pub light: Light,
    /// How far what is reported of the results and KPIs that it is judged by agrees with the data: the worst of them, in the order
    /// differs, not confirmable, not reported, consistent.
    pub agreement: Agreement,
    /// How far it was reached.
    pub status: EffectivenessStatus,
    /// Ids of the results and KPIs that are not achieved in time.
    pub blocked_by: Vec<String>,
    /// How many of the direct results and linked KPIs are achieved.
    pub achieved: usize,
    /// How many direct results and linked KPIs there are.
    pub of: usize,
    /// Coverage: for how many a status is in force.
    pub decidable: usize,
    /// The status on the other basis.
    pub on_other_basis: EffectivenessStatus,
    /// Results that it is judged by, by id.
    pub results: Vec<String>,
    /// Results that influence it and do not count, by id.
    pub indirect: Vec<String>,
    /// KPIs that it is judged by, by id.
    pub kpis: Vec<String>,
    /// Ids of the findings that made the light.
    pub findings: Vec<String>,
    /// The facts that it was decided by, each with its place.
    pub inputs: Vec<Input>,
    /// The light that a person set, where one did.
    #[serde(rename = "override")]
    pub set_by_hand: Option<OverrideNote>,
}

/// Does it hang together, inside and outside?
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Coherence {
    /// The light that counts.
    pub light: Light,
    /// Goals that it is tied to in either direction or by a shared result, by id.
    pub internal: Vec<String>,
    /// Documents of an overlapping period that it is tied to, by id.
    pub external: Vec<String>,
    /// The same with directions, and with documents whose period does not overlap.
    pub documents: Vec<External>,
    /// Ids of the findings that made the light.
    pub findings: Vec<String>,
    /// The facts that it was decided by, each with its place.
    pub inputs: Vec<Input>,
    /// The light that a person set, where one did.
    #[serde(rename = "override")]
    pub set_by_hand: Option<OverrideNote>,
}

/// A tie to a policy document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct External {
    /// The document, by id.
    pub document: String,
    /// Ids of its directions.
    pub directions: Vec<String>,
    /// Whether the document's period overlaps the strategy's.
    pub overlaps: bool,
}
