//! The counts of the first page.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ReportedStatus;

/// Counts over the whole strategy. Shares of results, goals and KPIs stand together: one alone misleads.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Summary {
    /// The goals.
    pub goals: GoalCounts,
    /// The results.
    pub results: SubjectCounts,
    /// The KPIs.
    pub kpis: SubjectCounts,
    /// The findings.
    pub findings: Severities,
}

/// Goals by light under each criterion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GoalCounts {
    /// How many there are.
    pub total: usize,
    /// Goals whose effectiveness is achieved, in time or late.
    pub achieved: usize,
    /// By how far what is reported of the results and KPIs that they are judged by agrees with the data.
    pub agreement: Agreements,
    /// By light for relevance.
    pub relevance: LightCounts,
    /// By light for effectiveness.
    pub effectiveness: LightCounts,
    /// By light for coherence.
    pub coherence: LightCounts,
}

/// How many have each light.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct LightCounts {
    /// How many are green.
    pub green: usize,
    /// How many are amber.
    pub amber: usize,
    /// How many are red.
    pub red: usize,
    /// How many are grey.
    pub grey: usize,
}

/// Results or KPIs by what is reported and what is computed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SubjectCounts {
    /// How many there are.
    pub total: usize,
    /// By reported status, only those that occur.
    pub reported: StatusCounts,
    /// By how far what is reported agrees with the data.
    pub agreement: Agreements,
    /// The same of those that are reported achieved.
    pub of_achieved: Agreements,
    /// By light.
    pub lights: LightCounts,
    /// Coverage: for how many calculation can decide.
    pub decidable: usize,
}

/// How many have each reported status.
pub type StatusCounts = BTreeMap<ReportedStatus, usize>;

/// How many reports agree with the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Agreements {
    /// The data say the same.
    pub consistent: usize,
    /// The data say something else.
    pub differs: usize,
    /// The data do not decide.
    pub not_confirmable: usize,
    /// Nothing is reported.
    pub not_reported: usize,
}

/// Findings by severity; those that are allowed are counted apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Severities {
    /// Errors.
    pub error: usize,
    /// Warnings.
    pub warning: usize,
    /// Notes.
    pub note: usize,
    /// Allowed, and not counted.
    pub allowed: usize,
}
