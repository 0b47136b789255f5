//! What a rule found: what is at fault, and what it affects.

use crate::diagnostics::Severity;
use crate::locale::{Argument, Arguments};
use crate::model::{Criterion, Light, Subject};
use crate::source::Span;

/// What a finding does to one light: it cannot be better than this.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    /// Whose light.
    pub subject: Subject,
    /// Under which criterion; none for the own light of a result, indicator or KPI.
    pub criterion: Option<Criterion>,
    /// The light.
    pub light: Light,
}

/// A fault of the strategy. Its words stand in `locales/` under the rule's name.
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
    /// What it does to lights; empty for advice.
    pub affects: Vec<Effect>,
    /// What the message is filled with.
    pub arguments: Arguments,
    /// The place at fault, then the places that explain it.
    pub places: Vec<Span>,
}

impl Finding {
    /// A finding about one subject at a place.
    #[must_use]
    pub fn new(rule: &'static str, severity: Severity, subject: Subject, place: Span) -> Self {
        let subjects = vec![subject.clone()];
        Self {
            rule,
            severity,
            subject,
            subjects,
            affects: Vec::new(),
            arguments: Arguments::new(),
            places: vec![place],
        }
    }

    /// Adds a value of the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.insert(name, value.into());
        self
    }

    /// Adds a place that explains it.
    #[must_use]
    pub fn see(mut self, places: impl IntoIterator<Item = Span>) -> Self {
        self.places.extend(places);
        self
    }

    /// Adds an effect on a light.
    #[must_use]
    pub fn affecting(mut self, subject: Subject, criterion: impl Into<Option<Criterion>>, light: Light) -> Self {
        self.affects.push(Effect { subject, criterion: criterion.into(), light });
        self
    }

    /// The name of the finding, which survives edits elsewhere: the rule, then the subject.
    #[must_use]
    pub fn id(&self) -> String {
        format!("{}:{}", self.rule, self.subject)
    }
}
