//! The values of a priority are not those of its goals taken together.

use std::collections::BTreeSet;

use super::super::{Context, Rule};
use super::value_rows::{Union, certain};
use crate::locale::Argument;
use crate::model::{Goal, Id, ItemKind, Priority, Subject, ValueRow};
use crate::score::Finding;
use crate::source::Spanned;

/// Where cells are lost, the rows contradict each other only if no way of filling the cells would make them agree. Goals
/// without a row leave open what they add.
pub const RULE: Rule = Rule::warning("foundations/values-contradict", check);

fn check(context: &Context) -> Vec<Finding> {
    context.strategy().priorities.iter().filter_map(|priority| contradiction(context, priority)).collect()
}

fn contradiction(context: &Context, priority: &Priority) -> Option<Finding> {
    let strategy = context.strategy();
    let own = priority.values.as_ref()?;
    let belongs = |goal: &&Goal| goal.priority.as_ref().is_some_and(|id| id.value == *priority.id);
    let goals: Vec<_> = strategy.goals.iter().filter(belongs).collect();
    let rows: Vec<&Spanned<ValueRow>> = goals.iter().filter_map(|goal| goal.values.as_ref()).collect();
    let complete = rows.len() == goals.len() && !goals.is_empty();
    let union = Union::of(rows.iter().map(|row| &row.value), strategy);
    let most = union.most().min(strategy.values.len().max(union.least));

    let listed = certain(own, strategy);
    let (extra, missing) = match &listed {
        Some(listed) => (&union.named - listed, if complete { listed - &union.named } else { BTreeSet::new() }),
        None => Default::default(),
    };
    let too_few = own.count() < union.least;
    let too_many = complete && own.count() > most;
    if extra.is_empty() && missing.len() <= union.open && !too_few && !too_many {
        return None;
    }
    let finding = context.finding_at(&Subject::Item(ItemKind::Priority, priority.id.value.clone()), own.span);
    let finding = finding.related(rows.iter().map(|row| row.span));
    let finding = finding.with("own", own.count()).with("least", union.least).with("most", most);
    let certain_missing = if union.open == 0 { missing } else { BTreeSet::new() };
    Some(finding.with("extra", names(context, &extra)).with("missing", names(context, &certain_missing)))
}

/// The names of values, in the order of the file.
fn names(context: &Context, values: &BTreeSet<&Id>) -> Argument {
    let named = context.strategy().values.iter().filter(|value| values.contains(&value.id.value));
    Argument::List(named.map(|value| value.name.argument(context.first_language())).collect())
}
