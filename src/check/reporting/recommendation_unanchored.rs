//! A recommendation answers nothing that the evaluation found.

use super::super::{Context, Rule};
use crate::locale::Argument;
use crate::model::{ItemKind, Recommendation, Subject};
use crate::score::Finding;

/// It is anchored where it names something of the strategy, or a rule that there is.
pub const RULE: Rule = Rule::note("reporting/recommendation-unanchored", check);

fn check(context: &Context) -> Vec<Finding> {
    let all = context.strategy().judgement.iter().flat_map(|judgement| &judgement.recommendations);
    all.filter_map(|recommendation| finding(context, recommendation)).collect()
}

fn finding(context: &Context, recommendation: &Recommendation) -> Option<Finding> {
    let rules: Vec<_> =
        recommendation.answers.iter().map(|answer| (answer.value.strip_prefix("rule/"), answer)).collect();
    if rules.iter().any(|(rule, _)| rule.is_none_or(|rule| Rule::find(rule).is_some())) {
        return None;
    }
    let subject = Subject::Item(ItemKind::Recommendation, recommendation.id.value.clone());
    let place = rules.first().map_or(recommendation.id.span, |(_, answer)| answer.span);
    let unknown = rules.iter().filter_map(|(rule, _)| *rule).map(Argument::from).collect();
    Some(context.finding_at(&subject, place).with("unknown", Argument::List(unknown)))
}
