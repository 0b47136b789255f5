//! The same thing is counted under two indicators, or twice under one.

use std::collections::BTreeSet;

use super::super::{Context, Rule};
use crate::model::{CountedItem, Observation};
use crate::score::Finding;

/// Two things are the same where one of them says so, or where one list of things names both alike. What is told a second
/// time as evidence, and not counted again, is no fault.
pub const RULE: Rule = Rule::warning("evidence/item-counted-twice", check);

fn check(context: &Context) -> Vec<Finding> {
    let listed: Vec<(&Observation, &CountedItem)> = context
        .strategy()
        .observations
        .iter()
        .flat_map(|observation| observation.items.iter().map(move |item| (observation, item)))
        .collect();
    let mut told = BTreeSet::new();
    let mut found = Vec::new();
    for (observation, item) in &listed {
        let again = listed.iter().find(|(other, twin)| {
            let is_other = !std::ptr::eq(*twin, *item);
            is_other && (points_at(item, other, twin) || std::ptr::eq(*other, *observation) && twin.text == item.text)
        });
        let Some((other, twin)) = again else { continue };
        let mut names = [name(observation, item), name(other, twin)];
        names.sort();
        // Each of the two may point at the other: that is one fault.
        if told.insert(names) {
            found.extend(finding(context, (observation, item), (other, twin)));
        }
    }
    found
}

fn points_at(item: &CountedItem, other: &Observation, twin: &CountedItem) -> bool {
    item.same_as.as_ref().is_some_and(|same| same.value == name(other, twin))
}

fn name(observation: &Observation, item: &CountedItem) -> String {
    format!("{}/{}", observation.indicator.value, item.id.value)
}

fn finding(
    context: &Context,
    (observation, item): (&Observation, &CountedItem),
    (other, twin): (&Observation, &CountedItem),
) -> Option<Finding> {
    let subject = |of: &Observation| {
        let mut indicators = context.strategy().indicators();
        indicators.find(|(_, indicator)| indicator.id == of.indicator).map(|(subject, _)| subject)
    };
    let finding = context.finding_at(&subject(observation)?, item.id.span).related([twin.id.span]);
    let finding =
        finding.distinguished_by(item.id.to_string()).with("item", item.text.argument(context.first_language()));
    Some(if observation.indicator == other.indicator {
        finding
    } else {
        finding.with("elsewhere", context.names([&subject(other)?]))
    })
}
