//! The counts of the first page.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::ReportedWord;

/// Counts over the whole strategy. Shares of results, goals and KPIs stand together: one alone misleads.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Summary {
    pub goals: GoalCounts,
    pub results: SubjectCounts,
    pub kpis: SubjectCounts,
    pub findings: Severities,
}

/// Goals by light under each criterion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct GoalCounts {
    pub total: usize,
    /// Goals whose effectiveness is achieved, in time or late.
    pub achieved: usize,
    /// Goals of which both bases say the same: achieved, or not achieved.
    pub confirmed: usize,
    pub relevance: LightCounts,
    pub effectiveness: LightCounts,
    pub coherence: LightCounts,
}

/// How many have each light.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct LightCounts {
    pub green: usize,
    pub amber: usize,
    pub red: usize,
    pub grey: usize,
}

/// Results or KPIs by what is reported and what is computed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct SubjectCounts {
    pub total: usize,
    /// By reported status, only those that occur.
    pub reported: StatusCounts,
    pub agreement: Agreements,
    pub lights: LightCounts,
    /// Coverage: for how many calculation can decide.
    pub decidable: usize,
}

/// How many have each reported status.
pub type StatusCounts = BTreeMap<ReportedWord, usize>;

/// How many reports calculation bears out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Agreements {
    pub confirmed: usize,
    pub differs: usize,
    pub not_checkable: usize,
}

/// Findings by severity; those that are allowed are counted apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Severities {
    pub error: usize,
    pub warning: usize,
    pub note: usize,
    pub allowed: usize,
}
