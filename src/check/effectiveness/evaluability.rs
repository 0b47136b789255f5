//! Goals and indicators that cannot be judged by what is known.

use crate::assess::EffectivenessStatus;
use crate::check::rule::{Context, Rule};
use crate::locale::Argument;
use crate::model::{Criterion, Light, Subject};
use crate::score::{Finding, Label};

/// All results of a goal are achieved, but the goal cannot be judged by them.
///
/// Sees the lights of relevance: red there means that the results say nothing about the goal.
pub const GOAL_NOT_JUDGEABLE: Rule = Rule::warning("effectiveness/goal-not-judgeable", goal_not_judgeable).on_lights();

fn goal_not_judgeable(context: &Context) -> Vec<Finding> {
    let unjudgeable = EffectivenessStatus::ResultsAchievedGoalNotJudgeable;
    let goals = context.strategy().goals.iter().filter(|goal| context.effectiveness(&goal.id) == unjudgeable);
    goals
        .map(|goal| {
            let subject = Subject::Goal(goal.id.value.clone());
            let judged = context.strategy().fit(&goal.id).map(|judged| Label::Fit.at(judged.fit.span));
            let achieved = context.facts.goal_progress(&goal.id).achieved();
            let finding = context.finding(&subject).related(judged).with("achieved", achieved);
            finding.affecting_goal(&goal.id, Criterion::Effectiveness, Light::Grey)
        })
        .collect()
}

/// Some of what a goal is judged by has no status that decides anything.
///
/// Silent where something is known to block the goal: that decides already.
pub const NOTHING_TO_TELL_BY: Rule = Rule::note("effectiveness/nothing-to-tell-by", nothing_to_tell_by).on_lights();

fn nothing_to_tell_by(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for goal in &context.strategy().goals {
        let progress = context.facts.goal_progress(&goal.id);
        let open: Vec<_> = progress.undecided.iter().chain(&progress.under_way).collect();
        let status = progress.status(true);
        if open.is_empty() || !matches!(status, EffectivenessStatus::Unknown | EffectivenessStatus::UnderWay) {
            continue;
        }
        let subject = Subject::Goal(goal.id.value.clone());
        let finding = context.finding(&subject);
        let finding = finding.related(open.iter().filter_map(|open| context.id(open)));
        let finding = finding.with("open", context.names(open.iter().copied()));
        let finding = finding.with("decidable", progress.decidable()).with("of", progress.total());
        found.push(finding.affecting_goal(&goal.id, Criterion::Effectiveness, Light::Grey));
    }
    found
}

/// A part of a composite indicator has no observation.
///
/// A composite cannot be judged by some of its parts. Silent where there is no observation at all: that is no value.
pub const PART_UNMEASURED: Rule = Rule::warning("effectiveness/part-unmeasured", part_unmeasured).on_lights();

fn part_unmeasured(context: &Context) -> Vec<Finding> {
    let composites = context.facts.indicators.iter();
    let composites =
        composites.filter(|assessed| !assessed.unmeasured.is_empty() && !assessed.series.points.is_empty());
    composites
        .map(|assessed| {
            let finding =
                context.finding(&assessed.subject).related(assessed.unmeasured.iter().map(|part| part.id.span));
            let named = assessed.unmeasured.iter().map(|part| match &part.name {
                Some(name) => name.argument(context.first_language()),
                None => Argument::Word(part.id.to_string()),
            });
            let finding = finding.with("parts", Argument::List(named.collect()));
            context.affecting_computed(finding, Light::Grey)
        })
        .collect()
}
