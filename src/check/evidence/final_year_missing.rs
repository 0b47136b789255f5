//! A yearly series lacks the last year.

use std::collections::BTreeSet;

use chrono::Datelike;

use super::super::{Context, Rule};
use super::older_round_used::newer_round;
use crate::assess::about;
use crate::assess::method::target_in_force;
use crate::score::Finding;

/// A series is yearly where two years in a row have a value, or the target holds for each year. Silent where
/// `older-round-used` tells why.
pub const RULE: Rule = Rule::note("evidence/final-year-missing", check);

fn check(context: &Context) -> Vec<Finding> {
    let question = &context.facts.question;
    let until = question.as_of.min(context.strategy().end());
    // A year that is not over has no value yet.
    let last = until.succ_opt().map_or(until.year(), |next| next.year() - 1);
    let mut found = Vec::new();
    for assessed in &context.facts.indicators {
        let told: Vec<_> = assessed.observations.iter().filter(|observation| observation.has_value()).collect();
        let years = told.iter().flat_map(|observation| {
            let period = about(observation);
            period.first_day().year()..=period.last_day().year()
        });
        let years: BTreeSet<i32> = years.collect();
        let target = target_in_force(assessed.indicator, question.as_of);
        let is_yearly = target.is_some_and(|target| target.each_year)
            || years.iter().any(|year| *year < last && years.contains(&(year + 1)));
        let before = told.iter().rev().find(|observation| about(observation).last_day().year() < last);
        let (Some(before), true) = (before, is_yearly && !years.contains(&last)) else { continue };
        if newer_round(context, assessed).is_some() {
            continue;
        }
        let finding = context.finding_at(&assessed.subject, before.place());
        found.push(finding.with("year", last.to_string()).with("latest", about(before).to_string()));
    }
    found
}
