//! What is looked up by id, indexed once.

use std::collections::{BTreeMap, HashMap};

use super::contents::{Contents, Label, Visitor};
use super::{Id, Kind, Sections, Subject, Text};
use crate::source::Span;

/// Where each thing stands among those of its kind, what it is called, and which facts speak of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Index {
    items: BTreeMap<Kind, HashMap<Id, Entry>>,
    /// The result of each indicator, and its position there.
    indicators: Vec<(usize, usize)>,
    observations: HashMap<Id, Vec<usize>>,
    fits: HashMap<Id, usize>,
}

/// A thing that can be a subject.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    /// Its position among all of its kind.
    pub(super) position: usize,
    pub(super) number: Option<String>,
    pub(super) name: Text,
    /// The place of its id.
    pub(super) at: Span,
}

impl Index {
    pub(super) fn of(sections: &Sections) -> Self {
        let mut index = Self::default();
        sections.walk(&mut index);
        for (result, promised) in sections.results.iter().enumerate() {
            index.indicators.extend((0..promised.indicators.len()).map(|position| (result, position)));
        }
        for (position, observation) in sections.observations.iter().enumerate() {
            index.observations.entry(observation.indicator.value.clone()).or_default().push(position);
        }
        let judged = sections.judgement.iter().flat_map(|judgement| &judgement.relevance).enumerate();
        index.fits = judged.map(|(position, judged)| (judged.goal.value.clone(), position)).collect();
        index
    }

    pub(super) fn entry(&self, kind: Kind, id: &Id) -> Option<&Entry> {
        self.items.get(&kind)?.get(id)
    }

    pub(super) fn position(&self, kind: Kind, id: &Id) -> Option<usize> {
        self.entry(kind, id).map(|entry| entry.position)
    }

    /// The position of an indicator's result, and its own there.
    pub(super) fn indicator(&self, id: &Id) -> Option<(usize, usize)> {
        self.indicators.get(self.position(Kind::Indicator, id)?).copied()
    }

    pub(super) fn observations(&self, indicator: &Id) -> impl Iterator<Item = usize> {
        self.observations.get(indicator).into_iter().flatten().copied()
    }

    pub(super) fn fit(&self, goal: &Id) -> Option<usize> {
        self.fits.get(goal).copied()
    }
}

impl<'a> Visitor<'a> for Index {
    fn enter(&mut self, subject: Subject, label: Option<Label<'a>>) {
        let Some((label, (kind, id))) = label.zip(subject.item()) else { return };
        let items = self.items.entry(kind).or_default();
        let position = items.len();
        let number = label.number.map(str::to_owned);
        items.insert(id.clone(), Entry { position, number, name: label.name.clone(), at: label.id.span });
    }
}
