//! A factor is said not to matter, and the evidence credits it.

use super::super::{Context, Rule};
use crate::model::{ItemKind, Subject};
use crate::score::Finding;

/// The two statements stand in one evaluation.
pub const RULE: Rule = Rule::note("effectiveness/influence-contradicted", check);

fn check(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let factors = strategy.judgement.iter().flat_map(|judgement| &judgement.factors);
    let mut found = Vec::new();
    for factor in factors.filter(|factor| factor.claimed_no_influence) {
        let mut credited = Vec::new();
        for (subject, indicator) in strategy.indicators() {
            let observations = strategy.observations_of(&indicator.id);
            let mut credits =
                observations.flat_map(|observation| &observation.credits).filter(|credit| **credit == factor.id);
            credited.extend(credits.next().map(|credit| (subject, credit.span)));
        }
        if credited.is_empty() {
            continue;
        }
        let finding = context.finding(&Subject::Item(ItemKind::Factor, factor.id.value.clone()));
        let finding = finding.related(credited.iter().map(|(_, place)| *place));
        found.push(finding.with("credited", context.names(credited.iter().map(|(subject, _)| subject))));
    }
    found
}
