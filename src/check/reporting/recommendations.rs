//! Recommendations and what they answer.

use std::collections::BTreeSet;

use crate::check::rule::{Context, Rule};
use crate::locale::Argument;
use crate::model::{Answered, Criterion, ItemKind, Judgement, Light, Recommendation, Subject};
use crate::score::{Effect, Finding};

/// A red light that no recommendation answers.
///
/// One finding for each cause: a result that makes three goals red is one thing to answer. A recommendation answers it by
/// naming the rule, its subject, or every goal that it makes red.
pub const RED_UNANSWERED: Rule = Rule::warning("reporting/red-unanswered", red_unanswered);

fn red_unanswered(context: &Context) -> Vec<Finding> {
    let Some(judgement) = &context.strategy().judgement else { return Vec::new() };
    let answers = judgement.recommendations.iter().flat_map(|recommendation| &recommendation.answers);
    let answered: BTreeSet<_> = answers.map(|answer| &answer.value).collect();
    let caused = context.lights.findings().iter().filter_map(|cause| by_cause(context, cause, &answered));
    let mut reported = BTreeSet::new();
    let found = caused.chain(by_hand(context, judgement, &answered));
    found.filter(|finding| reported.insert(finding.id())).collect()
}

/// What a finding makes red.
fn reds<'f>(context: &Context, cause: &'f Finding) -> Vec<&'f Effect> {
    let red = |effect: &&Effect| effect.light == Light::Red && context.lights.light(&effect.key) == Light::Red;
    cause.affects.iter().filter(red).collect()
}

fn by_cause(context: &Context, cause: &Finding, answered: &BTreeSet<&Answered>) -> Option<Finding> {
    let reds = reds(context, cause);
    let own = reds.iter().find(|effect| effect.key.subject() == cause.subject);
    let is_answered = |subject: &Subject| answered.contains(&Answered::Subject(subject.clone()));
    let goals = reds.iter().map(|effect| effect.key.subject()).filter(|subject| matches!(subject, Subject::Goal(_)));
    let (closed, open): (Vec<_>, Vec<_>) = goals.partition(is_answered);
    let named = answered.contains(&Answered::Rule(cause.rule.to_owned())) || is_answered(&cause.subject);
    if reds.is_empty() || named || (open.is_empty() && !closed.is_empty()) {
        return None;
    }
    let place = cause.places.first().copied().unwrap_or_default();
    let criterion = own.and_then(|effect| effect.key.criterion());
    let finding = under_criterion(context.finding_at(&cause.subject, place), criterion);
    let others = open.iter().filter(|subject| **subject != cause.subject).filter_map(Subject::id);
    Some(finding.with("goals", context.goal_numbers(others)))
}

/// Lights that a person made red, where no finding does.
fn by_hand<'a>(
    context: &'a Context,
    judgement: &'a Judgement,
    answered: &'a BTreeSet<&'a Answered>,
) -> impl Iterator<Item = Finding> + 'a {
    let unanswered = judgement.overrides.iter().filter(|by_hand| {
        by_hand.light.value == Light::Red && !answered.contains(&Answered::Subject(by_hand.subject()))
    });
    let effects = context.lights.findings().iter().flat_map(|cause| reds(context, cause));
    let explained: BTreeSet<_> = effects.map(|effect| &effect.key).collect();
    let unexplained = unanswered.filter(move |by_hand| !explained.contains(&by_hand.key.value));
    unexplained.map(|by_hand| {
        let found = under_criterion(context.finding_at(&by_hand.subject(), by_hand.light.span), by_hand.criterion());
        found.with("goals", context.goal_numbers([]))
    })
}

/// A goal has a light under each criterion.
fn under_criterion(finding: Finding, criterion: Option<Criterion>) -> Finding {
    match criterion {
        Some(criterion) => finding
            .distinguished_by(criterion.as_str())
            .with("criterion", Argument::message(format!("criterion.{}", criterion.as_str()))),
        None => finding,
    }
}

/// A recommendation answers nothing that the evaluation found.
///
/// It is anchored where it names something of the strategy, or a rule.
pub const RECOMMENDATION_UNANCHORED: Rule =
    Rule::note("reporting/recommendation-unanchored", recommendation_unanchored);

fn recommendation_unanchored(context: &Context) -> Vec<Finding> {
    let all = context.strategy().judgement.iter().flat_map(|judgement| &judgement.recommendations);
    all.filter_map(|recommendation| unanchored(context, recommendation)).collect()
}

fn unanchored(context: &Context, recommendation: &Recommendation) -> Option<Finding> {
    let subject = Subject::Item(ItemKind::Recommendation, recommendation.id.value.clone());
    recommendation.answers.is_empty().then(|| context.finding_at(&subject, recommendation.id.span))
}

/// A recommendation is given in the body of the evaluation and is missing from its summary.
///
/// One finding for all such recommendations.
pub const RECOMMENDATION_ONLY_IN_BODY: Rule =
    Rule::note("reporting/recommendation-only-in-body", recommendation_only_in_body);

fn recommendation_only_in_body(context: &Context) -> Vec<Finding> {
    let all: Vec<_> = context.strategy().judgement.iter().flat_map(|judgement| &judgement.recommendations).collect();
    let hidden = all.iter().filter(|recommendation| !recommendation.in_summary);
    let hidden = hidden.map(|recommendation| {
        (Subject::Item(ItemKind::Recommendation, recommendation.id.value.clone()), recommendation.id.span)
    });
    context.shared(hidden).map(|finding| finding.with("all", all.len())).into_iter().collect()
}
