//! Goals that are in conflict, or are tied to nothing.

use std::collections::BTreeSet;

use crate::check::rule::{Context, Rule};
use crate::locale::Argument;
use crate::model::{Criterion, Goal, Light, Subject};
use crate::score::Finding;

/// A conflict of a goal with another goal or a document is stated.
///
/// A conflict that is named and not resolved is red.
pub const GOAL_IN_CONFLICT: Rule = Rule::error("coherence/goal-in-conflict", goal_in_conflict).on_lights();

fn goal_in_conflict(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for goal in &context.strategy().goals {
        let conflicts = context.facts.conflicts(&goal.id);
        let Some((_, first)) = conflicts.first() else { continue };
        let subject = Subject::Goal(goal.id.value.clone());
        let others = conflicts.iter().map(|(name, _)| name.argument(context.first_language())).collect();
        let finding = context.finding_at(&subject, *first).related(conflicts.iter().skip(1).map(|(_, at)| *at));
        let finding = finding.with("others", Argument::List(others));
        found.push(finding.affecting_goal(&goal.id, Criterion::Coherence, Light::Red));
    }
    found
}

/// A goal is tied to no other goal.
///
/// A tie is a stated relation in either direction, or a shared result.
pub const GOAL_ISOLATED: Rule = Rule::warning("coherence/goal-isolated", goal_isolated).on_lights();

fn goal_isolated(context: &Context) -> Vec<Finding> {
    untied(context, |goal| context.facts.goal_ties(&goal.id).is_empty())
}

/// A goal carries none of the institution's values.
///
/// Only where the goal's row of values is known and empty: a lost cell counts as tied.
pub const GOAL_WITHOUT_VALUE: Rule = Rule::warning("coherence/goal-without-value", goal_without_value).on_lights();

fn goal_without_value(context: &Context) -> Vec<Finding> {
    untied(context, |goal| context.facts.carries_no_value(goal))
}

/// A goal is tied to no policy document of the strategy's time.
///
/// A tie needs a direction of a document whose period overlaps the strategy's.
pub const GOAL_WITHOUT_DOCUMENT: Rule =
    Rule::warning("coherence/goal-without-document", goal_without_document).on_lights();

fn goal_without_document(context: &Context) -> Vec<Finding> {
    untied(context, |goal| {
        !context.facts.document_ties(&goal.id).any(|tie| tie.overlaps && !tie.alignment.directions.is_empty())
    })
}

/// A goal rests on one policy document.
///
/// Counts documents of the strategy's time to whose directions the goal is tied. Goals that have none are left to
/// `goal-without-document`.
pub const SINGLE_DOCUMENT: Rule = Rule::note("coherence/single-document", single_document);

fn single_document(context: &Context) -> Vec<Finding> {
    let mut resting = Vec::new();
    let mut numbers = Vec::new();
    for goal in &context.strategy().goals {
        let ties = context.facts.document_ties(&goal.id);
        let in_time = ties.filter(|tie| tie.overlaps && !tie.alignment.directions.is_empty());
        let ties: Vec<_> = in_time.map(|tie| &tie.alignment.document).collect();
        let documents: BTreeSet<_> = ties.iter().map(|document| &document.value).collect();
        if let (1, Some(tie)) = (documents.len(), ties.first()) {
            resting.push((Subject::Goal(goal.id.value.clone()), tie.span));
            numbers.push(&goal.id.value);
        }
    }
    let numbers = context.goal_numbers(numbers);
    context.shared(resting).map(|finding| finding.with("goals", numbers)).into_iter().collect()
}

/// A finding for each goal that lacks a tie. Where nothing is supplied by which coherence could be judged, all goals
/// are grey and none is at fault.
fn untied(context: &Context, lacks: impl Fn(&Goal) -> bool) -> Vec<Finding> {
    let supplied = context.facts.coherence_is_supplied();
    let goals = context.strategy().goals.iter().filter(|goal| supplied && lacks(goal));
    goals
        .map(|goal| {
            let subject = Subject::Goal(goal.id.value.clone());
            context.finding(&subject).affecting_goal(&goal.id, Criterion::Coherence, Light::Amber)
        })
        .collect()
}
