//! A target "per year" fails in earlier years.

use chrono::Datelike;

use super::super::{Context, Rule};
use super::miss;
use crate::assess::about;
use crate::locale::Argument;
use crate::model::{Light, Observation};
use crate::score::Finding;

/// The status follows the last year; where earlier ones fail, all that fail are told.
pub const RULE: Rule = Rule::warning("effectiveness/missed-in-a-year", check).on_lights();

fn check(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for assessed in &context.facts.indicators {
        let (of, held) = (assessed.years.len(), assessed.years.iter().filter(|(_, _, holds)| *holds).count());
        let failing = assessed.years.iter().enumerate().filter(|(_, (_, _, holds))| !holds);
        let failing: Vec<_> = failing.map(|(position, (observation, ..))| (position, *observation)).collect();
        let Some((_, first)) = failing.first().filter(|(position, _)| position + 1 < of) else { continue };
        let place = |observation: &Observation| {
            observation.value.as_ref().map_or(observation.indicator.span, |value| value.span)
        };
        let year = |observation: &Observation| Argument::Word(about(observation).last_day().year().to_string());
        let finding = miss::with_target(context.finding_at(&assessed.subject, place(first)), context, assessed);
        let finding = finding.related(failing.iter().skip(1).map(|(_, observation)| place(observation)));
        let years = failing.iter().map(|(_, observation)| year(observation)).collect();
        let finding = finding.with("years", Argument::List(years)).with("held", held).with("of", of);
        found.push(context.affecting_computed(finding, Light::Amber));
    }
    found
}
