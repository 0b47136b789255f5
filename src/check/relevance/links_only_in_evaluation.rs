//! The strategy itself ties no result to a goal; the evaluation does.

use super::super::{Context, Rule};
use crate::locale::Argument;
use crate::model::Subject;
use crate::score::Finding;

/// Links that are drawn afterwards follow what was achieved, not what was meant. Silent where the strategy ties any result
/// to a goal, and where nobody does.
pub const RULE: Rule = Rule::warning("relevance/links-only-in-evaluation", check);

fn check(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let sets = strategy.judgement.iter().flat_map(|judgement| &judgement.links).filter(|(_, links)| !links.is_empty());
    let sets: Vec<_> = sets.collect();
    if sets.is_empty() || strategy.results.iter().any(|result| !result.goals.is_empty()) {
        return Vec::new();
    }
    let results = strategy.results.iter().map(|result| (Subject::Result(result.id.value.clone()), result.id.span));
    let added = sets.iter().filter_map(|(_, links)| links.first()).map(|link| link.result.span);
    let names = sets.iter().map(|(name, _)| Argument::from(name.as_str())).collect();
    let finding = context.shared(results.collect());
    finding.map(|finding| finding.related(added).with("sets", Argument::List(names))).into_iter().collect()
}
