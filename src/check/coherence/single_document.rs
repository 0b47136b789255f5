//! A goal rests on one policy document.

use std::collections::BTreeSet;

use super::super::{Context, Rule};
use crate::model::Subject;
use crate::score::Finding;

/// Counts documents of the strategy's time to whose directions the goal is tied. `goal-without-document` tells of goals
/// that have none.
pub const RULE: Rule = Rule::note("coherence/single-document", check);

fn check(context: &Context) -> Vec<Finding> {
    let mut resting = Vec::new();
    let mut numbers = Vec::new();
    for goal in &context.strategy().goals {
        let ties = context.facts.document_ties(goal);
        let in_time = ties.filter(|tie| tie.overlaps && !tie.alignment.directions.is_empty());
        let ties: Vec<_> = in_time.map(|tie| &tie.alignment.document).collect();
        let documents: BTreeSet<_> = ties.iter().map(|document| &document.value).collect();
        if let (1, Some(tie)) = (documents.len(), ties.first()) {
            resting.push((Subject::Goal(goal.id.value.clone()), tie.span));
            numbers.push(&goal.id.value);
        }
    }
    let numbers = context.goal_numbers(numbers);
    context.shared(resting).map(|finding| finding.with("goals", numbers)).into_iter().collect()
}
