//! What can be known of rows of values, some cells of which may be lost.

use std::collections::BTreeSet;

use crate::model::{Id, Strategy, ValueRow};

/// The values of a row where they are certain: named, none at all, or all that there are.
pub(super) fn certain<'a>(row: &'a ValueRow, strategy: &'a Strategy) -> Option<BTreeSet<&'a Id>> {
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
pub(super) struct Union<'a> {
    /// Those that a row names.
    pub named: BTreeSet<&'a Id>,
    /// How many more there can be in rows whose cells are lost.
    pub open: usize,
    /// How many values there are at least.
    pub least: usize,
}

impl<'a> Union<'a> {
    pub(super) fn of(rows: impl IntoIterator<Item = &'a ValueRow>, strategy: &'a Strategy) -> Self {
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
    pub(super) fn most(&self) -> usize {
        self.named.len() + self.open
    }
}
