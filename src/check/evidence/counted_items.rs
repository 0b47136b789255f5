//! Things that are listed as counted.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::rule::{Context, Rule};
use crate::locale::Argument;
use crate::model::{CountedItem, Observation};
use crate::score::{Finding, Label};
use crate::source::Span;

/// The same thing is counted under two indicators, or twice under one.
///
/// Two things are the same where one of them says so, or where one list of things names both alike. What is named a second
/// time as evidence, and not counted again, is no fault.
pub const ITEM_COUNTED_TWICE: Rule = Rule::warning("evidence/item-counted-twice", item_counted_twice);

fn item_counted_twice(context: &Context) -> Vec<Finding> {
    let (strategy, first) = (context.strategy(), context.first_language());
    let listed = strategy.observations.iter().enumerate();
    let listed: Vec<_> = listed
        .flat_map(|(list, observation)| observation.items.iter().map(move |item| Listed { list, observation, item }))
        .collect();
    let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut by_text: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (position, one) in listed.iter().enumerate() {
        by_name.entry(one.name()).or_default().push(position);
        by_text.entry((one.list, one.item.text.entries(first))).or_default().push(position);
    }
    let mut reported = BTreeSet::new();
    let mut found = Vec::new();
    for (position, one) in listed.iter().enumerate() {
        let same = one.item.same_as.as_ref().and_then(|same| by_name.get(&same.value));
        let alike = by_text.get(&(one.list, one.item.text.entries(first)));
        let others = same.into_iter().chain(alike).flatten().filter(|other| **other != position);
        let Some(twin) = others.min().and_then(|twin| listed.get(*twin)) else { continue };
        let mut names = [one.name(), twin.name()];
        names.sort();
        // Each of the two may point at the other: that is one fault.
        if reported.insert(names) {
            found.extend(counted_twice(context, one, twin));
        }
    }
    found
}

/// A thing that is counted.
struct Listed<'a> {
    /// Which of all observations lists it.
    list: usize,
    observation: &'a Observation,
    item: &'a CountedItem,
}

impl Listed<'_> {
    /// Its name among all things that are counted.
    fn name(&self) -> String {
        format!("{}/{}", self.observation.indicator.value, self.item.id.value)
    }
}

fn counted_twice(context: &Context, one: &Listed, twin: &Listed) -> Option<Finding> {
    let subject = |of: &Listed| {
        let mut indicators = context.strategy().indicators();
        indicators.find(|(_, indicator)| indicator.id == of.observation.indicator).map(|(subject, _)| subject)
    };
    let finding = context.finding_at(&subject(one)?, Label::Item.at(one.item.id.span));
    let finding = finding.related([Label::Item.at(twin.item.id.span)]).distinguished_by(one.item.id.to_string());
    let finding = finding.with("item", one.item.text.argument(context.first_language()));
    Some(if one.observation.indicator == twin.observation.indicator {
        finding
    } else {
        finding.with("elsewhere", context.names([&subject(twin)?]))
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
/// Only where the list itself names another kind.
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
