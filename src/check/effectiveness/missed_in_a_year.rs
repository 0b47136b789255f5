//! A target "per year" fails in earlier years.

use super::super::{Context, Rule};
use crate::locale::Argument;
use crate::model::Light;
use crate::score::Finding;

/// The status follows the last year; the years that fail are told all the same.
pub const RULE: Rule = Rule::warning("effectiveness/missed-in-a-year", check);

fn check(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for assessed in &context.facts.indicators {
        let last = assessed.years.len().saturating_sub(1);
        let failing: Vec<_> = assessed.years.iter().take(last).filter(|(_, _, holds)| !holds).collect();
        let Some((first, ..)) = failing.first() else { continue };
        let places = failing
            .iter()
            .map(|(observation, ..)| observation.value.as_ref().map_or(observation.indicator.span, |value| value.span));
        let mut places = places.collect::<Vec<_>>().into_iter();
        let years =
            failing.iter().map(|(observation, ..)| Argument::Word(crate::assess::about(observation).to_string()));
        let held = assessed.years.iter().filter(|(_, _, holds)| *holds).count();
        let finding = context.finding_at(&assessed.subject, places.next().unwrap_or(first.indicator.span)).see(places);
        let finding = finding.with("years", Argument::List(years.collect()));
        let finding = finding.with("held", held).with("of", assessed.years.len());
        found.push(context.affecting_computed(finding, Light::Amber));
    }
    found
}
