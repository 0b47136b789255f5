//! No goal carries a value.

use std::collections::BTreeSet;

use super::super::{Context, Rule};
use super::value_rows::certain;
use crate::model::{ItemKind, Subject};
use crate::score::Finding;

/// Silent where the row of any goal is not given or its cells are lost: that goal may carry the value.
pub const RULE: Rule = Rule::note("foundations/value-unused", check);

fn check(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let rows = strategy.goals.iter().map(|goal| certain(&goal.values.as_ref()?.value, strategy));
    let Some(rows) = rows.collect::<Option<Vec<_>>>().filter(|rows| !rows.is_empty()) else { return Vec::new() };
    let used: BTreeSet<_> = rows.into_iter().flatten().collect();
    let unused = strategy.values.iter().filter(|value| !used.contains(&value.id.value));
    unused.map(|value| context.finding(&Subject::Item(ItemKind::Value, value.id.value.clone()))).collect()
}
