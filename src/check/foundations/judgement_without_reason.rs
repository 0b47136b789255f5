//! The evaluators say what they find, and not why.

use super::super::{Context, Rule};
use super::statement;
use crate::locale::{Argument, has_message};
use crate::model::{AppliedCriterion, Judgement, StatementTest, Subject};
use crate::score::Finding;
use crate::source::Span;

/// One finding for each kind of judgement: fits, tests of mission and vision, lights set by hand, criteria that are not
/// applied. A standard criterion that nobody mentions at all is left to `reporting/criterion-dropped`.
pub const RULE: Rule = Rule::warning("foundations/judgement-without-reason", check);

fn check(context: &Context) -> Vec<Finding> {
    let Some(judgement) = &context.strategy().judgement else { return Vec::new() };
    let fits = judgement.relevance.iter().filter(|judged| judged.reason.is_none());
    let fits = fits.map(|judged| (Subject::Goal(judged.goal.value.clone()), judged.fit.span));
    let overrides = judgement.overrides.iter().filter(|by_hand| by_hand.reason.is_none());
    let overrides = overrides.map(|by_hand| (by_hand.subject.value.clone(), by_hand.light.span));
    let of_subjects = [("fit", fits.collect::<Vec<_>>()), ("override", overrides.collect())];
    let of_subjects = of_subjects
        .into_iter()
        .filter_map(|(what, subjects)| Some(context.shared(subjects)?.distinguished_by(what).with("what", what)));
    let of_strategy = [
        ("mission", tests("mission", &judgement.mission)),
        ("vision", tests("vision", &judgement.vision)),
        ("criterion", dropped(context, judgement)),
    ];
    of_subjects.chain(of_strategy.into_iter().filter_map(|(what, named)| finding(context, what, named))).collect()
}

/// A finding about judgements that have a name of their own and no subject but the strategy.
fn finding(context: &Context, what: &'static str, named: Vec<(Argument, Span)>) -> Option<Finding> {
    let (names, places): (Vec<_>, Vec<_>) = named.into_iter().unzip();
    let (first, others) = places.split_first()?;
    let finding = context.finding_at(&Subject::Strategy, *first).related(others.iter().copied()).distinguished_by(what);
    let finding = finding.with("what", what).with("count", names.len());
    Some(finding.with("names", Argument::List(names)))
}

fn tests(kind: &str, tests: &[StatementTest]) -> Vec<(Argument, Span)> {
    let bare = tests.iter().filter(|test| test.reason.is_none());
    bare.map(|test| (statement::name(kind, test), test.met.span)).collect()
}

fn dropped(context: &Context, judgement: &Judgement) -> Vec<(Argument, Span)> {
    let bare = judgement.criteria.iter().filter(|criterion| !criterion.applied && criterion.reason.is_none());
    bare.map(|criterion| (name(context, criterion), criterion.id.span)).collect()
}

fn name(context: &Context, criterion: &AppliedCriterion) -> Argument {
    let key = format!("criterion.{}", criterion.id.as_str().replace('-', "_"));
    match &criterion.name {
        Some(name) => name.argument(context.first_language()),
        None if has_message(&key) => Argument::message(key),
        None => Argument::from(criterion.id.as_str()),
    }
}
