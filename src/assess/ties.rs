//! What a goal is tied to: other goals, values, policy documents.

use std::collections::BTreeMap;

use super::Facts;
use crate::model::{Alignment, Goal, Id, LinkKind, LinkSet, Relations, Strategy, Text, ValueRow};
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

/// What ties two goals, the strongest first: what one of them says of the other, then what the other says of it, then a
/// result that both share.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Bond {
    Own(Span),
    Others(Span),
    Shared(Span, Id),
}

/// Pairs of goals by their places in the file.
type Pairs<T> = BTreeMap<(usize, usize), T>;

/// Every tie between goals, and from goals to documents, indexed by goal.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Ties<'a> {
    /// Places of goals in the file, by id.
    places: BTreeMap<&'a Id, usize>,
    bonds: Pairs<Bond>,
    conflicts: Pairs<Bond>,
    alignments: BTreeMap<&'a Id, Vec<&'a Alignment>>,
}

impl<'a> Ties<'a> {
    pub(super) fn of(strategy: &'a Strategy, links: &LinkSet) -> Self {
        let places: BTreeMap<_, _> = strategy.goals.iter().map(|goal| &goal.id.value).zip(0..).collect();
        let (mut bonds, mut conflicts) = (Pairs::new(), Pairs::new());
        for (goal, from) in strategy.goals.iter().zip(0..) {
            match &goal.relates {
                None => {}
                Some(Relations::All(at)) => (0..places.len()).for_each(|to| state(&mut bonds, (from, to), *at)),
                Some(Relations::Goals(others)) => {
                    let others = others.iter().filter_map(|id| Some((*places.get(&id.value)?, id.span)));
                    others.for_each(|(to, at)| state(&mut bonds, (from, to), at));
                }
            }
            let others = goal.conflicts.iter().filter_map(|id| Some((*places.get(&id.value)?, id.span)));
            others.for_each(|(to, at)| state(&mut conflicts, (from, to), at));
        }
        share(&mut bonds, &places, links);
        let mut alignments: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for alignment in &strategy.alignment {
            alignments.entry(&alignment.goal.value).or_default().push(alignment);
        }
        Self { places, bonds, conflicts, alignments }
    }

    /// The other goals in pairs with one, in the order of the file.
    fn others<'s>(&'s self, pairs: &'s Pairs<Bond>, goal: &Id) -> impl Iterator<Item = (usize, &'s Bond)> {
        let place = self.places.get(goal).copied().unwrap_or(usize::MAX);
        let own = pairs.range((place, 0)..=(place, usize::MAX));
        own.map(|((_, other), bond)| (*other, bond))
    }

    fn aligned<'s>(&'s self, goal: &Id) -> impl Iterator<Item = &'a Alignment> + use<'s, 'a> {
        self.alignments.get(goal).into_iter().flatten().copied()
    }
}

/// Enters what one goal says of another, for both of them. What is said first counts; of itself a goal says nothing.
fn state(pairs: &mut Pairs<Bond>, (from, to): (usize, usize), at: Span) {
    if from != to {
        strengthen(pairs, (from, to), Bond::Own(at));
        strengthen(pairs, (to, from), Bond::Others(at));
    }
}

fn strengthen(pairs: &mut Pairs<Bond>, pair: (usize, usize), bond: Bond) {
    let known = pairs.entry(pair).or_insert_with(|| bond.clone());
    if std::mem::discriminant(known) != std::mem::discriminant(&bond) && bond < *known {
        *known = bond;
    }
}

/// Ties the goals that are judged by a common result, each by the first of its links.
fn share(pairs: &mut Pairs<Bond>, places: &BTreeMap<&Id, usize>, links: &LinkSet) {
    let direct = || links.iter().filter(|link| link.kind == LinkKind::Direct);
    let mut goals_of: BTreeMap<&Id, Vec<usize>> = BTreeMap::new();
    for link in direct() {
        goals_of.entry(&link.result).or_default().extend(places.get(&link.goal));
    }
    for link in direct() {
        let Some(from) = places.get(&link.goal) else { continue };
        for to in goals_of.get(&link.result).into_iter().flatten().filter(|to| *to != from) {
            pairs.entry((*from, *to)).or_insert_with(|| Bond::Shared(link.at, link.result.clone()));
        }
    }
}

impl<'a> Facts<'a> {
    /// The goals that a goal is tied to, in the order of the files, each once: by a stated relation in either
    /// direction, else by a result that both share.
    #[must_use]
    pub fn goal_ties(&self, goal: &Id) -> Vec<GoalTie<'_>> {
        let others = self.ties.others(&self.ties.bonds, goal);
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
        let goals = self.ties.others(&self.ties.conflicts, goal).filter_map(|(other, bond)| {
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
