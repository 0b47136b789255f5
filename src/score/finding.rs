//! What a rule found: what is at fault, and what it affects.

use super::Place;
use crate::diagnostics::{Level, Severity, rule_key};
use crate::locale::{Argument, Message};
use crate::model::{Criterion, Id, Light, LightKey, Subject};

/// What a finding does to one light.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    /// Which light.
    pub key: LightKey,
    /// The best that it can still be.
    pub light: Light,
}

/// A fault of the strategy.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The name of the rule.
    pub rule: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What is at fault.
    pub subject: Subject,
    /// All that share the fault: the subject, or many where the subject is the strategy.
    pub subjects: Vec<Subject>,
    /// What distinguishes it from other findings of the rule about the same subject: an item, a year. No place in a file.
    pub detail: Option<String>,
    /// What it does to lights; empty for advice.
    pub affects: Vec<Effect>,
    /// Its words, which stand in `locales/` under the name of the rule: `message`, `why` and `advice` are the parts.
    pub message: Message,
    /// The place at fault, then the places that explain it.
    pub places: Vec<Place>,
    /// What is done about it.
    pub level: Level,
}

impl Finding {
    /// A finding about one subject at a place.
    #[must_use]
    pub fn new(rule: &'static str, severity: Severity, subject: Subject, place: impl Into<Place>) -> Self {
        let subjects = vec![subject.clone()];
        Self {
            rule,
            severity,
            subject,
            subjects,
            detail: None,
            affects: Vec::new(),
            message: Message::new(rule_key(rule)),
            places: vec![place.into()],
            level: Level::Reported,
        }
    }

    /// The same finding about several subjects that share the fault, each with its place. One alone is its subject;
    /// of many the strategy is.
    #[must_use]
    pub fn shared(rule: &'static str, severity: Severity, subjects: Vec<(Subject, Place)>) -> Option<Self> {
        let (first, place) = subjects.first().cloned()?;
        let subject = if subjects.len() == 1 { first } else { Subject::Strategy };
        let places = subjects.iter().skip(1).map(|(_, place)| *place).collect::<Vec<_>>();
        let finding = Self::new(rule, severity, subject, place).related(places);
        Some(Self { subjects: subjects.into_iter().map(|(subject, _)| subject).collect(), ..finding })
    }

    /// Distinguishes it from other findings of the rule about the same subject.
    #[must_use]
    pub fn distinguished_by(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// Makes it worse or better than the rule's findings usually are.
    #[must_use]
    pub const fn of_severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Adds a value to fill its words with.
    #[must_use]
    pub fn with(self, name: &'static str, value: impl Into<Argument>) -> Self {
        Self { message: self.message.with(name, value), ..self }
    }

    /// Adds a value of the message where there is one.
    #[must_use]
    pub fn with_some(self, name: &'static str, value: Option<impl Into<Argument>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Adds places that explain it.
    #[must_use]
    pub fn related<P: Into<Place>>(mut self, places: impl IntoIterator<Item = P>) -> Self {
        self.places.extend(places.into_iter().map(Into::into));
        self
    }

    /// Lets it affect the light of a goal under a criterion.
    #[must_use]
    pub fn affecting_goal(self, goal: &Id, criterion: Criterion, light: Light) -> Self {
        self.affecting(LightKey::Goal(goal.clone(), criterion), light)
    }

    /// Lets it affect the only light of a result, indicator or KPI.
    #[must_use]
    pub fn affecting_own(self, subject: Subject, light: Light) -> Self {
        self.affecting(LightKey::Own(subject), light)
    }

    fn affecting(mut self, key: LightKey, light: Light) -> Self {
        self.affects.push(Effect { key, light });
        self
    }

    /// The name of the finding, which survives edits elsewhere: the rule, the subject, and the detail if there is one.
    #[must_use]
    pub fn id(&self) -> String {
        match &self.detail {
            None => format!("{}:{}", self.rule, self.subject),
            Some(detail) => format!("{}:{}:{detail}", self.rule, self.subject),
        }
    }
}
