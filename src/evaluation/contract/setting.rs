//! Who the institution is, what surrounds it, and what is recommended to it.

use serde::{Deserialize, Serialize};

use super::{Citation, Localised, Place, Quantity, ValueCells};
use crate::model::{RecommendationStatus, TrendScope};

/// A domain of the mandate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct MandateText {
    pub id: String,
    pub text: Localised,
    pub covered_by: Vec<String>,
}

/// The mission or the vision with its tests.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct StatementText {
    pub text: Localised,
    pub note: Option<Localised>,
    pub tests: Vec<TestOutcome>,
    /// How many tests are met.
    pub met: usize,
    pub cite: Option<Citation>,
}

/// A test of a statement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct TestOutcome {
    pub test: String,
    pub met: bool,
    pub reason: Option<Localised>,
    pub at: Place,
}

/// A value of the institution.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct ValueText {
    pub id: String,
    pub name: Localised,
    pub definition: Option<Localised>,
    pub addressees: Vec<Localised>,
}

/// A priority.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct PriorityText {
    pub id: String,
    pub number: String,
    pub name: Localised,
    /// In Markdown.
    pub description: Option<Localised>,
    pub values: Option<ValueCells>,
}

/// A target group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct TargetGroupText {
    pub id: String,
    pub name: Localised,
    /// `internal`, `external`, or none for what holds for all.
    pub scope: Option<String>,
    pub interests: Vec<Localised>,
    pub needs: Vec<Localised>,
    pub members: Vec<Localised>,
}

/// A resource.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct ResourceText {
    pub id: String,
    /// `staff`, `finance` or `infrastructure`.
    pub kind: String,
    pub text: Localised,
    pub value: Option<Quantity>,
    pub about: Option<String>,
    pub note: Option<Localised>,
    pub cite: Option<Citation>,
    pub at: Option<Place>,
}

/// A factor of the environment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct EnvironmentText {
    pub id: String,
    pub text: Localised,
    /// `internal` or `external`.
    pub scope: String,
    /// `enabling` or `hindering`.
    pub sign: String,
}

/// A policy document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct DocumentText {
    pub id: String,
    pub abbreviation: Option<Localised>,
    pub title: Localised,
    /// `long_term`, `medium_term`, `short_term`, `sector` or `government`.
    pub level: Option<String>,
    /// As written, `unknown` where it is lost.
    pub from: Option<String>,
    pub to: Option<String>,
    pub approved: Option<String>,
    /// `in_force`, `draft`, `expired` or `unknown`.
    pub state: Option<String>,
    pub directions: Vec<DirectionText>,
    pub tasks: Vec<TaskText>,
    pub url: Option<String>,
    /// Goals that are tied to it, by id.
    pub goals: Vec<String>,
    pub cite: Option<Citation>,
}

/// A direction of a policy document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct DirectionText {
    pub id: String,
    pub name: Localised,
    /// What it is about, or the goal that the document sets under it.
    pub text: Option<Localised>,
}

/// A task that a document gives the institution.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct TaskText {
    pub id: String,
    pub text: Option<Localised>,
    /// Goals that serve it, by id.
    pub goals: Vec<String>,
}

/// A promise about the strategy itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct PromiseText {
    pub id: String,
    pub text: Localised,
    /// What came of it; none where nothing is told or it is lost.
    pub followed_up: Option<Localised>,
    pub cite: Option<Citation>,
}

/// A trend.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct TrendText {
    pub id: String,
    #[serde(deserialize_with = "super::part::snake_case")]
    pub scope: TrendScope,
    pub name: Localised,
    pub note: Option<Localised>,
    /// Goals that it is tied to, by id.
    pub goals: Vec<String>,
}

/// An external factor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct FactorText {
    pub id: String,
    pub name: Localised,
    pub effect: Option<Localised>,
    /// Subjects that it touched.
    pub affects: Vec<String>,
    pub claimed_no_influence: bool,
    pub cite: Option<Citation>,
}

/// A recommendation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct RecommendationText {
    pub id: String,
    pub text: Localised,
    pub in_summary: bool,
    /// Subjects and rules that it answers.
    pub answers: Vec<String>,
    pub owner: Option<Localised>,
    pub due: Option<String>,
    #[serde(deserialize_with = "super::part::snake_case_or_null")]
    pub status: Option<RecommendationStatus>,
    pub response: Option<Localised>,
    pub cite: Option<Citation>,
}
