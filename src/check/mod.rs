//! The rules: each looks at one kind of subject and reports findings.

mod base;
mod context;
mod registry;
mod rule;

mod coherence;
mod effectiveness;
mod evidence;
mod foundations;
mod regulation;
mod relevance;
mod reporting;

pub use context::Context;
pub use registry::RULES;
pub use rule::{Rule, RuleOption, key};

use crate::assess::Facts;
use crate::score::Scorecard;

/// Runs every rule, criterion by criterion, each seeing the lights so far.
#[must_use]
pub fn check(facts: &Facts) -> Scorecard {
    run(facts, RULES)
}

/// Runs rules in their order.
fn run<'r>(facts: &Facts, rules: impl IntoIterator<Item = &'r Rule>) -> Scorecard {
    let overrides = facts.strategy.judgement.iter().flat_map(|judgement| &judgement.overrides);
    let mut lights = Scorecard::new(base::lights(facts), overrides);
    for rule in rules {
        let found = (rule.check)(&Context { rule, facts, lights: &lights });
        found.into_iter().for_each(|finding| lights.add(finding));
    }
    lights
}
