//! The name of a result says no more than that of its goal.

use std::collections::BTreeSet;

use super::super::{Context, Rule};
use crate::locale::Locale;
use crate::model::{ExpectedResult, Goal, Subject, Text};
use crate::score::Finding;

/// It restates the goal where everything that its name is about stands in the goal's name too, whatever the endings. Names
/// are compared in the strategy's first language, in which they were chosen.
pub const RULE: Rule = Rule::note("relevance/result-restates-goal", check);

fn check(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let goals: Vec<_> = strategy.goals.iter().map(|goal| (goal, about(context, &goal.name))).collect();
    let mut found = Vec::new();
    for result in &strategy.results {
        let about = about(context, &result.name);
        let linked: Vec<_> = context.facts.question.links.goals_of(&result.id).collect();
        let restated = goals
            .iter()
            .filter(|(goal, words)| linked.contains(&&goal.id.value) && !about.is_empty() && about.is_subset(words));
        found.extend(restated.map(|(goal, _)| finding(context, result, goal)));
    }
    found
}

fn finding(context: &Context, result: &ExpectedResult, goal: &Goal) -> Finding {
    let number = context.strategy().number(&Subject::Goal(goal.id.value.clone())).unwrap_or_default();
    let finding = context.finding(&Subject::Result(result.id.value.clone())).related([goal.id.span]);
    let finding = finding.distinguished_by(goal.id.as_str()).with("goal_number", number);
    finding.with("goal", goal.name.argument(context.first_language()))
}

fn about(context: &Context, name: &Text) -> BTreeSet<String> {
    let first = context.first_language();
    let own = name.entries(first).into_iter().find(|(language, _)| *language == first);
    own.map(|(language, name)| Locale::of(language).stems(&name)).unwrap_or_default()
}
