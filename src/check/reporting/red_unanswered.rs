//! A red light that no recommendation answers.

use std::collections::BTreeSet;

use super::super::{Context, Rule};
use crate::model::{Criterion, Judgement, Light, Subject};
use crate::score::{Effect, Finding};

/// One finding for each cause: a result that makes three goals red is one thing to answer. A recommendation answers it by
/// naming the rule, its subject, or every goal that it makes red.
pub const RULE: Rule = Rule::warning("reporting/red-unanswered", check);

fn check(context: &Context) -> Vec<Finding> {
    let Some(judgement) = &context.strategy().judgement else { return Vec::new() };
    let answers = judgement.recommendations.iter().flat_map(|recommendation| &recommendation.answers);
    let answered: BTreeSet<_> = answers.map(|answer| answer.value.clone()).collect();
    let caused = context.lights.findings().iter().filter_map(|cause| by_cause(context, cause, &answered));
    let mut told = BTreeSet::new();
    let found = caused.chain(by_hand(context, judgement, &answered));
    found.filter(|finding| told.insert(finding.id())).collect()
}

/// What a finding makes red.
fn reds<'f>(context: &Context, cause: &'f Finding) -> Vec<&'f Effect> {
    let red = |effect: &&Effect| {
        effect.light == Light::Red && context.lights.light(&effect.subject, effect.criterion) == Light::Red
    };
    cause.affects.iter().filter(red).collect()
}

fn by_cause(context: &Context, cause: &Finding, answered: &BTreeSet<String>) -> Option<Finding> {
    let reds = reds(context, cause);
    let own = reds.iter().find(|effect| effect.subject == cause.subject);
    let goals: Vec<_> = reds.iter().filter(|effect| matches!(effect.subject, Subject::Goal(_))).collect();
    let is_answered = |subject: &Subject| answered.contains(&subject.to_string());
    let open: Vec<_> = goals.iter().filter(|effect| !is_answered(&effect.subject)).collect();
    let named = answered.contains(&format!("rule/{}", cause.rule)) || is_answered(&cause.subject);
    if reds.is_empty() || named || (open.is_empty() && !goals.is_empty()) {
        return None;
    }
    let place = cause.places.first().copied().unwrap_or_default();
    let criterion = own.and_then(|effect| effect.criterion);
    let finding = finding(context.finding_at(&cause.subject, place), criterion);
    let others = open.iter().filter(|effect| effect.subject != cause.subject);
    Some(finding.with("goals", context.goal_numbers(others.filter_map(|effect| effect.subject.id()))))
}

/// Lights that a person made red, where no finding does.
fn by_hand<'a>(
    context: &'a Context,
    judgement: &'a Judgement,
    answered: &'a BTreeSet<String>,
) -> impl Iterator<Item = Finding> + 'a {
    let unanswered = judgement
        .overrides
        .iter()
        .filter(|by_hand| by_hand.light.value == Light::Red && !answered.contains(&by_hand.subject.value.to_string()));
    let unexplained = unanswered.filter(|by_hand| {
        let mut effects = context.lights.findings().iter().flat_map(|cause| reds(context, cause));
        !effects.any(|effect| effect.subject == by_hand.subject.value && effect.criterion == by_hand.criterion)
    });
    unexplained.map(|by_hand| {
        let found = finding(context.finding_at(&by_hand.subject, by_hand.light.span), by_hand.criterion);
        found.with("goals", context.goal_numbers([]))
    })
}

/// A goal has a light under each criterion.
fn finding(finding: Finding, criterion: Option<Criterion>) -> Finding {
    match criterion {
        Some(criterion) => finding
            .distinguished_by(criterion.as_str())
            .with("criterion", crate::locale::Argument::message(format!("criterion.{}", criterion.as_str()))),
        None => finding,
    }
}
