//! Goals in the order of the file.

use std::collections::{BTreeSet, HashMap};

use crate::model::{Goal, Id, Strategy};

/// The place of each goal among all.
#[derive(Debug)]
pub struct GoalOrder<'a> {
    strategy: &'a Strategy,
    positions: HashMap<&'a Id, usize>,
}

impl<'a> GoalOrder<'a> {
    /// The order of a strategy's goals.
    pub fn of(strategy: &'a Strategy) -> Self {
        Self { strategy, positions: strategy.goals.iter().map(|goal| &goal.id.value).zip(0..).collect() }
    }

    /// Goals by their ids, each once, in the order of the file.
    pub fn sorted<'i>(&self, ids: impl IntoIterator<Item = &'i Id>) -> Vec<&'a Goal> {
        let positions: BTreeSet<_> = ids.into_iter().filter_map(|id| self.positions.get(id)).collect();
        positions.into_iter().filter_map(|position| self.strategy.goals.get(*position)).collect()
    }
}
