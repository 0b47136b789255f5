//! A target is "above average", and nobody says of what.

use super::super::{Context, Rule};
use super::indicators;
use crate::model::{Reference, Test};
use crate::score::Finding;

/// The strategy itself leaves the reference open, so no value can reach or miss the target.
pub const RULE: Rule = Rule::warning("relevance/reference-undefined", check);

fn check(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for assessed in &context.facts.indicators {
        let Some(target) = indicators::target(context, assessed) else { continue };
        if !matches!(target.test.value, Test::Above(Reference::Unknown) | Test::Below(Reference::Unknown)) {
            continue;
        }
        let finding = context.finding_at(&assessed.subject, target.test.span).related([assessed.indicator.id.span]);
        found.push(match &target.text {
            Some(text) => finding.with("words", text.argument(context.first_language())),
            None => finding,
        });
    }
    found
}
