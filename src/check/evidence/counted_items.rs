//! Things that are listed as counted.

use std::collections::BTreeSet;

use crate::check::rule::{Context, Rule};
use crate::locale::Argument;
use crate::model::{CountedItem, Observation};
use crate::score::{Finding, Label};
use crate::source::Span;

/// The same thing is counted under two indicators, or twice under one.
///
/// Two things are the same where one of them says so, or where one list of things names both alike. What is told a second
/// time as evidence, and not counted again, is no fault.
pub const ITEM_COUNTED_TWICE: Rule = Rule::warning("evidence/item-counted-twice", item_counted_twice);

fn item_counted_twice(context: &Context) -> Vec<Finding> {
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
            found.extend(twice(context, (observation, item), (other, twin)));
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

fn twice(
    context: &Context,
    (observation, item): (&Observation, &CountedItem),
    (other, twin): (&Observation, &CountedItem),
) -> Option<Finding> {
    let subject = |of: &Observation| {
        let mut indicators = context.strategy().indicators();
        indicators.find(|(_, indicator)| indicator.id == of.indicator).map(|(subject, _)| subject)
    };
    let finding = context
        .finding_at(&subject(observation)?, Label::Item.at(item.id.span))
        .related([Label::Item.at(twin.id.span)]);
    let finding =
        finding.distinguished_by(item.id.to_string()).with("item", item.text.argument(context.first_language()));
    Some(if observation.indicator == other.indicator {
        finding
    } else {
        finding.with("elsewhere", context.names([&subject(other)?]))
    })
}

/// A thing is counted that is not done.
///
/// What is planned and has no day on which it was done; the tool does not count it either.
pub const ITEM_ONLY_PLANNED: Rule = Rule::warning("evidence/item-only-planned", item_only_planned);

fn item_only_planned(context: &Context) -> Vec<Finding> {
    faulty(context, |item| {
        let planned = item.planned.as_ref().filter(|_| item.done.is_none())?;
        Some((planned.span, planned.value.to_string().into()))
    })
}

/// A thing is counted that is not of the kind that the indicator counts.
///
/// Speaks where the list itself names another kind.
pub const ITEM_OF_OTHER_KIND: Rule = Rule::warning("evidence/item-of-other-kind", item_of_other_kind);

fn item_of_other_kind(context: &Context) -> Vec<Finding> {
    faulty(context, |item| {
        let kind = item.counts_as.as_ref()?;
        Some((kind.span, kind.value.argument(context.first_language())))
    })
}

/// A finding for each list of counted things some of which are at fault; a rule says where, and which word goes with it.
fn faulty(context: &Context, fault: impl Fn(&CountedItem) -> Option<(Span, Argument)>) -> Vec<Finding> {
    let first = context.first_language();
    let mut found = Vec::new();
    for assessed in &context.facts.indicators {
        for point in &assessed.series.observed {
            let observation = point.observation;
            let faults: Vec<_> = observation.items.iter().filter_map(|item| Some((item, fault(item)?))).collect();
            let Some((_, (place, _))) = faults.first() else { continue };
            let names = faults.iter().map(|(item, _)| item.text.argument(first)).collect();
            let mut words: Vec<Argument> = Vec::new();
            for (_, (_, word)) in &faults {
                if !words.contains(word) {
                    words.push(word.clone());
                }
            }
            let finding = context
                .finding_at(&assessed.subject, *place)
                .related(faults.iter().skip(1).map(|(_, (place, _))| *place));
            let finding = finding.distinguished_by(point.period.to_string());
            let finding = finding.with("items", Argument::List(names)).with("words", Argument::List(words));
            let finding = finding.with("found", faults.len()).with("of", observation.items.len());
            found.push(finding.with_some("wanted", assessed.indicator.of.clone()));
        }
    }
    found
}
