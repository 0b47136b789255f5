//! Who the institution is, what surrounds it, and what is recommended to it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Citation, Localised, Place, Quantity, ValueCells};
use crate::calendar::{Moment, Period};
use crate::model::{
    DocumentLevel, DocumentState, FactorSign, OrUnknown, RecommendationStatus, ResourceKind, Scope, TrendScope,
};

/// A domain of the mandate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct MandateText {
    /// Its id in the files.
    pub id: String,
    /// Its text.
    pub text: Localised,
    /// Subjects that cover it.
    pub covered_by: Vec<String>,
}

/// The mission or the vision with its tests.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct StatementText {
    /// Its text.
    pub text: Localised,
    /// A note of the file.
    pub note: Option<Localised>,
    /// The tests that it was put to.
    pub tests: Vec<TestOutcome>,
    /// How many tests are met.
    pub met: usize,
    /// Where it is published.
    pub cite: Option<Citation>,
}

/// A test of a statement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TestOutcome {
    /// The name of the test.
    pub test: String,
    /// Whether it is met.
    pub met: bool,
    /// The reason that the evaluators give.
    pub reason: Option<Localised>,
    /// Where it stands in the files.
    pub at: Place,
}

/// A value of the institution.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ValueText {
    /// Its id in the files.
    pub id: String,
    /// Its name.
    pub name: Localised,
    /// What it means.
    pub definition: Option<Localised>,
    /// Whom it is addressed to.
    pub addressees: Vec<Localised>,
}

/// A priority.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PriorityText {
    /// Its id in the files.
    pub id: String,
    /// The number that readers see.
    pub number: String,
    /// Its name.
    pub name: Localised,
    /// What it is about, in Markdown.
    pub description: Option<Localised>,
    /// The values that it carries; none where nothing is said.
    pub values: Option<ValueCells>,
}

/// A target group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TargetGroupText {
    /// Its id in the files.
    pub id: String,
    /// Its name.
    pub name: Localised,
    /// Inside or outside the institution; none for what holds for all.
    pub scope: Option<Scope>,
    /// Its interests.
    pub interests: Vec<Localised>,
    /// Its needs.
    pub needs: Vec<Localised>,
    /// Who belongs to it.
    pub members: Vec<Localised>,
}

/// A resource.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ResourceText {
    /// Its id in the files.
    pub id: String,
    /// What kind of resource it is.
    pub kind: ResourceKind,
    /// Its text.
    pub text: Localised,
    /// The value; none where it is lost or not published.
    pub value: Option<Quantity>,
    /// The day or period that it speaks of.
    pub about: Option<Period>,
    /// A note of the file.
    pub note: Option<Localised>,
    /// Where it is published.
    pub cite: Option<Citation>,
    /// Where it stands in the files.
    pub at: Option<Place>,
}

/// A factor of the environment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct EnvironmentText {
    /// Its id in the files.
    pub id: String,
    /// Its text.
    pub text: Localised,
    /// Inside or outside the institution.
    pub scope: Scope,
    /// Whether it helps or hinders.
    pub sign: FactorSign,
}

/// A policy document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DocumentText {
    /// Its id in the files.
    pub id: String,
    /// Its short name.
    pub abbreviation: Option<Localised>,
    /// Its title.
    pub title: Localised,
    /// Its place in the hierarchy of planning.
    #[serde(deserialize_with = "super::common::optional_word")]
    pub level: Option<DocumentLevel>,
    /// When its period begins.
    #[serde(deserialize_with = "super::common::optional_or_unknown")]
    pub from: Option<OrUnknown<Moment>>,
    /// When its period ends.
    #[serde(deserialize_with = "super::common::optional_or_unknown")]
    pub to: Option<OrUnknown<Moment>>,
    /// When it was approved.
    #[serde(deserialize_with = "super::common::optional_or_unknown")]
    pub approved: Option<OrUnknown<Moment>>,
    /// Whether it applies.
    #[serde(deserialize_with = "super::common::optional_or_unknown")]
    pub state: Option<OrUnknown<DocumentState>>,
    /// Its directions.
    pub directions: Vec<DirectionText>,
    /// The tasks that it gives the institution.
    pub tasks: Vec<TaskText>,
    /// Where it can be read.
    pub url: Option<String>,
    /// Goals that are tied to it, by id.
    pub goals: Vec<String>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

/// A direction of a policy document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DirectionText {
    /// Its id in the files.
    pub id: String,
    /// Its name.
    pub name: Localised,
    /// What it is about, or the goal that the document sets under it.
    pub text: Option<Localised>,
}

/// A task that a document gives the institution.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TaskText {
    /// Its id in the files.
    pub id: String,
    /// Its text.
    pub text: Option<Localised>,
    /// Goals that serve it, by id.
    pub goals: Vec<String>,
}

/// A promise about the strategy itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PromiseText {
    /// Its id in the files.
    pub id: String,
    /// Its text.
    pub text: Localised,
    /// How it was followed up; none where nothing is reported or it is lost.
    pub followed_up: Option<Localised>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

/// A trend.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TrendText {
    /// Its id in the files.
    pub id: String,
    /// How wide it reaches.
    #[serde(deserialize_with = "super::common::word")]
    pub scope: TrendScope,
    /// Its name.
    pub name: Localised,
    /// A note of the file.
    pub note: Option<Localised>,
    /// Goals that it is tied to, by id.
    pub goals: Vec<String>,
}

/// An external factor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FactorText {
    /// Its id in the files.
    pub id: String,
    /// Its name.
    pub name: Localised,
    /// How it influenced the results.
    pub effect: Option<Localised>,
    /// Subjects that it influenced, such as `result/training`.
    pub affects: Vec<String>,
    /// Whether the evaluation says that it had no influence.
    pub claimed_no_influence: bool,
    /// Where it is published.
    pub cite: Option<Citation>,
}

/// A recommendation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RecommendationText {
    /// Its id in the files.
    pub id: String,
    /// Its text.
    pub text: Localised,
    /// Whether the summary of the evaluation names it.
    pub in_summary: bool,
    /// What it answers: subjects such as `kpi/burnout`, and rules such as `rule/relevance/goal-without-result`.
    pub answers: Vec<String>,
    /// The unit that is responsible.
    pub owner: Option<Localised>,
    /// By when it should be done.
    #[serde(deserialize_with = "super::common::optional_or_unknown")]
    pub due: Option<OrUnknown<Moment>>,
    /// What became of it.
    #[serde(deserialize_with = "super::common::optional_word")]
    pub status: Option<RecommendationStatus>,
    /// The response of the institution.
    pub response: Option<Localised>,
    /// Where it is published.
    pub cite: Option<Citation>,
}
