//! A recommendation stands in the body of the evaluation and is missing from its summary.

use super::super::{Context, Rule};
use crate::model::{ItemKind, Subject};
use crate::score::Finding;

/// One finding for all such recommendations.
pub const RULE: Rule = Rule::note("reporting/recommendation-only-in-body", check);

fn check(context: &Context) -> Vec<Finding> {
    let all: Vec<_> = context.strategy().judgement.iter().flat_map(|judgement| &judgement.recommendations).collect();
    let hidden = all.iter().filter(|recommendation| !recommendation.in_summary);
    let hidden = hidden.map(|recommendation| {
        (Subject::Item(ItemKind::Recommendation, recommendation.id.value.clone()), recommendation.id.span)
    });
    context.shared(hidden.collect()).map(|finding| finding.with("all", all.len())).into_iter().collect()
}
