//! Which results and KPIs each goal is judged by.

use std::collections::BTreeMap;

use crate::model::{Id, LinkKind, LinkSet, Strategy, Subject};

/// The direct links from results and KPIs to goals, indexed both ways.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Judges<'a> {
    by_goal: BTreeMap<&'a Id, Vec<Subject>>,
    goals: BTreeMap<Subject, Vec<&'a Id>>,
}

impl<'a> Judges<'a> {
    pub(super) fn of(strategy: &'a Strategy, links: &LinkSet) -> Self {
        let mut by_goal: BTreeMap<_, Vec<_>> = strategy.goals.iter().map(|goal| (&goal.id.value, Vec::new())).collect();
        let results = links.iter().filter(|link| link.kind == LinkKind::Direct);
        let results = results.map(|link| (&link.goal, Subject::Result(link.result.clone())));
        let kpis = strategy.kpis.iter().flat_map(|kpi| {
            let direct = kpi.goals.iter().filter(|link| link.kind == LinkKind::Direct);
            direct.map(|link| (&link.goal.value, Subject::Kpi(kpi.id.value.clone())))
        });
        for (goal, subject) in results.chain(kpis) {
            if let Some(judges) = by_goal.get_mut(goal) {
                judges.push(subject);
            }
        }
        let mut goals: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for goal in strategy.goals.iter().map(|goal| &goal.id.value) {
            for subject in by_goal.get(goal).into_iter().flatten() {
                goals.entry(subject.clone()).or_default().push(goal);
            }
        }
        Self { by_goal, goals }
    }

    pub(super) fn of_goal(&self, goal: &Id) -> &[Subject] {
        self.by_goal.get(goal).map(Vec::as_slice).unwrap_or_default()
    }

    pub(super) fn goals(&self, subject: &Subject) -> &[&'a Id] {
        self.goals.get(subject).map(Vec::as_slice).unwrap_or_default()
    }
}
