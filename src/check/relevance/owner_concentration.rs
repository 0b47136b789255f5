//! One unit answers for much of the strategy.

use rust_decimal::Decimal;

use super::super::{Context, Rule, RuleOption};
use super::owners::owned;
use crate::model::{ItemKind, Subject};
use crate::score::Finding;

/// By default more than 50 per cent of the results and KPIs that anybody answers for.
pub const RULE: Rule =
    Rule::note("relevance/owner-concentration", check).with_options(&[RuleOption::whole("percent", 50, "percent")]);

/// Of one or two, "more than half" is all of them, which says nothing of concentration.
const FEWEST: usize = 3;

fn check(context: &Context) -> Vec<Finding> {
    let owned: Vec<_> = owned(context.strategy()).filter(|owned| !owned.owners.is_empty()).collect();
    if owned.len() < FEWEST {
        return Vec::new();
    }
    let allowed = context.option("percent");
    let mut found = Vec::new();
    for unit in &context.strategy().units {
        let places: Vec<_> = owned
            .iter()
            .filter_map(|owned| owned.owners.iter().find(|owner| owner.value == *unit.id))
            .map(|owner| owner.span)
            .collect();
        if Decimal::from(places.len() * 100) > allowed * Decimal::from(owned.len()) {
            let finding =
                context.finding(&Subject::Item(ItemKind::Unit, unit.id.value.clone())).related(places.clone());
            found.push(finding.with("answers", places.len()).with("of", owned.len()).with("allowed", allowed));
        }
    }
    found
}
