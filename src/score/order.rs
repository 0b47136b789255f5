//! The one order of findings, the same in every output.

use std::collections::HashMap;

use super::Finding;
use crate::model::{Id, Strategy, Subject};
use crate::source::Span;

/// The worst first; then by subject, in the order of the files; then as the rules run.
#[must_use]
pub fn in_order<'f>(findings: &'f [Finding], strategy: &Strategy) -> Vec<&'f Finding> {
    let positions = Positions::of(strategy);
    let mut sorted: Vec<_> = findings.iter().collect();
    sorted.sort_by_cached_key(|finding| (finding.severity, positions.position(&finding.subject)));
    sorted
}

/// The subjects that have a status or a light, by their place in the files.
struct Positions<'a> {
    strategy: &'a Strategy,
    goals: HashMap<&'a Id, usize>,
    results: HashMap<&'a Id, usize>,
    indicators: HashMap<&'a Id, usize>,
}

impl<'a> Positions<'a> {
    fn of(strategy: &'a Strategy) -> Self {
        fn count<'i>(ids: impl Iterator<Item = &'i Id>) -> HashMap<&'i Id, usize> {
            ids.zip(0..).collect()
        }
        Self {
            strategy,
            goals: count(strategy.goals.iter().map(|goal| &goal.id.value)),
            results: count(strategy.results.iter().map(|result| &result.id.value)),
            indicators: count(strategy.indicators().map(|(_, indicator)| &indicator.id.value)),
        }
    }

    /// The place of a subject: strategy, goals, results, indicators, KPIs, then other items by kind and place.
    fn position(&self, subject: &Subject) -> (u8, usize, Span) {
        let index = |ids: &HashMap<&Id, usize>, id| ids.get(id).copied().unwrap_or(usize::MAX);
        let (kind, index) = match subject {
            Subject::Strategy => (0, 0),
            Subject::Goal(id) => (1, index(&self.goals, id)),
            Subject::Result(id) => (2, index(&self.results, id)),
            Subject::Indicator(id) | Subject::Kpi(id) => (3, index(&self.indicators, id)),
            Subject::Item(kind, _) => (4, *kind as usize),
        };
        let place = match subject {
            Subject::Item(..) => self.strategy.name(subject).map(|(_, place)| place),
            _ => None,
        };
        (kind, index, place.unwrap_or_default())
    }
}
