//! What the evaluation says and the strategy does not, and the reverse.

use std::collections::BTreeSet;

use crate::check::rule::{Context, Rule};
use crate::locale::Argument;
use crate::model::{Id, ItemKind, Subject};
use crate::score::Finding;

/// The evaluation says that two goals complement each other, and the strategy does not.
///
/// One finding for all such pairs. Silent where the strategy says of no goal what it is related to: then there is nothing
/// to differ from.
pub const STATED_PAIRS_DIFFER: Rule = Rule::note("coherence/stated-pairs-differ", stated_pairs_differ);

fn stated_pairs_differ(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    if strategy.goals.iter().all(|goal| goal.relates.is_none()) {
        return Vec::new();
    }
    let pairs = strategy.judgement.iter().flat_map(|judgement| &judgement.pairs);
    let (mut named, mut places) = (Vec::new(), Vec::new());
    for pair in pairs {
        for (position, one) in pair.iter().enumerate() {
            for other in pair.iter().skip(position + 1).filter(|other| !is_stated(context, one, other)) {
                let pair = strategy
                    .goals
                    .iter()
                    .map(|goal| &goal.id.value)
                    .filter(|id| [&one.value, &other.value].contains(id));
                named.push(context.goal_numbers(pair));
                places.push(one.span);
            }
        }
    }
    let Some(first) = places.first().copied() else { return Vec::new() };
    let finding = context.finding_at(&Subject::Strategy, first).related(places.into_iter().skip(1));
    vec![finding.with("pairs", Argument::List(named))]
}

/// Whether the strategy relates one of two goals to the other. What is no pair of goals is no fault of the strategy.
fn is_stated(context: &Context, one: &Id, other: &Id) -> bool {
    one == other || context.facts.goal_ties(one).iter().any(|tie| tie.goal == other && tie.shared.is_none())
}

/// The evaluation says that the strategy matches a document to which no goal is tied.
///
/// A tie is one between a goal and the document, or between a goal and a task of the document.
pub const DOCUMENT_WITHOUT_LINK: Rule = Rule::note("coherence/document-without-link", document_without_link);

fn document_without_link(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let claims = strategy.judgement.iter().flat_map(|judgement| &judgement.documents_claimed);
    let mut reported = BTreeSet::new();
    let untied = claims.filter(|claim| {
        let tied = strategy.alignment.iter().any(|tie| *tie.document == *claim.document && !tie.conflict);
        let document = strategy.document(&claim.document);
        let served = document.is_some_and(|document| document.tasks.iter().any(|task| !task.goals.is_empty()));
        !tied && !served && reported.insert(&claim.document.value)
    });
    untied
        .map(|claim| {
            let subject = Subject::Item(ItemKind::Document, claim.document.value.clone());
            context.finding_at(&subject, claim.document.span).related(context.id(&subject))
        })
        .collect()
}

/// The strategy says what will be done about itself, and the evaluation does not say what came of it.
///
/// Silent while there is no evaluation that could say so, and where what came of it is lost.
pub const PROMISE_NOT_FOLLOWED_UP: Rule = Rule::note("coherence/promise-not-followed-up", promise_not_followed_up);

fn promise_not_followed_up(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let forgotten =
        strategy.promises.iter().filter(|promise| strategy.judgement.is_some() && promise.followed_up.is_none());
    forgotten.map(|promise| context.finding(&Subject::Item(ItemKind::Promise, promise.id.value.clone()))).collect()
}
