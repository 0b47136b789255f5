//! The one order of findings, the same in every output.

use super::Finding;
use crate::model::{Id, Strategy, Subject};
use crate::source::Span;

/// The worst first; then by subject, in the order of the files; then as the rules run.
#[must_use]
pub fn in_order<'f>(findings: &'f [Finding], strategy: &Strategy) -> Vec<&'f Finding> {
    let mut sorted: Vec<_> = findings.iter().collect();
    sorted.sort_by_cached_key(|finding| (finding.severity, position(strategy, &finding.subject)));
    sorted
}

/// The place of a subject: strategy, goals, results, indicators, KPIs, then other items by kind and place.
fn position(strategy: &Strategy, subject: &Subject) -> (u8, usize, Span) {
    fn index<'i>(mut ids: impl Iterator<Item = &'i Id>, id: &Id) -> usize {
        ids.position(|other| other == id).unwrap_or(usize::MAX)
    }
    let (kind, index) = match subject {
        Subject::Strategy => (0, 0),
        Subject::Goal(id) => (1, index(strategy.goals.iter().map(|goal| &goal.id.value), id)),
        Subject::Result(id) => (2, index(strategy.results.iter().map(|result| &result.id.value), id)),
        Subject::Indicator(id) | Subject::Kpi(id) => {
            (3, index(strategy.indicators().map(|(_, indicator)| &indicator.id.value), id))
        }
        Subject::Item(kind, _) => (4, *kind as usize),
    };
    let place = match subject {
        Subject::Item(..) => strategy.name(subject).map(|(_, place)| place),
        _ => None,
    };
    (kind, index, place.unwrap_or_default())
}
