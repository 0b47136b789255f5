//! A recommendation answers nothing that the evaluation found.

use super::super::{Context, Rule};
use crate::model::{ItemKind, Recommendation, Subject};
use crate::score::Finding;

/// It is anchored where it names something of the strategy, or a rule.
pub const RULE: Rule = Rule::note("reporting/recommendation-unanchored", check);

fn check(context: &Context) -> Vec<Finding> {
    let all = context.strategy().judgement.iter().flat_map(|judgement| &judgement.recommendations);
    all.filter_map(|recommendation| finding(context, recommendation)).collect()
}

fn finding(context: &Context, recommendation: &Recommendation) -> Option<Finding> {
    let subject = Subject::Item(ItemKind::Recommendation, recommendation.id.value.clone());
    recommendation.answers.is_empty().then(|| context.finding_at(&subject, recommendation.id.span))
}
