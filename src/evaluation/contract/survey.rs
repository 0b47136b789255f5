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
    /// The day, month or year in which it was held.
    pub date: Option<Moment>,
    /// How many answered; none where that is lost.
    pub respondents: Option<u32>,
    /// Share of those asked who answered, in per cent.
    pub rate: Option<Quantity>,
    /// How many were asked or could have answered.
    pub population: Option<u32>,
    /// Whether the source gives the response rate as approximate.
    pub approximate: bool,
    /// How respondents were found.
    pub sample: Option<Sample>,
    /// The groups of respondents.
    pub groups: Vec<GroupShare>,
    /// The questions.
    pub questions: Vec<QuestionResult>,
    /// What the survey shows, in Markdown.
    pub summary: Option<Localised>,
    /// A note of the file.
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
    /// How many respondents belong to it; none where that is lost.
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
    /// How many answered it; those of the survey where the file names no other number.
    pub n: Option<u32>,
    /// The kind of chart that the file asks for.
    pub chart: Option<Chart>,
    /// The answers, with their shares.
    pub answers: Vec<AnswerShare>,
    /// The statements that respondents rated.
    pub statements: Vec<StatementResult>,
    /// A note of the file.
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
    /// Its share of respondents or answers, in per cent; none where it is not published and cannot be computed.
    pub percent: Option<Quantity>,
    /// Whether the share was computed from the count rather than printed.
    pub computed: bool,
    /// How many respondents chose it; none where that is not published.
    pub count: Option<u32>,
    /// A note of the file.
    pub note: Option<Localised>,
}

/// A statement that respondents rated.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct StatementResult {
    /// Its text.
    pub text: Localised,
    /// Its share of respondents or answers, in per cent; none where it is not published and cannot be computed.
    pub percent: Option<Quantity>,
    /// Whether the share was computed from the count rather than printed.
    pub computed: bool,
    /// How many respondents chose it; none where that is not published.
    pub count: Option<u32>,
    /// The answers, with their shares.
    pub answers: Vec<AnswerShare>,
    /// A note of the file.
    pub note: Option<Localised>,
}
