//! What the rules on where values come from share.

use super::super::Context;
use crate::model::{Id, Observation};
use crate::score::Finding;
use crate::source::Span;

/// One finding about all indicators with a value at fault, each at the first such value; a rule is given the planned
/// sources and a value, and says where the fault stands.
pub(super) fn shared(context: &Context, fault: impl Fn(&[&Id], &Observation) -> Option<Span>) -> Vec<Finding> {
    let strategy = context.strategy();
    let at_fault = context.facts.indicators.iter().filter_map(|assessed| {
        let result = assessed.result.and_then(|id| strategy.result(id));
        let of_result = result.iter().flat_map(|result| &result.sources);
        let planned: Vec<_> = assessed.indicator.sources.iter().chain(of_result).map(|source| &source.value).collect();
        let mut told = strategy.observations_of(&assessed.indicator.id).filter(|observation| observation.has_value());
        let place = told.find_map(|observation| fault(&planned, observation))?;
        Some((assessed.subject.clone(), place))
    });
    context.shared(at_fault.collect()).into_iter().collect()
}
