//! A result is something that was made, where the regulation asks for what changes.

use super::super::{Context, Rule};
use crate::model::{ResultLevel, ResultsAs, Subject};
use crate::score::Finding;

/// Silent where the strategy names no regulation, or one that does not ask for change.
pub const RULE: Rule = Rule::note("relevance/output-as-result", check);

fn check(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let asked = strategy.regulation().and_then(|regulation| regulation.results.as_ref());
    let Some(asked) = asked.filter(|asked| asked.value == ResultsAs::Changes) else { return Vec::new() };
    let outputs = strategy.results.iter().filter_map(|result| {
        let level = result.level.as_ref().filter(|level| level.value == ResultLevel::Output)?;
        Some((Subject::Result(result.id.value.clone()), level.span))
    });
    let finding = context.shared(outputs.collect());
    finding.map(|finding| finding.related([asked.span]).with("of", strategy.results.len())).into_iter().collect()
}
