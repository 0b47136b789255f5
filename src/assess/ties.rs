//! What a goal is tied to: other goals, values, policy documents.

use super::Facts;
use crate::model::{Alignment, Goal, Id, LinkKind, Relations, Text, ValueRow};
use crate::source::Span;

/// A tie to another goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalTie<'a> {
    /// The other goal.
    pub goal: &'a Id,
    /// Where the tie is stated.
    pub at: Span,
    /// The result that both share, where that is the tie.
    pub shared: Option<&'a Id>,
}

/// A tie to a policy document.
#[derive(Debug, Clone, PartialEq)]
pub struct DocumentTie<'a> {
    /// The tie.
    pub alignment: &'a Alignment,
    /// Whether the document's period can overlap the strategy's.
    pub overlaps: bool,
}

impl<'a> Facts<'a> {
    /// The goals that a goal is tied to, in the order of the files, each once: by a stated relation in either
    /// direction, else by a result that both share.
    #[must_use]
    pub fn goal_ties<'s>(&'s self, goal: &'a Goal) -> Vec<GoalTie<'s>>
    where
        'a: 's,
    {
        let others = self.strategy.goals.iter().filter(|other| *other.id != *goal.id);
        others
            .filter_map(|other| {
                let stated = relates(goal, other).or_else(|| relates(other, goal));
                let stated = stated.map(|at| GoalTie { goal: &other.id.value, at, shared: None });
                stated.or_else(|| {
                    let links = &self.question.links;
                    let mut own = links.results_of(&goal.id, LinkKind::Direct);
                    let shared = own.find(|(result, _)| links.goals_of(result).any(|linked| *linked == *other.id));
                    shared.map(|(result, at)| GoalTie { goal: &other.id.value, at, shared: Some(result) })
                })
            })
            .collect()
    }

    /// The policy documents that a goal is tied to, in the order of the files.
    pub fn document_ties<'s>(&'s self, goal: &'s Goal) -> impl Iterator<Item = DocumentTie<'s>> {
        let own = self.strategy.alignment.iter().filter(|tie| *tie.goal == *goal.id && !tie.conflict);
        own.map(|alignment| {
            let document = self.strategy.document(&alignment.document);
            let period = document.and_then(|document| document.period.as_ref());
            let overlaps = period.is_none_or(|period| period.may_overlap(self.strategy.about.period.value));
            DocumentTie { alignment, overlaps }
        })
    }

    /// The names of the goals and documents that a goal is stated to conflict with, each once, and where.
    #[must_use]
    pub fn conflicts<'s>(&'s self, goal: &'s Goal) -> Vec<(&'s Text, Span)> {
        let goals = self.strategy.goals.iter().filter(|other| *other.id != *goal.id).filter_map(|other| {
            let at = conflicts_with(goal, other).or_else(|| conflicts_with(other, goal))?;
            Some((&other.name, at))
        });
        let documents = self.strategy.alignment.iter().filter(|tie| tie.conflict && *tie.goal == *goal.id);
        let documents =
            documents.filter_map(|tie| Some((self.strategy.document(&tie.document)?.name(), tie.document.span)));
        goals.chain(documents).collect()
    }

    /// Whether a goal's row of values is known and empty.
    #[must_use]
    pub fn carries_no_value(&self, goal: &Goal) -> bool {
        goal.values.as_ref().is_some_and(|row| row.count() == 0)
    }

    /// Whether the strategy says anything by which coherence could be judged.
    #[must_use]
    pub fn coherence_is_supplied(&self) -> bool {
        let stated = |goal: &Goal| goal.relates.is_some() || goal.values.is_some() || !goal.conflicts.is_empty();
        !self.strategy.alignment.is_empty() || self.strategy.goals.iter().any(stated)
    }
}

/// Where a goal's own text relates it to another.
fn relates(goal: &Goal, other: &Goal) -> Option<Span> {
    match goal.relates.as_ref()? {
        Relations::All(at) => Some(*at),
        Relations::Goals(goals) => goals.iter().find(|id| id.value == *other.id).map(|id| id.span),
    }
}

/// Where a goal's own text sees it in conflict with another.
fn conflicts_with(goal: &Goal, other: &Goal) -> Option<Span> {
    goal.conflicts.iter().find(|id| id.value == *other.id).map(|id| id.span)
}

/// The values that a row names; none where they are lost.
#[must_use]
pub fn named_values(row: &ValueRow) -> Option<Vec<&Id>> {
    match row {
        ValueRow::Listed(values) => Some(values.iter().map(|value| &value.value).collect()),
        ValueRow::Counted(_) => None,
    }
}
