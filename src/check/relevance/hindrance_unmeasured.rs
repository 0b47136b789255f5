//! A factor that hinders the strategy is named, and nothing measures it.

use super::super::{Context, Rule};
use crate::model::{FactorSign, ItemKind, Subject};
use crate::score::Finding;

/// Nobody will notice whether it grows.
pub const RULE: Rule = Rule::note("relevance/hindrance-unmeasured", check);

fn check(context: &Context) -> Vec<Finding> {
    let hindering = context.strategy().environment.iter().filter(|factor| factor.sign == FactorSign::Hindering);
    let bare = hindering.filter(|factor| factor.measured_by.is_empty());
    bare.map(|factor| context.finding(&Subject::Item(ItemKind::EnvironmentFactor, factor.id.value.clone()))).collect()
}
