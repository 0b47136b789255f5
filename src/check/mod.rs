//! The rules: each looks at one kind of subject and reports findings.

mod as_diagnostics;
mod context;
mod initial_lights;
mod levels;
mod places;
mod registry;
mod rule;
mod selection;
mod settings;

mod coherence;
mod effectiveness;
mod evidence;
mod foundations;
mod regulation;
mod relevance;
mod reporting;

pub use as_diagnostics::diagnostics;
pub use context::Context;
pub use levels::{Action, LevelOverride, Levels};
pub use registry::RULES;
pub use rule::{Rule, RuleOption};
pub use selection::{Selection, families};
pub use settings::faults;

use crate::assess::Facts;
use crate::score::Scorecard;

/// Runs every rule, criterion by criterion, each seeing the lights so far. What is done about the findings is as the
/// strategy's own settings say.
#[must_use]
pub fn check(facts: &Facts) -> Scorecard {
    check_with(facts, &[])
}

/// The same, and then what else is asked to be done about the findings. That does nothing to the lights.
#[must_use]
pub fn check_with(facts: &Facts, level_overrides: &[LevelOverride]) -> Scorecard {
    let levels = Levels::of(facts.strategy, facts.question.as_of).then(level_overrides);
    run(facts, RULES, &levels)
}

/// Runs rules in their order.
fn run<'r>(facts: &Facts, rules: impl IntoIterator<Item = &'r Rule>, levels: &Levels) -> Scorecard {
    let overrides = facts.strategy.judgement.iter().flat_map(|judgement| &judgement.overrides);
    let mut lights = Scorecard::new(initial_lights::lights(facts), overrides);
    for rule in rules {
        let found = (rule.check)(&Context { rule, facts, lights: &lights });
        found.into_iter().for_each(|finding| lights.add(levels.applied(finding)));
    }
    lights
}
