//! What the table of a question holds.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::evaluation::Evaluation;
use crate::evaluation::contract::{AnswerBase, QuestionResult};
use crate::render::words::{Words, spelled};

/// A question of a survey: what stands above and below its tables, and which columns they have.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Question {
    /// How many answered, and what shares are shares of, sentence after sentence.
    pub base: Vec<String>,
    /// Whether the number of answers is known of any row.
    pub counted: bool,
    /// Whether a share was computed from the number of answers, which an asterisk marks.
    pub computed: bool,
}

/// The questions by survey and id, such as `staff-2023/values`.
pub(super) fn by_survey(evaluation: &Evaluation, words: &Words) -> BTreeMap<String, Question> {
    let questions = evaluation.surveys.iter().flat_map(|survey| {
        survey
            .questions
            .iter()
            .map(|question| (format!("{}/{}", survey.id, question.id), Question::of(question, words)))
    });
    questions.collect()
}

impl Question {
    fn of(question: &QuestionResult, words: &Words) -> Self {
        let of_statements = question.statements.iter().flat_map(|statement| &statement.answers);
        let answers = question.answers.iter().chain(of_statements).map(|answer| (answer.count, answer.computed));
        let statements = question.statements.iter().map(|statement| (statement.count, statement.computed));
        let rows: Vec<_> = answers.chain(statements).collect();
        let answered = question.n.map(|n| match question.base {
            AnswerBase::Answers => format!("{}.", words.count(n, "answers")),
            AnswerBase::Respondents => {
                format!("{}.", words.say("count.respondents", [("n", (n as usize).into())]))
            }
        });
        let base = words.say(&format!("report.survey.base_{}", spelled(&question.base)), []);
        Self {
            base: answered.into_iter().chain([base]).collect(),
            counted: rows.iter().any(|(count, _)| count.is_some()),
            computed: rows.iter().any(|(_, computed)| *computed),
        }
    }
}
