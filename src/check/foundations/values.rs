//! The values of the institution, its priorities and its goals.

use std::collections::BTreeSet;

use crate::check::rule::{Context, Rule};
use crate::locale::Argument;
use crate::model::{Goal, Id, ItemKind, Priority, Strategy, Subject, ValueRow};
use crate::score::Finding;
use crate::source::Spanned;

/// No goal carries a value.
///
/// Silent where the row of any goal is not given or its cells are lost: that goal may carry the value.
pub const VALUE_UNUSED: Rule = Rule::note("foundations/value-unused", value_unused);

fn value_unused(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let rows = strategy.goals.iter().map(|goal| certain(&goal.values.as_ref()?.value, strategy));
    let Some(rows) = rows.collect::<Option<Vec<_>>>().filter(|rows| !rows.is_empty()) else { return Vec::new() };
    let used: BTreeSet<_> = rows.into_iter().flatten().collect();
    let unused = strategy.values.iter().filter(|value| !used.contains(&value.id.value));
    unused.map(|value| context.finding(&Subject::Item(ItemKind::Value, value.id.value.clone()))).collect()
}

/// The values of a priority are not those of its goals taken together.
///
/// Where cells are lost, the rows contradict each other only if no way of filling the cells would make them agree. Goals
/// without a row leave open what they add.
pub const VALUES_CONTRADICT: Rule = Rule::warning("foundations/values-contradict", values_contradict);

fn values_contradict(context: &Context) -> Vec<Finding> {
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

/// The values of a row where they are certain: named, none at all, or all that there are.
fn certain<'a>(row: &'a ValueRow, strategy: &'a Strategy) -> Option<BTreeSet<&'a Id>> {
    match row {
        ValueRow::Listed(values) => Some(values.iter().map(|value| &value.value).collect()),
        ValueRow::Counted(0) => Some(BTreeSet::new()),
        ValueRow::Counted(_) if row.count() == strategy.values.len() => {
            Some(strategy.values.iter().map(|value| &value.id.value).collect())
        }
        ValueRow::Counted(_) => None,
    }
}

/// The values that several rows hold together.
#[derive(Debug, Default)]
struct Union<'a> {
    /// Those that a row names.
    pub named: BTreeSet<&'a Id>,
    /// How many more there can be in rows whose cells are lost.
    pub open: usize,
    /// How many values there are at least.
    pub least: usize,
}

impl<'a> Union<'a> {
    fn of(rows: impl IntoIterator<Item = &'a ValueRow>, strategy: &'a Strategy) -> Self {
        let mut union = Self::default();
        for row in rows {
            match certain(row, strategy) {
                Some(values) => union.named.extend(values),
                None => union.open += row.count(),
            }
            union.least = union.least.max(union.named.len()).max(row.count());
        }
        union
    }

    /// How many values there are at most.
    fn most(&self) -> usize {
        self.named.len() + self.open
    }
}
