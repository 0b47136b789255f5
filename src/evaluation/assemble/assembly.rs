//! What an evaluation is assembled from.

use crate::assess::Facts;
use crate::locale::LanguageTag;
use crate::model::{LightKey, Strategy};
use crate::score::{Finding, Scorecard};
use crate::source::SourceMap;

/// The facts, lights and findings of one evaluation, to be put into the contract.
#[derive(Debug, Clone, Copy)]
pub struct Assembly<'a> {
    /// The facts on the basis that counts.
    pub facts: &'a Facts<'a>,
    /// The facts on the other basis.
    pub other: &'a Facts<'a>,
    /// The lights and the findings.
    pub card: &'a Scorecard,
    /// Where everything stands.
    pub sources: &'a SourceMap,
}

impl Assembly<'_> {
    pub(super) fn strategy(&self) -> &Strategy {
        self.facts.strategy
    }

    pub(super) fn first(&self) -> LanguageTag {
        self.strategy().first_language()
    }

    /// Ids of the findings that made a light.
    pub(super) fn findings_behind(&self, key: &LightKey) -> Vec<String> {
        let behind = self.card.score(key).map(|score| score.findings.as_slice()).unwrap_or_default();
        behind.iter().filter_map(|index| self.card.findings().get(*index)).map(Finding::id).collect()
    }
}
