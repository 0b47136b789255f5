//! How many texts a reader of each report meets in another language.

use std::collections::BTreeMap;

use super::super::contract::PassagesInOtherLanguages;
use super::assembly::Assembly;
use crate::locale::{Language, choose};

impl Assembly<'_> {
    /// The texts of the files that a report in each language shows in another, by that language.
    pub(super) fn passages(&self) -> PassagesInOtherLanguages {
        let (first, order, texts) = (self.first(), self.strategy().languages(), self.strategy().texts());
        let of_report = |language: Language| {
            let own = language.tag();
            let mut counts = BTreeMap::new();
            let shown = texts.iter().filter_map(|(_, text)| choose(own, text.languages(first), &order));
            for other in shown.filter(|shown| !shown.is_same_language(own)) {
                *counts.entry(other).or_default() += 1;
            }
            (own, counts)
        };
        Language::ALL.into_iter().map(of_report).filter(|(_, counts)| !counts.is_empty()).collect()
    }
}
