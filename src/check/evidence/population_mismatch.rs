//! Claim and raw data speak of different populations or kinds of event.

use super::super::{Context, Rule};
use crate::score::Finding;

/// An observation names a population only where that is not its indicator's.
pub const RULE: Rule = Rule::warning("evidence/population-mismatch", check);

fn check(context: &Context) -> Vec<Finding> {
    let (strategy, first) = (context.strategy(), context.first_language());
    let mut found = Vec::new();
    for (subject, indicator) in strategy.indicators() {
        let observed =
            strategy.observations_of(&indicator.id).filter_map(|observation| observation.population.as_ref());
        let mut others = observed.filter(|population| Some(&population.value) != indicator.population.as_ref());
        let Some(population) = others.next() else { continue };
        let finding = context.finding_at(&subject, population.span).with("found", population.value.argument(first));
        let finding = finding.related(others.map(|other| other.span)).related([indicator.id.span]);
        found.push(match &indicator.population {
            Some(wanted) => finding.with("wanted", wanted.argument(first)),
            None => finding,
        });
    }
    found
}
