//! Findings as diagnostics, to be printed with their places.

use super::settings;
use crate::assess::Facts;
use crate::diagnostics::{Diagnostic, FindingInfo, Label};
use crate::model::Strategy;
use crate::score::{self, Finding, Place, Scorecard, in_order};

/// Every finding in the one order, then what in the settings of rules has no effect.
#[must_use]
pub fn diagnostics(facts: &Facts, card: &Scorecard) -> Vec<Diagnostic> {
    let strategy = facts.strategy;
    let findings = in_order(card.findings(), strategy).into_iter();
    let findings = findings.map(|finding| diagnostic(strategy, finding));
    findings.chain(settings::unused(strategy, card.findings(), facts.question.as_of)).collect()
}

fn diagnostic(strategy: &Strategy, finding: &Finding) -> Diagnostic {
    let name = strategy.name(&finding.subject).map(|(name, _)| name.argument(strategy.first_language()));
    Diagnostic {
        code: finding.rule,
        severity: finding.severity,
        path: None,
        labels: finding.places.iter().map(label).collect(),
        message: finding.message.clone(),
        finding: Some(Box::new(FindingInfo {
            id: finding.id(),
            subject: finding.subject.to_string(),
            name,
            subjects: finding.subjects.iter().map(ToString::to_string).collect(),
            level: finding.level.clone(),
        })),
    }
}

fn label(place: &Place) -> Label {
    Label { span: place.span, key: place.label.map(score::Label::as_str) }
}
