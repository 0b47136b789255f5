//! Those asked agree with values far more than they act on them.

use rust_decimal::Decimal;

use crate::check::rule::{Context, Rule};
use crate::check::rule_option::RuleOption;
use crate::model::{ItemKind, Question, RatedStatement, Role, Subject, Survey, Text};
use crate::score::Finding;
use crate::source::Span;

/// How far the agreement with values may exceed the conduct.
const MAX_GAP: RuleOption = RuleOption::percentage_points("points", 25);

/// Within one survey the lowest share that agrees with a statement on attitude is compared
/// with the highest that says so of conduct: if even these two are too far apart, all are.
pub const ATTITUDE_GAP: Rule = Rule::warning("foundations/attitude-gap", attitude_gap).with_options(&[MAX_GAP]);

fn attitude_gap(context: &Context) -> Vec<Finding> {
    context.strategy().surveys.iter().filter_map(|survey| gap(context, survey)).collect()
}

fn gap(context: &Context, survey: &Survey) -> Option<Finding> {
    let attitude = shares(survey, Role::Attitude).min_by_key(|share| share.percent)?;
    let behaviour = shares(survey, Role::Behaviour).max_by_key(|share| share.percent)?;
    let gap = attitude.percent - behaviour.percent;
    let allowed = context.option(&MAX_GAP);
    (gap > allowed).then(|| {
        let subject = Subject::Item(ItemKind::Survey, survey.id.value.clone());
        let finding = context.finding_at(&subject, behaviour.place).related([attitude.place]);
        let finding = finding.with("attitude", attitude.percent).with("behaviour", behaviour.percent);
        let finding = finding.with("gap", gap).with("allowed", allowed);
        let finding = finding.with("belief", attitude.text.argument(context.first_language()));
        finding.with("conduct", behaviour.text.argument(context.first_language()))
    })
}

/// The share that agrees with a statement, in per cent.
struct Share<'a> {
    text: &'a Text,
    percent: Decimal,
    place: Span,
}

fn shares(survey: &Survey, role: Role) -> impl Iterator<Item = Share<'_>> {
    let statements =
        survey.questions.iter().flat_map(|question| question.statements.iter().map(move |s| (question, s)));
    let plays =
        move |(question, statement): &(&Question, &RatedStatement)| statement.role.or(question.role) == Some(role);
    statements.filter(plays).filter_map(|(question, statement)| share(survey, question, statement))
}

fn share<'a>(survey: &Survey, question: &Question, statement: &'a RatedStatement) -> Option<Share<'a>> {
    if let Some(percent) = &statement.percent {
        return Some(Share { text: &statement.text, percent: percent.known()?.0, place: percent.span });
    }
    let count = statement.count.as_ref()?;
    let asked = question.n.as_ref().or(survey.respondents.as_ref())?;
    let percent = Decimal::from(*count.known()? * 100).checked_div(Decimal::from(*asked.known()?))?;
    Some(Share { text: &statement.text, percent: percent.round_dp(1), place: count.span })
}
