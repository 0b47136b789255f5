//! Surveys.

use super::super::contract::{AnswerShare, GroupShare, Quantity, QuestionResult, StatementResult, SurveyResult};
use super::assembly::Assembly;
use super::common::{known_quantity, percentage};
use crate::model::{Answer, Number, OrUnknown, Question, RatedStatement, Survey};
use crate::source::Spanned;

impl Assembly<'_> {
    pub(super) fn survey(&self, survey: &Survey) -> SurveyResult {
        let respondents = known(survey.respondents.as_ref());
        SurveyResult {
            id: survey.id.to_string(),
            title: self.text(&survey.title),
            date: survey.date,
            respondents,
            rate: survey.rate.as_ref().and_then(|rate| known_quantity(rate, Some("percent"))),
            population: known(survey.population.as_ref()),
            approximate: survey.approximate,
            sample: survey.sample.as_ref().and_then(OrUnknown::known).copied(),
            groups: survey
                .groups
                .iter()
                .map(|group| {
                    let n = group.n.known().copied();
                    GroupShare {
                        id: group.id.to_string(),
                        name: self.text(&group.name),
                        n,
                        percent: n.zip(respondents).and_then(|(n, all)| percentage(n, all)),
                    }
                })
                .collect(),
            questions: survey.questions.iter().map(|question| self.question(question, respondents)).collect(),
            summary: self.optional(survey.summary.as_ref()),
            note: self.optional(survey.note.as_ref()),
            cite: self.cite(survey.cite.as_ref()),
            at: Some(self.place(survey.id.span)),
        }
    }

    fn question(&self, question: &Question, respondents: Option<u32>) -> QuestionResult {
        let n = question.n.as_ref().map_or(respondents, |n| n.known().copied());
        QuestionResult {
            id: question.id.to_string(),
            text: self.text(&question.text),
            base: question.base,
            n,
            chart: question.chart,
            answers: self.answers(&question.answers, n),
            statements: question.statements.iter().map(|statement| self.rated(statement, n)).collect(),
            note: self.optional(question.note.as_ref()),
            cite: self.cite(question.cite.as_ref()),
            at: Some(self.place(question.id.span)),
        }
    }

    fn answers(&self, answers: &[Answer], n: Option<u32>) -> Vec<AnswerShare> {
        answers
            .iter()
            .map(|answer| {
                let (percent, computed, count) = share(answer.percent.as_ref(), answer.count.as_ref(), n);
                AnswerShare {
                    text: self.text(&answer.text),
                    percent,
                    computed,
                    count,
                    note: self.optional(answer.note.as_ref()),
                }
            })
            .collect()
    }

    fn rated(&self, statement: &RatedStatement, n: Option<u32>) -> StatementResult {
        let (percent, computed, count) = share(statement.percent.as_ref(), statement.count.as_ref(), n);
        StatementResult {
            text: self.text(&statement.text),
            percent,
            computed,
            count,
            answers: self.answers(&statement.answers, n),
            note: self.optional(statement.note.as_ref()),
        }
    }
}

/// The printed share, else the one that the count makes; whether it was computed; and the count.
fn share(
    percent: Option<&Spanned<OrUnknown<Number>>>,
    count: Option<&Spanned<OrUnknown<u32>>>,
    n: Option<u32>,
) -> (Option<Quantity>, bool, Option<u32>) {
    let count = known(count);
    let printed = percent.and_then(|percent| known_quantity(percent, Some("percent")));
    let made = count.zip(n).and_then(|(count, n)| percentage(count, n));
    let computed = printed.is_none() && made.is_some();
    (printed.or(made), computed, count)
}

fn known(number: Option<&Spanned<OrUnknown<u32>>>) -> Option<u32> {
    number.and_then(|number| number.known().copied())
}
