//! The rules: each looks at one kind of subject and reports findings.

mod as_diagnostics;
mod goal_effects;
mod goal_order;
mod initial_lights;
mod levels;
mod names;
mod registry;
mod rule;
mod rule_option;
mod run;
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
pub use levels::{Action, LevelOverride, Levels};
pub use registry::RULES;
pub use rule::{Context, Rule};
pub use rule_option::RuleOption;
pub use selection::{Selection, families};
pub use settings::{faults, unknown_answers};

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
    run::run(facts, &RULES, |finding| levels.applied(finding))
}
