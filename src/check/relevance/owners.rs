//! What the rules on owners share.

use crate::model::{Id, Strategy, Subject, Unit};
use crate::source::{Span, Spanned};

/// A result or KPI, the place of its id, and who answers for it; for a result also through one of its indicators.
pub(super) struct Owned<'a> {
    pub subject: Subject,
    pub place: Span,
    pub owners: Vec<&'a Spanned<Id>>,
}

pub(super) fn owned(strategy: &Strategy) -> impl Iterator<Item = Owned<'_>> {
    let results = strategy.results.iter().map(|result| {
        let of_indicators = result.indicators.iter().flat_map(|indicator| &indicator.responsible);
        Owned {
            subject: Subject::Result(result.id.value.clone()),
            place: result.id.span,
            owners: result.responsible.iter().chain(of_indicators).collect(),
        }
    });
    let kpis = strategy.kpis.iter().map(|kpi| Owned {
        subject: Subject::Kpi(kpi.id.value.clone()),
        place: kpi.id.span,
        owners: kpi.responsible.iter().collect(),
    });
    results.chain(kpis)
}

pub(super) fn unit<'a>(strategy: &'a Strategy, id: &Id) -> Option<&'a Unit> {
    strategy.units.iter().find(|unit| *unit.id == *id)
}
