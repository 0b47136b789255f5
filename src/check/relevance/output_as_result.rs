//! A result is something that was made, where the regulation asks for what changes.

use super::super::{Context, Rule};
use crate::model::{ResultLevel, Subject};
use crate::score::Finding;

/// Silent where the strategy names no regulation, or one that does not ask for change.
pub const RULE: Rule = Rule::note("relevance/output-as-result", check);

/// The sets of requirements by which results are changes: Cabinet of Ministers instruction No. 1 of 1 February 2022,
/// paragraph 5.
const ASK_FOR_CHANGE: [&str; 1] = ["lv-2022"];

fn check(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let regulation = strategy.about.regulation.as_ref();
    let Some(regulation) = regulation.filter(|regulation| ASK_FOR_CHANGE.contains(&regulation.as_str())) else {
        return Vec::new();
    };
    let outputs = strategy.results.iter().filter_map(|result| {
        let level = result.level.as_ref().filter(|level| level.value == ResultLevel::Output)?;
        Some((Subject::Result(result.id.value.clone()), level.span))
    });
    let finding = context.shared(outputs.collect());
    finding.map(|finding| finding.see([regulation.span]).with("of", strategy.results.len())).into_iter().collect()
}
