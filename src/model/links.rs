//! The links between results and goals.

use std::collections::HashMap;

use super::{Id, LinkKind};
use crate::source::Span;

/// A result serves a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The result.
    pub result: Id,
    /// The goal.
    pub goal: Id,
    /// How it serves it.
    pub kind: LinkKind,
    /// Where the link stands.
    pub at: Span,
}

/// The links that count, from one set, in the order of the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkSet {
    /// The id of the set.
    pub id: String,
    links: Vec<Link>,
    by_goal: HashMap<Id, Vec<usize>>,
    by_result: HashMap<Id, Vec<usize>>,
}

impl LinkSet {
    pub(super) fn new(id: &str, links: Vec<Link>) -> Self {
        let (mut by_goal, mut by_result) = (HashMap::<_, Vec<_>>::new(), HashMap::<_, Vec<_>>::new());
        for (position, link) in links.iter().enumerate() {
            by_goal.entry(link.goal.clone()).or_default().push(position);
            by_result.entry(link.result.clone()).or_default().push(position);
        }
        Self { id: id.to_owned(), links, by_goal, by_result }
    }

    /// All links.
    pub fn iter(&self) -> impl Iterator<Item = &Link> {
        self.links.iter()
    }

    /// The links of a goal.
    pub fn of_goal(&self, goal: &Id) -> impl Iterator<Item = &Link> {
        self.at(self.by_goal.get(goal))
    }

    /// The links of a result.
    pub fn of_result(&self, result: &Id) -> impl Iterator<Item = &Link> {
        self.at(self.by_result.get(result))
    }

    /// The results that serve a goal in the given way, with the place of each link.
    pub fn results_of(&self, goal: &Id, kind: LinkKind) -> impl Iterator<Item = (&Id, Span)> {
        self.of_goal(goal).filter(move |link| link.kind == kind).map(|link| (&link.result, link.at))
    }

    /// The goals that a result serves directly.
    pub fn goals_of(&self, result: &Id) -> impl Iterator<Item = &Id> {
        self.of_result(result).filter(|link| link.kind == LinkKind::Direct).map(|link| &link.goal)
    }

    fn at<'a>(&'a self, positions: Option<&'a Vec<usize>>) -> impl Iterator<Item = &'a Link> {
        positions.into_iter().flatten().filter_map(|position| self.links.get(*position))
    }
}
