//! All results of a goal are achieved, but they do not let anyone tell about the goal.

use super::super::{Context, Rule};
use crate::assess::EffectivenessStatus;
use crate::model::{Criterion, Light, Subject};
use crate::score::Finding;

/// Sees the lights of relevance: red there means that the results say nothing about the goal.
pub const RULE: Rule = Rule::warning("effectiveness/goal-not-judgeable", check).on_lights();

fn check(context: &Context) -> Vec<Finding> {
    let unjudgeable = EffectivenessStatus::ResultsAchievedGoalNotJudgeable;
    let goals = context.strategy().goals.iter().filter(|goal| context.effectiveness(&goal.id) == unjudgeable);
    goals
        .map(|goal| {
            let subject = Subject::Goal(goal.id.value.clone());
            let judged = context.strategy().fit(&goal.id).map(|judged| judged.fit.span);
            let achieved = context.facts.goal_progress(&goal.id).achieved();
            let finding = context.finding(&subject).related(judged).with("achieved", achieved);
            finding.affecting(subject, Criterion::Effectiveness, Light::Grey)
        })
        .collect()
}
