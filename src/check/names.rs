//! The names of subjects, as messages say them.

use std::collections::BTreeMap;

use crate::assess::Facts;
use crate::locale::{Argument, LanguageTag};
use crate::model::{Subject, Text};

/// How often each name of an indicator occurs, so that one that is not unique can be qualified.
#[derive(Debug)]
pub struct Names<'a> {
    facts: &'a Facts<'a>,
    occurrences: BTreeMap<Vec<(LanguageTag, String)>, usize>,
}

impl<'a> Names<'a> {
    /// The names of a strategy's subjects.
    pub fn of_subjects(facts: &'a Facts<'a>) -> Self {
        let first = facts.strategy.first_language();
        let mut occurrences = BTreeMap::new();
        for (_, indicator) in facts.strategy.indicators() {
            *occurrences.entry(indicator.name.entries(first)).or_default() += 1;
        }
        Self { facts, occurrences }
    }

    /// The name of a subject. That of an indicator follows its result's where it says little by itself: where it is of
    /// one or two words, such as "number", or another indicator has the same.
    pub fn of(&self, subject: &Subject) -> Option<Argument> {
        let (own, _) = self.facts.strategy.name(subject)?;
        let own = own.entries(self.facts.strategy.first_language());
        let result = self.of_result(subject).filter(|_| self.says_little(&own));
        Some(Argument::Text(match result {
            Some(result) => self.joined(own, result),
            None => own,
        }))
    }

    /// The name of an indicator's result.
    fn of_result(&self, subject: &Subject) -> Option<&Text> {
        self.facts.indicator(subject)?.result.map(|result| &result.name)
    }

    fn says_little(&self, own: &[(LanguageTag, String)]) -> bool {
        let is_short = own.iter().any(|(_, name)| name.split_whitespace().count() < 3);
        is_short || self.occurrences.get(own).is_some_and(|count| *count > 1)
    }

    /// An indicator's name behind its result's, in each language that it has.
    fn joined(&self, own: Vec<(LanguageTag, String)>, result: &Text) -> Vec<(LanguageTag, String)> {
        let of_result = result.entries(self.facts.strategy.first_language());
        let join = |(language, own): (LanguageTag, String)| {
            let in_it = of_result.iter().find(|(other, _)| *other == language).or(of_result.first());
            let joined = in_it.map(|(_, result)| format!("{result}: {own}"));
            (language, joined.unwrap_or(own))
        };
        own.into_iter().map(join).collect()
    }
}
