//! Goals and their three lights.

use serde::{Deserialize, Serialize};

use super::{Citation, Input, Localised, Named, OverrideNote, Place};
use crate::assess::EffectivenessStatus;
use crate::model::{Fit, Light};

/// A goal as it was judged.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct GoalOutcome {
    pub id: String,
    /// The number that readers see.
    pub number: String,
    pub priority: Option<String>,
    pub name: Localised,
    pub purpose: Option<Localised>,
    /// In Markdown.
    pub description: Option<Localised>,
    pub components: Vec<Named>,
    pub commitments: Vec<Named>,
    pub values: Option<ValueCells>,
    /// Goals that its own text relates it to, by id.
    pub relates: Vec<String>,
    pub relevance: Relevance,
    pub effectiveness: Effectiveness,
    pub coherence: Coherence,
    pub cite: Option<Citation>,
    pub at: Place,
}

/// A row of the table of values.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ValueCells {
    /// How many values it carries.
    pub known: usize,
    /// Which; none where that is lost.
    pub cells: Option<Vec<String>>,
}

/// Do the results correspond to the goal?
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Relevance {
    pub light: Light,
    /// The evaluators' judgement.
    pub fit: Option<Fit>,
    pub reason: Option<Localised>,
    pub cite: Option<Citation>,
    /// Ids of the findings that made the light.
    pub findings: Vec<String>,
    pub inputs: Vec<Input>,
    #[serde(rename = "override")]
    pub set_by_hand: Option<OverrideNote>,
}

/// Was it reached, and in time?
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Effectiveness {
    pub light: Light,
    pub status: EffectivenessStatus,
    /// Ids of the results and KPIs that are not achieved in time.
    pub blocked_by: Vec<String>,
    /// How many of the direct results and linked KPIs are achieved.
    pub achieved: usize,
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
    pub findings: Vec<String>,
    pub inputs: Vec<Input>,
    #[serde(rename = "override")]
    pub set_by_hand: Option<OverrideNote>,
}

/// Does it hang together, inside and outside?
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Coherence {
    pub light: Light,
    /// Goals that it is tied to in either direction or by a shared result, by id.
    pub internal: Vec<String>,
    /// Documents of an overlapping period that it is tied to, by id.
    pub external: Vec<String>,
    /// The same with directions, and with documents whose period does not overlap.
    pub documents: Vec<External>,
    pub findings: Vec<String>,
    pub inputs: Vec<Input>,
    #[serde(rename = "override")]
    pub set_by_hand: Option<OverrideNote>,
}

/// A tie to a policy document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct External {
    pub document: String,
    /// Ids of its directions.
    pub directions: Vec<String>,
    /// Whether the document's period overlaps the strategy's.
    pub overlaps: bool,
}
