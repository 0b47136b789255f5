//! A trend is named, and no goal is tied to it.

use super::super::{Context, Rule};
use crate::model::{ItemKind, Subject};
use crate::score::Finding;

/// A trend that no goal answers says nothing of whether the goals stayed relevant.
pub const RULE: Rule = Rule::note("relevance/trend-unlinked", check);

fn check(context: &Context) -> Vec<Finding> {
    let trends = context.strategy().judgement.iter().flat_map(|judgement| &judgement.trends);
    let (linked, loose): (Vec<_>, Vec<_>) = trends.partition(|trend| !trend.goals.is_empty());
    let of = linked.len() + loose.len();
    let loose = loose.iter().map(|trend| (Subject::Item(ItemKind::Trend, trend.id.value.clone()), trend.id.span));
    context.shared(loose.collect()).map(|finding| finding.with("of", of)).into_iter().collect()
}
