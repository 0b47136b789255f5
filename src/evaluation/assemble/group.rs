//! The values of groups.

use std::collections::BTreeMap;

use super::super::contract::{GroupName, GroupOutcome};
use super::assembly::Assembly;
use crate::assess::{Point, Series};
use crate::model::GroupKey;

/// Where a group stands: its grouping among the groupings, and itself among the groups of that.
type Position = (usize, usize);

impl Assembly<'_> {
    /// The values of groups that count, in the order of groupings and their groups.
    pub(super) fn groups(&self, series: &Series) -> Vec<GroupOutcome> {
        let mut by_group: BTreeMap<Vec<Position>, Vec<&Point>> = BTreeMap::new();
        for point in series.of_groups.iter().filter(|point| point.counts) {
            by_group.entry(self.positions(&point.observation.group)).or_default().push(point);
        }
        let outcomes = by_group.into_iter().map(|(positions, points)| GroupOutcome {
            of: positions.into_iter().filter_map(|position| self.group_name(position)).collect(),
            series: points.into_iter().map(|point| self.observed(point)).collect(),
        });
        outcomes.collect()
    }

    /// The same for the same groups, in whichever order they are written.
    fn positions(&self, key: &GroupKey) -> Vec<Position> {
        let mut positions: Vec<_> = key
            .iter()
            .filter_map(|(grouping, group)| {
                let of = self.strategy().groupings.iter().position(|one| one.id.value == *grouping)?;
                let groups = &self.strategy().groupings.get(of)?.groups;
                Some((of, groups.iter().position(|one| one.id.value == *group)?))
            })
            .collect();
        positions.sort_unstable();
        positions
    }

    fn group_name(&self, (grouping, group): Position) -> Option<GroupName> {
        let grouping = self.strategy().groupings.get(grouping)?;
        let group = grouping.groups.get(group)?;
        Some(GroupName {
            grouping: grouping.id.to_string(),
            grouping_name: self.text(&grouping.name),
            group: group.id.to_string(),
            name: self.text(&group.name),
        })
    }
}
