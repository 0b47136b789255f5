//! Surveys.

use serde::{Deserialize, Serialize};

use super::{Citation, Localised, Place, Quantity};
use crate::model::{AnswerBase, Chart, Sample};

/// A survey.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct SurveyResult {
    pub id: String,
    pub title: Localised,
    pub date: Option<String>,
    pub respondents: Option<u32>,
    /// In per cent.
    pub rate: Option<Quantity>,
    pub population: Option<u32>,
    /// Whether the source says "about".
    pub approximate: bool,
    pub sample: Option<Sample>,
    pub groups: Vec<GroupShare>,
    pub questions: Vec<QuestionResult>,
    /// In Markdown.
    pub summary: Option<Localised>,
    pub note: Option<Localised>,
    pub cite: Option<Citation>,
    pub at: Option<Place>,
}

/// A group of respondents.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct GroupShare {
    pub id: String,
    pub name: Localised,
    pub n: Option<u32>,
    /// Its share of the respondents, computed, one decimal.
    pub percent: Option<Quantity>,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct QuestionResult {
    pub id: String,
    pub text: Localised,
    pub base: AnswerBase,
    /// How many answered it.
    pub n: Option<u32>,
    pub chart: Option<Chart>,
    pub answers: Vec<AnswerShare>,
    pub statements: Vec<StatementResult>,
    pub note: Option<Localised>,
    pub cite: Option<Citation>,
    pub at: Option<Place>,
}

/// An answer. Shares are as printed; where only a count is printed, the share is computed to one decimal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct AnswerShare {
    pub text: Localised,
    pub percent: Option<Quantity>,
    /// Whether the share was computed from the count rather than printed.
    pub computed: bool,
    pub count: Option<u32>,
    pub note: Option<Localised>,
}

/// A statement that respondents rated.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct StatementResult {
    pub text: Localised,
    pub percent: Option<Quantity>,
    /// Whether the share was computed from the count rather than printed.
    pub computed: bool,
    pub count: Option<u32>,
    pub answers: Vec<AnswerShare>,
    pub note: Option<Localised>,
}
