//! The evaluation says that the strategy matches a document to which no goal is tied.

use std::collections::BTreeSet;

use super::super::{Context, Rule};
use crate::model::{ItemKind, Subject};
use crate::score::Finding;

/// A tie is one between a goal and the document, or between a goal and a task of the document.
pub const RULE: Rule = Rule::note("coherence/document-without-link", check);

fn check(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let claims = strategy.judgement.iter().flat_map(|judgement| &judgement.documents_claimed);
    let mut told = BTreeSet::new();
    let untied = claims.filter(|claim| {
        let tied = strategy.alignment.iter().any(|tie| *tie.document == *claim.document && !tie.conflict);
        let document = strategy.document(&claim.document);
        let served = document.is_some_and(|document| document.tasks.iter().any(|task| !task.goals.is_empty()));
        !tied && !served && told.insert(&claim.document.value)
    });
    untied
        .map(|claim| {
            let subject = Subject::Item(ItemKind::Document, claim.document.value.clone());
            let own = strategy.name(&subject).map(|(_, place)| place);
            context.finding_at(&subject, claim.document.span).related(own)
        })
        .collect()
}
