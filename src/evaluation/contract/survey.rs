//! Surveys.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Citation, Localised, Place, Quantity};
use crate::calendar::Moment;
use crate::model::{AnswerBase, Chart, Sample};

/// A survey.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SurveyResult {
    /// Its id in the files.
    pub id: String,
    /// Its title.
    pub title: Localised,
    /// When it was held.
    pub date: Option<Moment>,
    /// How many answered.
    pub respondents: Option<u32>,
    /// In per cent.
    pub rate: Option<Quantity>,
    /// How many could have answered.
    pub population: Option<u32>,
    /// Whether the source says "about".
    pub approximate: bool,
    /// How respondents were found.
    pub sample: Option<Sample>,
    /// The groups of respondents.
    pub groups: Vec<GroupShare>,
    /// The questions.
    pub questions: Vec<QuestionResult>,
    /// In Markdown.
    pub summary: Option<Localised>,
    /// What else was said.
    pub note: Option<Localised>,
    /// Where it is published.
    pub cite: Option<Citation>,
    /// Where it stands in the files.
    pub at: Option<Place>,
}

/// A group of respondents.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GroupShare {
    /// Its id in the files.
    pub id: String,
    /// Its name.
    pub name: Localised,
    /// How many.
    pub n: Option<u32>,
    /// Its share of the respondents, computed, one decimal.
    pub percent: Option<Quantity>,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct QuestionResult {
    /// Its id in the files.
    pub id: String,
    /// Its text.
    pub text: Localised,
    /// What shares are shares of.
    pub base: AnswerBase,
    /// How many answered it.
    pub n: Option<u32>,
    /// How the file asks to draw it.
    pub chart: Option<Chart>,
    /// The answers, with their shares.
    pub answers: Vec<AnswerShare>,
    /// The statements that respondents rated.
    pub statements: Vec<StatementResult>,
    /// What else was said.
    pub note: Option<Localised>,
    /// Where it is published.
    pub cite: Option<Citation>,
    /// Where it stands in the files.
    pub at: Option<Place>,
}

/// An answer. Shares are as printed; where only a count is printed, the share is computed to one decimal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct AnswerShare {
    /// Its text.
    pub text: Localised,
    /// Its share; none where nobody knows it.
    pub percent: Option<Quantity>,
    /// Whether the share was computed from the count rather than printed.
    pub computed: bool,
    /// How many; none where it is not told.
    pub count: Option<u32>,
    /// What else was said.
    pub note: Option<Localised>,
}

/// A statement that respondents rated.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct StatementResult {
    /// Its text.
    pub text: Localised,
    /// Its share; none where nobody knows it.
    pub percent: Option<Quantity>,
    /// Whether the share was computed from the count rather than printed.
    pub computed: bool,
    /// How many; none where it is not told.
    pub count: Option<u32>,
    /// The answers, with their shares.
    pub answers: Vec<AnswerShare>,
    /// What else was said.
    pub note: Option<Localised>,
}
