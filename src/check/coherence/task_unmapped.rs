//! A policy document gives the institution tasks that no goal serves.

use super::super::{Context, Rule};
use crate::locale::Argument;
use crate::model::{ItemKind, Subject};
use crate::score::Finding;

/// One finding for all documents, which says for each how many of its tasks no goal serves.
pub const RULE: Rule = Rule::warning("coherence/task-unmapped", check);

fn check(context: &Context) -> Vec<Finding> {
    let mut documents = Vec::new();
    let mut tallies = Vec::new();
    let mut unmapped = 0;
    let mut all = 0;
    for document in &context.strategy().documents {
        let mut without = document.tasks.iter().filter(|task| task.goals.is_empty());
        let Some(first) = without.next() else { continue };
        let here = without.count() + 1;
        let name = document.name().argument(context.first_language());
        documents.push((Subject::Item(ItemKind::Document, document.id.value.clone()), first.id.span));
        tallies.push(Argument::List(vec![name, here.into(), document.tasks.len().into()]));
        unmapped += here;
        all += document.tasks.len();
    }
    let finding = context
        .shared(documents)
        .map(|finding| finding.with("tallies", Argument::List(tallies)).with("unmapped", unmapped).with("tasks", all));
    finding.into_iter().collect()
}
