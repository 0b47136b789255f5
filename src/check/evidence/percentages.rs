//! Percentages of a survey that cannot all be right.

use rust_decimal::Decimal;

use crate::assess::Point;
use crate::assess::statistics::is_possible_percentage;
use crate::check::rule::{Context, Rule};
use crate::check::rule_option::RuleOption;
use crate::locale::Argument;
use crate::model::{Answer, AnswerBase, ItemKind, Measure, Number, OrUnknown, Question, Subject, Survey};
use crate::score::{Finding, Label, Place};
use crate::source::{Span, Spanned};

/// No whole number of those asked gives a printed percentage.
///
/// Either the percentage, the number of respondents or the base is another. A value that is made from others by a formula
/// adds up their roundings, so nothing is said of it; `derived-value-differs` looks at it.
pub const IMPOSSIBLE_PERCENTAGE: Rule = Rule::warning("evidence/impossible-percentage", impossible_percentage);

fn impossible_percentage(context: &Context) -> Vec<Finding> {
    let observed = context.facts.indicators.iter().flat_map(|assessed| {
        let points = assessed.series.observed.iter();
        points.filter_map(|point| of_point(context, &assessed.subject, point))
    });
    let asked =
        context.strategy().surveys.iter().flat_map(|survey| {
            survey.questions.iter().filter_map(move |question| of_question(context, survey, question))
        });
    observed.chain(asked).collect()
}

fn of_point(context: &Context, subject: &Subject, point: &Point) -> Option<Finding> {
    let observation = point.observation;
    let is_percentage = point.measure == Some(Measure::Share) && point.unit == Some("percent");
    let is_share = is_percentage && observation.formula.is_none();
    let n = observation.base.as_ref()?.n.as_ref().filter(|_| is_share)?;
    let percent = observation.value.as_ref()?.known().filter(|percent| !is_possible_percentage(**percent, n.value))?;
    let finding = context.finding_at(subject, Place::value(observation)).related([Label::Respondents.at(n.span)]);
    let finding = finding.distinguished_by(point.period.to_string());
    Some(finding.with("percents", Argument::List(vec![percent.0.into()])).with("n", n.value as usize))
}

/// A wrong base makes several percentages impossible at once: one finding for a question.
fn of_question(context: &Context, survey: &Survey, question: &Question) -> Option<Finding> {
    let respondents = question.n.as_ref().or(survey.respondents.as_ref())?;
    let n = *respondents.known()?;
    let rated = question.statements.iter().flat_map(|statement| {
        statement.answers.iter().filter_map(percent).chain(statement.percent.as_ref().and_then(known))
    });
    let percents = question.answers.iter().filter_map(percent).chain(rated);
    let impossible: Vec<_> = percents.filter(|(percent, _)| !is_possible_percentage(*percent, n)).collect();
    let (_, first) = impossible.first()?;
    let finding = context.finding_at(&Subject::Item(ItemKind::Survey, survey.id.value.clone()), *first);
    let finding = finding.related(impossible.iter().skip(1).map(|(_, place)| *place)).related([respondents.span]);
    let percents = impossible.iter().map(|(percent, _)| percent.0.into()).collect();
    let finding = finding.distinguished_by(question.id.to_string()).with("percents", Argument::List(percents));
    Some(finding.with("n", n as usize).with("question", question.text.argument(context.first_language())))
}

fn percent(answer: &Answer) -> Option<(Number, Span)> {
    answer.percent.as_ref().and_then(known)
}

fn known(percent: &Spanned<OrUnknown<Number>>) -> Option<(Number, Span)> {
    percent.known().map(|known| (*known, percent.span))
}

/// What rounding may add to a sum of shares or take away from it.
const TOLERANCE: RuleOption = RuleOption::percentage_points("tolerance", 1);

/// Answers of which each respondent chose one do not make up a whole.
///
/// Only where all answers are known.
pub const SHARES_DO_NOT_ADD: Rule =
    Rule::note("evidence/shares-do-not-add", shares_do_not_add).with_options(&[TOLERANCE]);

fn shares_do_not_add(context: &Context) -> Vec<Finding> {
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
    (sum - Decimal::ONE_HUNDRED).abs() > context.option(&TOLERANCE)
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
fn at(context: &Context, survey: &Survey, answers: &[Answer], place: Span) -> Finding {
    let figures = answers.iter().filter_map(|answer| {
        let percent = answer.percent.as_ref().map(|percent| percent.span);
        percent.or(answer.count.as_ref().map(|count| count.span))
    });
    context.finding_at(&Subject::Item(ItemKind::Survey, survey.id.value.clone()), place).related(figures)
}
