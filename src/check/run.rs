//! Runs rules in their order, each of which sees the lights that the ones before it left.

use super::goal_order::GoalOrder;
use super::initial_lights;
use super::names::Names;
use super::rule::{Context, Rule};
use crate::assess::Facts;
use crate::score::{Finding, Scorecard};

/// The lights and findings of some rules. Each finding is counted as `leveled` hands it back.
pub(super) fn run(facts: &Facts, rules: &[Rule], leveled: impl Fn(Finding) -> Finding) -> Scorecard {
    let overrides = facts.strategy.judgement.iter().flat_map(|judgement| &judgement.overrides);
    let mut lights = Scorecard::new(initial_lights::lights(facts), overrides);
    let (names, goal_order) = (Names::of_subjects(facts), GoalOrder::of(facts.strategy));
    for rule in rules {
        let found =
            (rule.check)(&Context { rule, rules, facts, lights: &lights, names: &names, goal_order: &goal_order });
        found.into_iter().for_each(|finding| lights.add(leveled(finding)));
    }
    lights
}
