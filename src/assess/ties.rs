//! The ties of goals, indexed: relations and conflicts that goals state, results that they share, policy documents.

use std::collections::BTreeMap;

use crate::model::{Alignment, Id, LinkKind, LinkSet, Relations, Strategy};
use crate::source::Span;

/// What ties two goals, the strongest first: what one of them says of the other, then what the other says of it, then a
/// result that both share.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Bond {
    Own(Span),
    Others(Span),
    Shared(Span, Id),
}

/// What ties pairs of goals, by their places in the file.
type Pairs = BTreeMap<(usize, usize), Bond>;

/// Every tie between goals, and from goals to documents, indexed by goal.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Ties<'a> {
    /// Places of goals in the file, by id.
    places: BTreeMap<&'a Id, usize>,
    bonds: Pairs,
    conflicts: Pairs,
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

    /// The places of the goals that are tied to a goal, in the order of the file.
    pub(super) fn bonds(&self, goal: &Id) -> impl Iterator<Item = (usize, &Bond)> {
        self.others(&self.bonds, goal)
    }

    /// The places of the goals that are in conflict with a goal, in the order of the file.
    pub(super) fn conflicts(&self, goal: &Id) -> impl Iterator<Item = (usize, &Bond)> {
        self.others(&self.conflicts, goal)
    }

    fn others<'s>(&'s self, pairs: &'s Pairs, goal: &Id) -> impl Iterator<Item = (usize, &'s Bond)> {
        let place = self.places.get(goal).copied().unwrap_or(usize::MAX);
        let own = pairs.range((place, 0)..=(place, usize::MAX));
        own.map(|((_, other), bond)| (*other, bond))
    }

    /// The ties of a goal to policy documents, conflicts included.
    pub(super) fn aligned<'s>(&'s self, goal: &Id) -> impl Iterator<Item = &'a Alignment> + use<'s, 'a> {
        self.alignments.get(goal).into_iter().flatten().copied()
    }
}

/// Enters what one goal says of another, for both of them. What is said first counts; of itself a goal says nothing.
fn state(pairs: &mut Pairs, (from, to): (usize, usize), at: Span) {
    if from != to {
        strengthen(pairs, (from, to), Bond::Own(at));
        strengthen(pairs, (to, from), Bond::Others(at));
    }
}

fn strengthen(pairs: &mut Pairs, pair: (usize, usize), bond: Bond) {
    let known = pairs.entry(pair).or_insert_with(|| bond.clone());
    if std::mem::discriminant(known) != std::mem::discriminant(&bond) && bond < *known {
        *known = bond;
    }
}

/// Ties the goals that are judged by a common result, each by the first of its links.
fn share(pairs: &mut Pairs, places: &BTreeMap<&Id, usize>, links: &LinkSet) {
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
