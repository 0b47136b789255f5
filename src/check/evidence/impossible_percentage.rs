//! No whole number of those asked gives a printed percentage.

use super::super::{Context, Rule};
use crate::assess::about;
use crate::assess::statistics::is_possible_percentage;
use crate::locale::Argument;
use crate::model::{Answer, Indicator, ItemKind, Measure, Number, Observation, OrUnknown, Question, Subject, Survey};
use crate::score::Finding;
use crate::source::Spanned;

/// Either the percentage, the number of respondents or the base is another. A value that is made from others by a formula
/// adds up their roundings, so nothing is said of it; `derived-value-differs` looks at it.
pub const RULE: Rule = Rule::warning("evidence/impossible-percentage", check);

fn check(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let observed = strategy.indicators().flat_map(|(subject, indicator)| {
        let found = move |observation| of_observation(context, &subject, indicator, observation);
        strategy.observations_of(&indicator.id).filter_map(found)
    });
    let asked = strategy
        .surveys
        .iter()
        .flat_map(|survey| survey.questions.iter().filter_map(move |question| of_question(context, survey, question)));
    observed.chain(asked).collect()
}

fn of_observation(
    context: &Context,
    subject: &Subject,
    indicator: &Indicator,
    observation: &Observation,
) -> Option<Finding> {
    let measure = observation.measure.as_ref().map(|measure| measure.value).or(indicator.measure);
    let unit = observation.unit.as_ref().map(|unit| unit.value.as_str()).or(indicator.unit.as_deref());
    let is_share = measure == Some(Measure::Share) && unit == Some("percent") && observation.formula.is_none();
    let n = observation.base.as_ref()?.n.as_ref().filter(|_| is_share)?;
    let percent = observation.value.as_ref()?.known().filter(|percent| !is_possible_percentage(**percent, n.value))?;
    let finding = context.finding_at(subject, observation.place()).related([n.span]);
    let finding = finding.distinguished_by(about(observation).to_string());
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

fn percent(answer: &Answer) -> Option<(Number, crate::source::Span)> {
    answer.percent.as_ref().and_then(known)
}

fn known(percent: &Spanned<OrUnknown<Number>>) -> Option<(Number, crate::source::Span)> {
    percent.known().map(|known| (*known, percent.span))
}
