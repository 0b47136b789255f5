//! What the rules on counted things share.

use super::super::Context;
use crate::locale::Argument;
use crate::model::CountedItem;
use crate::score::Finding;
use crate::source::Span;

/// A finding for each list of counted things some of which are at fault; a rule says where, and which word goes with it.
pub(super) fn findings(context: &Context, fault: impl Fn(&CountedItem) -> Option<(Span, Argument)>) -> Vec<Finding> {
    let (strategy, first) = (context.strategy(), context.first_language());
    let mut found = Vec::new();
    for (subject, indicator) in strategy.indicators() {
        for observation in strategy.observations_of(&indicator.id) {
            let faults: Vec<_> = observation.items.iter().filter_map(|item| Some((item, fault(item)?))).collect();
            let Some((_, (place, _))) = faults.first() else { continue };
            let names = faults.iter().map(|(item, _)| item.text.argument(first)).collect();
            let mut words: Vec<Argument> = Vec::new();
            for (_, (_, word)) in &faults {
                if !words.contains(word) {
                    words.push(word.clone());
                }
            }
            let finding =
                context.finding_at(&subject, *place).related(faults.iter().skip(1).map(|(_, (place, _))| *place));
            let finding = finding.distinguished_by(crate::assess::about(observation).to_string());
            let finding = finding.with("items", Argument::List(names)).with("words", Argument::List(words));
            let finding = finding.with("found", faults.len()).with("of", observation.items.len());
            found.push(match &indicator.of {
                Some(of) => finding.with("wanted", of.clone()),
                None => finding,
            });
        }
    }
    found
}
