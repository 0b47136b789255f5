//! Answers of which each respondent chose one do not make up a whole.

use rust_decimal::Decimal;

use super::super::{Context, Rule, RuleOption};
use crate::model::{Answer, AnswerBase, ItemKind, Subject, Survey};
use crate::score::Finding;

/// Speaks where all answers are known. `tolerance`, in per cent, is what rounding may add or take away.
pub const RULE: Rule = Rule::note("evidence/shares-do-not-add", check).with_options(&[RuleOption::whole(
    "tolerance",
    1,
    "percentage-points",
)]);

fn check(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for survey in &context.strategy().surveys {
        let exclusive = survey.questions.iter().filter(|question| question.base == AnswerBase::Respondents);
        for question in exclusive {
            let respondents = question.n.as_ref().or(survey.respondents.as_ref());
            let n = respondents.and_then(|n| n.known()).copied();
            let scales = question.statements.iter().enumerate();
            let scales = scales.map(|(at, statement)| {
                let name = statement.id.as_ref().map_or_else(|| (at + 1).to_string(), |id| id.to_string());
                (format!("{}/{name}", question.id.value), &statement.text, &statement.answers)
            });
            let own = (question.id.to_string(), &question.text, &question.answers);
            for (detail, text, answers) in std::iter::once(own).chain(scales) {
                let Some(sum) = sum(answers, n).filter(|sum| is_off(context, *sum)) else { continue };
                let finding = at(context, survey, answers, question.id.span).distinguished_by(detail);
                let finding = finding.with("question", text.argument(context.first_language()));
                found.push(finding.with("sum", sum.round_dp(1).normalize()));
            }
        }
    }
    found
}

fn is_off(context: &Context, sum: Decimal) -> bool {
    (sum - Decimal::ONE_HUNDRED).abs() > context.option("tolerance")
}

/// All shares together, in per cent; none where one is not known.
fn sum(answers: &[Answer], n: Option<u32>) -> Option<Decimal> {
    let share = |answer: &Answer| match (&answer.percent, &answer.count) {
        (Some(percent), _) => percent.known().map(|percent| percent.0),
        (None, Some(count)) => (Decimal::from(*count.known()?) * Decimal::ONE_HUNDRED).checked_div(Decimal::from(n?)),
        (None, None) => None,
    };
    if answers.is_empty() { None } else { answers.iter().map(share).sum() }
}

/// A finding that points at the question and, second, at its figures.
fn at(context: &Context, survey: &Survey, answers: &[Answer], place: crate::source::Span) -> Finding {
    let figures = answers.iter().filter_map(|answer| {
        let percent = answer.percent.as_ref().map(|percent| percent.span);
        percent.or(answer.count.as_ref().map(|count| count.span))
    });
    context.finding_at(&Subject::Item(ItemKind::Survey, survey.id.value.clone()), place).related(figures)
}
