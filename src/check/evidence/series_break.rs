//! A value cannot be compared with earlier ones.

use super::super::{Context, Rule};
use crate::assess::about;
use crate::score::Finding;

/// Speaks where the observation says so: the way of measuring changed.
pub const RULE: Rule = Rule::note("evidence/series-break", check);

fn check(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let mut found = Vec::new();
    for (subject, indicator) in strategy.indicators() {
        for observation in strategy.observations_of(&indicator.id) {
            let Some(broken) = observation.comparable.as_ref().filter(|comparable| !comparable.value) else { continue };
            let period = about(observation).to_string();
            found.push(
                context.finding_at(&subject, broken.span).distinguished_by(period.clone()).with("period", period),
            );
        }
    }
    found
}
