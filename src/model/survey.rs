//! Surveys.

use serde::{Deserialize, Serialize};

use super::contents::contents;
use super::words::words;
use super::{Citation, Id, Number, OrUnknown, Subject, Text};
use crate::calendar::Moment;
use crate::source::Spanned;

/// A survey with what was printed of it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Survey {
    /// Its id.
    pub id: Spanned<Id>,
    /// Its title.
    pub title: Text,
    /// When it was held.
    pub date: Option<Moment>,
    /// How many answered.
    pub respondents: Option<Spanned<OrUnknown<u32>>>,
    /// Response rate, in per cent.
    pub rate: Option<Spanned<OrUnknown<Number>>>,
    /// How many could have answered.
    pub population: Option<Spanned<OrUnknown<u32>>>,
    /// Whether the source says "about" of the rate or the population.
    #[serde(default)]
    pub approximate: bool,
    /// The target group that was asked.
    pub asked: Option<Spanned<Id>>,
    /// How respondents were found.
    pub sample: Option<OrUnknown<Sample>>,
    /// Groups of respondents.
    #[serde(default)]
    pub groups: Vec<RespondentGroup>,
    /// Questions.
    #[serde(default)]
    pub questions: Vec<Question>,
    /// What the answers say, in Markdown.
    pub summary: Option<Text>,
    /// What else was said.
    pub note: Option<Text>,
    /// Where it was published.
    pub cite: Option<Citation>,
}

contents! { Survey {
    named title;
    plain id, date, respondents, rate, population, approximate, sample, cite;
    inside title, summary, note;
    items groups: RespondentGroup as RespondentGroup, questions: Question as Question;
    refers asked to TargetGroup;
} }

/// How respondents were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Sample {
    /// By lot.
    Random,
    /// Whoever wanted to.
    Voluntary,
    /// Everybody was asked and answered.
    All,
}

/// A group of respondents.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RespondentGroup {
    /// Its id.
    pub id: Spanned<Id>,
    /// Who they are.
    pub name: Text,
    /// How many.
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
    /// Its words.
    pub text: Text,
    /// What shares are shares of.
    #[serde(default)]
    pub base: AnswerBase,
    /// How many answered it, where that is not all.
    pub n: Option<Spanned<OrUnknown<u32>>>,
    /// What it measures.
    pub role: Option<Role>,
    /// The indicator or KPI that it feeds.
    pub about: Option<Spanned<Subject>>,
    /// How it is drawn.
    pub chart: Option<Chart>,
    /// Answers.
    #[serde(default)]
    pub answers: Vec<Answer>,
    /// Statements with a scale each.
    #[serde(default)]
    pub statements: Vec<RatedStatement>,
    /// What else was said.
    pub note: Option<Text>,
    /// Where it was published.
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
        /// Whether respondents are satisfied.
        Satisfaction "satisfaction",
        /// What they hold to be right.
        Attitude "attitude",
        /// What they do.
        Behaviour "behaviour",
        /// What they know of.
        Awareness "awareness",
    }
}

/// What shares are shares of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerBase {
    /// Of the respondents; each chose one answer.
    #[default]
    Respondents,
    /// Of the answers; several could be chosen.
    Answers,
}

/// How a question is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Chart {
    /// A ring.
    Donut,
    /// Bars.
    Bar,
    /// Bars of parts.
    Stacked,
}

/// An answer and how many gave it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Its id, where something refers to it.
    pub id: Option<Spanned<Id>>,
    /// Its words.
    pub text: Text,
    /// Its share, in per cent.
    pub percent: Option<Spanned<OrUnknown<Number>>>,
    /// How many gave it.
    pub count: Option<Spanned<OrUnknown<u32>>>,
    /// What else was said.
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
    /// Its id, where something refers to it.
    pub id: Option<Spanned<Id>>,
    /// Its words.
    pub text: Text,
    /// What it measures, where that is not the question's role.
    pub role: Option<Role>,
    /// The share that agrees, in per cent.
    pub percent: Option<Spanned<OrUnknown<Number>>>,
    /// How many agree.
    pub count: Option<Spanned<OrUnknown<u32>>>,
    /// The whole scale.
    #[serde(default)]
    pub answers: Vec<Answer>,
    /// What else was said.
    pub note: Option<Text>,
}

contents! { RatedStatement {
    plain id, role, percent, count;
    inside text, note;
    items answers: Answer as Answer;
} }
