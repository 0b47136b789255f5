//! The lights so far.

use std::collections::BTreeMap;

use super::{Finding, worst};
use crate::model::{Criterion, Light, Override, Subject};

/// One light with what made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// The light without findings: green where there is something to judge by, else grey.
    pub base: Light,
    /// The light with the findings.
    pub computed: Light,
    /// The light that a person set.
    pub set_by_hand: Option<Light>,
    /// The findings that affect it, by their place in [`Scorecard::findings`].
    pub findings: Vec<usize>,
}

impl Score {
    /// The light that counts.
    #[must_use]
    pub fn light(&self) -> Light {
        self.set_by_hand.unwrap_or(self.computed)
    }
}

/// All lights and all findings.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scorecard {
    scores: BTreeMap<(Subject, Option<Criterion>), Score>,
    findings: Vec<Finding>,
}

impl Scorecard {
    /// Starts from the lights without findings and those that people set.
    pub fn new<'a>(
        base: impl IntoIterator<Item = (Subject, Option<Criterion>, Light)>,
        overrides: impl IntoIterator<Item = &'a Override>,
    ) -> Self {
        let score = |base| Score { base, computed: base, set_by_hand: None, findings: Vec::new() };
        let scores = base.into_iter().map(|(subject, criterion, light)| ((subject, criterion), score(light)));
        let mut card = Self { scores: scores.collect(), findings: Vec::new() };
        for by_hand in overrides {
            if let Some(score) = card.scores.get_mut(&(by_hand.subject(), by_hand.criterion())) {
                score.set_by_hand = Some(by_hand.light.value);
            }
        }
        card
    }

    /// Adds a finding and lets it affect lights.
    pub fn add(&mut self, finding: Finding) {
        let index = self.findings.len();
        for effect in &finding.affects {
            if let Some(score) = self.scores.get_mut(&(effect.subject.clone(), effect.criterion)) {
                score.computed = worst(score.computed, [effect.light]);
                if !score.findings.contains(&index) {
                    score.findings.push(index);
                }
            }
        }
        self.findings.push(finding);
    }

    /// The score of a subject, under a criterion for a goal.
    #[must_use]
    pub fn score(&self, subject: &Subject, criterion: Option<Criterion>) -> Option<&Score> {
        self.scores.get(&(subject.clone(), criterion))
    }

    /// The light of a subject so far; grey for what has none.
    #[must_use]
    pub fn light(&self, subject: &Subject, criterion: impl Into<Option<Criterion>>) -> Light {
        self.score(subject, criterion.into()).map_or(Light::Grey, Score::light)
    }

    /// All findings so far, in the order in which they were found.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }
}
