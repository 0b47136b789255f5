//! What the evaluation says and the strategy does not, and the reverse.

use std::collections::BTreeSet;

use crate::check::rule::{Context, Rule};
use crate::locale::Argument;
use crate::model::{ItemKind, Subject};
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
            let ties = context.facts.goal_ties(one);
            let stated: BTreeSet<_> = ties.iter().filter(|tie| tie.shared.is_none()).map(|tie| tie.goal).collect();
            let others =
                pair.iter().skip(position + 1).filter(|other| **other != *one && !stated.contains(&other.value));
            for other in others {
                let pair = context.goals([&one.value, &other.value]);
                named.push(context.goal_numbers(pair.iter().map(|goal| &goal.id.value)));
                places.push(one.span);
            }
        }
    }
    let Some(first) = places.first().copied() else { return Vec::new() };
    let finding = context.finding_at(&Subject::Strategy, first).related(places.into_iter().skip(1));
    vec![finding.with("pairs", Argument::List(named))]
}

/// The evaluation says that the strategy matches a document to which no goal is tied.
///
/// A tie is one between a goal and the document, or between a goal and a task of the document.
pub const DOCUMENT_WITHOUT_LINK: Rule = Rule::note("coherence/document-without-link", document_without_link);

fn document_without_link(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let claims = strategy.judgement.iter().flat_map(|judgement| &judgement.documents_claimed);
    let alignment = strategy.alignment.iter().filter(|tie| !tie.conflict);
    let tied: BTreeSet<_> = alignment.map(|tie| &tie.document.value).collect();
    let mut reported = BTreeSet::new();
    let untied = claims.filter(|claim| {
        let document = strategy.document(&claim.document);
        let served = document.is_some_and(|document| document.tasks.iter().any(|task| !task.goals.is_empty()));
        !tied.contains(&claim.document.value) && !served && reported.insert(&claim.document.value)
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
