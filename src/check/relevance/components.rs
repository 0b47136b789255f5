//! Which of the things that goals promise are measured.

use crate::model::{Component, Goal, Strategy};

/// The components without which a goal is not reached.
pub(super) fn essential(goal: &Goal) -> impl Iterator<Item = &Component> {
    goal.components.iter().filter(|component| component.essential)
}

/// Those of them that no result, indicator or KPI covers.
pub(super) fn unmeasured<'a>(strategy: &'a Strategy, goal: &'a Goal) -> impl Iterator<Item = &'a Component> {
    essential(goal).filter(move |component| {
        let covered = |reference: &str| reference.split_once('/') == Some((goal.id.as_str(), component.id.as_str()));
        let by_results = strategy.results.iter().flat_map(|result| &result.covers);
        let by_indicators = strategy.indicators().flat_map(|(_, indicator)| &indicator.covers);
        !by_results.chain(by_indicators).any(|reference| covered(reference))
    })
}
