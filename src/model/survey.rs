//! Surveys.

use serde::{Deserialize, Serialize};

use super::contents::contents;
use super::text::narrative;
use super::words::words;
use super::{Citation, Id, Number, OrUnknown, Subject, Text};
use crate::calendar::Moment;
use crate::source::Spanned;

/// A survey with its published results.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Survey {
    /// Its id.
    pub id: Spanned<Id>,
    /// Its title.
    pub title: Text,
    /// When it was conducted.
    pub date: Option<Moment>,
    /// The number of respondents.
    pub respondents: Option<Spanned<OrUnknown<u32>>>,
    /// Response rate, in per cent.
    pub rate: Option<Spanned<OrUnknown<Number>>>,
    /// How many persons or bodies could have answered.
    pub population: Option<Spanned<OrUnknown<u32>>>,
    /// Whether the source says "about" of the rate or the population.
    #[serde(default)]
    pub approximate: bool,
    /// The target group that was asked.
    pub asked: Option<Spanned<Id>>,
    /// How respondents were selected.
    pub sample: Option<OrUnknown<Sample>>,
    /// Groups of respondents.
    #[serde(default)]
    pub groups: Vec<RespondentGroup>,
    /// Questions.
    #[serde(default)]
    pub questions: Vec<Question>,
    /// A summary of the answers, in Markdown.
    #[serde(default, deserialize_with = "narrative")]
    pub summary: Option<Text>,
    /// A note.
    pub note: Option<Text>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { Survey {
    named title;
    plain id, date, respondents, rate, population, approximate, sample, cite;
    inside title, summary, note;
    items groups: RespondentGroup as RespondentGroup, questions: Question as Question;
    refers asked to TargetGroup;
} }

/// How respondents were selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Sample {
    /// A random sample.
    Random,
    /// Self-selected: whoever chose to answer.
    Voluntary,
    /// A census: everybody was asked and answered.
    All,
}

/// A group of respondents.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RespondentGroup {
    /// Its id.
    pub id: Spanned<Id>,
    /// Its name.
    pub name: Text,
    /// The number of respondents in the group.
    pub n: Spanned<OrUnknown<u32>>,
}

contents! { RespondentGroup {
    plain id, n;
    inside name;
} }

/// A question.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its id, unique within the survey.
    pub id: Spanned<Id>,
    /// Its wording.
    pub text: Text,
    /// The base of the percentages.
    #[serde(default)]
    pub base: AnswerBase,
    /// The number of answers, where not all respondents answered.
    pub n: Option<Spanned<OrUnknown<u32>>>,
    /// What it measures.
    pub role: Option<Role>,
    /// The indicator or KPI that it measures.
    pub about: Option<Spanned<Subject>>,
    /// The kind of chart.
    pub chart: Option<Chart>,
    /// Answers.
    #[serde(default)]
    pub answers: Vec<Answer>,
    /// Statements with a scale each.
    #[serde(default)]
    pub statements: Vec<RatedStatement>,
    /// A note.
    pub note: Option<Text>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { Question {
    plain id, base, n, role, chart, cite;
    inside text, about, note;
    items answers: Answer as Answer, statements: RatedStatement as RatedStatement;
} }

words! {
    /// What a question or statement measures.
    Role {
        /// How satisfied respondents are.
        Satisfaction "satisfaction",
        /// What they believe or value.
        Attitude "attitude",
        /// What they do.
        Behaviour "behaviour",
        /// What they have heard of.
        Awareness "awareness",
    }
}

/// The base of the percentages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerBase {
    /// The respondents, each of whom chose one answer.
    #[default]
    Respondents,
    /// The answers, of which each respondent could choose several.
    Answers,
}

/// A kind of chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Chart {
    /// A donut.
    Donut,
    /// Bars.
    Bar,
    /// Stacked bars.
    Stacked,
}

/// An answer with its frequency.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Its id, which is optional.
    pub id: Option<Spanned<Id>>,
    /// Its wording.
    pub text: Text,
    /// Its share, in per cent.
    pub percent: Option<Spanned<OrUnknown<Number>>>,
    /// The number of respondents who chose it.
    pub count: Option<Spanned<OrUnknown<u32>>>,
    /// A note.
    pub note: Option<Text>,
}

contents! { Answer {
    plain id, percent, count;
    inside text, note;
} }

/// A statement that respondents rated.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RatedStatement {
    /// Its id, which is optional.
    pub id: Option<Spanned<Id>>,
    /// Its wording.
    pub text: Text,
    /// What it measures, where that is not the question's role.
    pub role: Option<Role>,
    /// The share of respondents who agree, in per cent.
    pub percent: Option<Spanned<OrUnknown<Number>>>,
    /// The number of respondents who agree.
    pub count: Option<Spanned<OrUnknown<u32>>>,
    /// The answers on the whole scale.
    #[serde(default)]
    pub answers: Vec<Answer>,
    /// A note.
    pub note: Option<Text>,
}

contents! { RatedStatement {
    plain id, role, percent, count;
    inside text, note;
    items answers: Answer as Answer;
} }
