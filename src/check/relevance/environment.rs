//! Factors and trends of the environment.

use crate::check::rule::{Context, Rule};
use crate::model::{FactorSign, ItemKind, Subject};
use crate::score::Finding;

/// A factor that hinders the strategy is named, and nothing measures it.
///
/// Nobody will notice whether it grows.
pub const HINDRANCE_UNMEASURED: Rule = Rule::note("relevance/hindrance-unmeasured", hindrance_unmeasured);

fn hindrance_unmeasured(context: &Context) -> Vec<Finding> {
    let hindering = context.strategy().environment.iter().filter(|factor| factor.sign == FactorSign::Hindering);
    let bare = hindering.filter(|factor| factor.measured_by.is_empty());
    bare.map(|factor| context.finding(&Subject::Item(ItemKind::EnvironmentFactor, factor.id.value.clone()))).collect()
}

/// A trend is named, and no goal is tied to it.
///
/// A trend that no goal answers says nothing of whether the goals stayed relevant.
pub const TREND_UNLINKED: Rule = Rule::note("relevance/trend-unlinked", trend_unlinked);

fn trend_unlinked(context: &Context) -> Vec<Finding> {
    let trends = context.strategy().judgement.iter().flat_map(|judgement| &judgement.trends);
    let (linked, loose): (Vec<_>, Vec<_>) = trends.partition(|trend| !trend.goals.is_empty());
    let of = linked.len() + loose.len();
    let loose = loose.iter().map(|trend| (Subject::Item(ItemKind::Trend, trend.id.value.clone()), trend.id.span));
    context.shared(loose).map(|finding| finding.with("of", of)).into_iter().collect()
}
