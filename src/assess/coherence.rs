//! What a goal is tied to: other goals, values, policy documents.

use super::Facts;
use super::ties::Bond;
use crate::model::{Alignment, Goal, Id, Text, ValueRow};
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
    pub fn goal_ties(&self, goal: &Id) -> Vec<GoalTie<'_>> {
        let others = self.ties.bonds(goal);
        let ties = others.filter_map(|(other, bond)| {
            let goal = &self.strategy.goals.get(other)?.id.value;
            Some(match bond {
                Bond::Own(at) | Bond::Others(at) => GoalTie { goal, at: *at, shared: None },
                Bond::Shared(at, result) => GoalTie { goal, at: *at, shared: Some(result) },
            })
        });
        ties.collect()
    }

    /// The policy documents that a goal is tied to, in the order of the files.
    pub fn document_ties<'s>(&'s self, goal: &Id) -> impl Iterator<Item = DocumentTie<'a>> + use<'s, 'a> {
        self.ties.aligned(goal).filter(|tie| !tie.conflict).map(|alignment| {
            let document = self.strategy.document(&alignment.document);
            let period = document.and_then(|document| document.period.as_ref());
            let overlaps = period.is_none_or(|period| period.may_overlap(self.strategy.about.period.value));
            DocumentTie { alignment, overlaps }
        })
    }

    /// The names of the goals and documents that a goal is stated to conflict with, each once, and where.
    #[must_use]
    pub fn conflicts(&self, goal: &Id) -> Vec<(&'a Text, Span)> {
        let goals = self.ties.conflicts(goal).filter_map(|(other, bond)| {
            let (Bond::Own(at) | Bond::Others(at) | Bond::Shared(at, _)) = bond;
            Some((&self.strategy.goals.get(other)?.name, *at))
        });
        let documents = self.ties.aligned(goal).filter(|tie| tie.conflict);
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

/// The values that a row names; none where they are unknown.
#[must_use]
pub fn named_values(row: &ValueRow) -> Option<Vec<&Id>> {
    match row {
        ValueRow::Listed(values) => Some(values.iter().map(|value| &value.value).collect()),
        ValueRow::Counted(_) => None,
    }
}
