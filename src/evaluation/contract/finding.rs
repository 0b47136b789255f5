//! Findings and the rules behind them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Localised, Place, Quantity};
use crate::calendar::Moment;
use crate::diagnostics::Severity;
use crate::model::{Criterion, Light, ResponseState};

/// What a rule found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// A name that survives unrelated edits: the rule, then the subject.
    pub id: String,
    /// The rule.
    pub rule: String,
    /// Error, warning or note.
    pub severity: Severity,
    /// What is at fault: `goal/…`, `result/…`, `indicator/…`, `kpi/…` or `strategy`.
    pub subject: String,
    /// All subjects that share the fault.
    pub subjects: Vec<String>,
    /// The lights that it limits; empty for advice.
    pub affects: Vec<Effect>,
    /// What is the matter, with the actual values.
    pub message: Localised,
    /// The line at fault, then the lines that explain it.
    pub at: Vec<Place>,
    /// Why it is allowed, and so not counted; none where it is not.
    pub allowed: Option<Localised>,
    /// What the institution says to it.
    pub response: Option<Response>,
}

/// What a finding does to one light.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Effect {
    /// Whose light.
    pub subject: String,
    /// Under which criterion; none for the own light of a result, indicator or KPI.
    pub criterion: Option<Criterion>,
    /// The light that it cannot be better than.
    pub light: Light,
}

/// What the institution says to a finding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Response {
    /// Whether it accepts the finding.
    pub state: ResponseState,
    /// Who answers for the institution.
    pub by: Localised,
    /// The date of the response.
    pub date: Moment,
    /// The reason that is given.
    pub why: Option<Localised>,
}

/// The texts of a rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RuleTexts {
    /// Its name: `effectiveness/not-achieved-in-time`.
    pub id: String,
    /// What it checks.
    pub checks: Localised,
    /// Why that matters.
    pub why: Localised,
    /// What to do.
    pub advice: Localised,
}

/// A number that a rule or status compares with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Threshold {
    /// The rule that compares with it; none for thresholds of statuses and trends.
    pub rule: Option<String>,
    /// Its name: the option of the rule, such as `points`.
    pub name: String,
    /// What it is the limit of.
    pub meaning: Localised,
    /// The value in force.
    pub value: Quantity,
    /// The value where the strategy sets no other; none where it cannot.
    pub default: Option<Quantity>,
    /// Where the strategy sets it; none where it does not.
    pub at: Option<Place>,
    /// The published source that it is taken from.
    pub source: Option<Localised>,
}
