//! Where values come from.

use crate::check::rule::{Context, Rule};
use crate::model::{Id, Observation, Quality};
use crate::score::{Finding, Label, Place};

/// The source that was planned is not the one that was used.
///
/// Planned are the sources of the indicator and of its result. Where none is planned, there is nothing to change.
pub const SOURCE_CHANGED: Rule = Rule::note("evidence/source-changed", source_changed);

fn source_changed(context: &Context) -> Vec<Finding> {
    shared(context, |planned, observation| {
        let used = observation.source.as_ref().filter(|_| !planned.is_empty())?;
        (!planned.contains(&&used.value)).then_some(Label::Source.at(used.span))
    })
}

/// No source is named for a value.
///
/// Any value that is printed without a source, whatever was planned.
pub const SOURCE_MISSING: Rule = Rule::note("evidence/source-missing", source_missing);

fn source_missing(context: &Context) -> Vec<Finding> {
    shared(context, |_, observation| observation.source.is_none().then(|| Place::value(observation)))
}

/// Values are reported by those whom they are about.
///
/// Only where the observation says so.
pub const SELF_REPORTED: Rule = Rule::note("evidence/self-reported", self_reported);

fn self_reported(context: &Context) -> Vec<Finding> {
    shared(context, |_, observation| (observation.quality == Quality::SelfReported).then(|| Place::value(observation)))
}

/// One finding about all indicators with a value at fault, each at the first such value; a rule is given the planned
/// sources and a value, and says where the fault is.
fn shared(context: &Context, fault: impl Fn(&[&Id], &Observation) -> Option<Place>) -> Vec<Finding> {
    let at_fault = context.facts.indicators.iter().filter_map(|assessed| {
        let of_result = assessed.result.iter().flat_map(|result| &result.sources);
        let planned: Vec<_> = assessed.indicator.sources.iter().chain(of_result).map(|source| &source.value).collect();
        let mut values = assessed.series.observed.iter().map(|point| point.observation).filter(|one| one.has_value());
        let place = values.find_map(|observation| fault(&planned, observation))?;
        Some((assessed.subject.clone(), place))
    });
    context.shared(at_fault).into_iter().collect()
}
