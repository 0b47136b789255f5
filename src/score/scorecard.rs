//! The lights so far.

use std::collections::BTreeMap;

use super::{Finding, worst};
use crate::model::{Criterion, Id, Light, LightKey, Override, Subject};

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

impl From<Light> for Score {
    fn from(base: Light) -> Self {
        Self { base, computed: base, set_by_hand: None, findings: Vec::new() }
    }
}

/// All lights and all findings.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scorecard {
    /// The lights of goals. Apart from the others, so that each is found by what it is of, without a key being made.
    of_goals: BTreeMap<Criterion, BTreeMap<Id, Score>>,
    own: BTreeMap<Subject, Score>,
    findings: Vec<Finding>,
}

impl Scorecard {
    /// Starts from the lights without findings and those that people set.
    pub fn new<'a>(
        base: impl IntoIterator<Item = (LightKey, Light)>,
        overrides: impl IntoIterator<Item = &'a Override>,
    ) -> Self {
        let mut card = Self::default();
        for (key, light) in base {
            match key {
                LightKey::Goal(goal, criterion) => {
                    card.of_goals.entry(criterion).or_default().insert(goal, light.into());
                }
                LightKey::Own(subject) => {
                    card.own.insert(subject, light.into());
                }
            }
        }
        for by_hand in overrides {
            if let Some(score) = card.score_mut(&by_hand.key) {
                score.set_by_hand = Some(by_hand.light.value);
            }
        }
        card
    }

    /// Adds a finding and lets it affect lights.
    pub fn add(&mut self, finding: Finding) {
        let index = self.findings.len();
        for effect in &finding.affects {
            if let Some(score) = self.score_mut(&effect.key) {
                score.computed = worst(score.computed, [effect.light]);
                if score.findings.last() != Some(&index) {
                    score.findings.push(index);
                }
            }
        }
        self.findings.push(finding);
    }

    fn score_mut(&mut self, key: &LightKey) -> Option<&mut Score> {
        match key {
            LightKey::Goal(goal, criterion) => self.of_goals.get_mut(criterion)?.get_mut(goal),
            LightKey::Own(subject) => self.own.get_mut(subject),
        }
    }

    /// One light with what made it.
    #[must_use]
    pub fn score(&self, key: &LightKey) -> Option<&Score> {
        match key {
            LightKey::Goal(goal, criterion) => self.of_goal(goal, *criterion),
            LightKey::Own(subject) => self.own.get(subject),
        }
    }

    fn of_goal(&self, goal: &Id, criterion: Criterion) -> Option<&Score> {
        self.of_goals.get(&criterion)?.get(goal)
    }

    /// A light so far; grey for what has none.
    #[must_use]
    pub fn light(&self, key: &LightKey) -> Light {
        self.score(key).map_or(Light::Grey, Score::light)
    }

    /// The light of a goal so far.
    #[must_use]
    pub fn goal_light(&self, goal: &Id, criterion: Criterion) -> Light {
        self.of_goal(goal, criterion).map_or(Light::Grey, Score::light)
    }

    /// All findings so far, in the order in which they were found.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }
}
