//! The source that was planned is not the one that was used.

use super::super::{Context, Rule};
use super::sources;
use crate::score::Finding;

/// Planned are the sources of the indicator and of its result. Where none is planned, there is nothing to change.
pub const RULE: Rule = Rule::note("evidence/source-changed", check);

fn check(context: &Context) -> Vec<Finding> {
    sources::shared(context, |planned, observation| {
        let used = observation.source.as_ref().filter(|_| !planned.is_empty())?;
        (!planned.contains(&&used.value)).then_some(used.span)
    })
}
