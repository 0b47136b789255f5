//! Findings as diagnostics, to be printed with their places.

use super::{places, settings};
use crate::assess::Facts;
use crate::diagnostics::{Diagnostic, FindingInfo, Label};
use crate::model::Strategy;
use crate::score::{Finding, Scorecard, in_order};

/// Every finding in the one order, then what in the settings of rules has no effect.
#[must_use]
pub fn diagnostics(facts: &Facts, card: &Scorecard) -> Vec<Diagnostic> {
    let strategy = facts.strategy;
    let labels = places::labels(strategy);
    let findings = in_order(card.findings(), strategy).into_iter();
    let findings = findings.map(|finding| Diagnostic {
        labels: finding.places.iter().map(|span| Label { span: *span, key: labels.get(span).copied() }).collect(),
        ..diagnostic(strategy, finding)
    });
    findings.chain(settings::unused(strategy, card.findings(), facts.question.as_of)).collect()
}

fn diagnostic(strategy: &Strategy, finding: &Finding) -> Diagnostic {
    let name = strategy.name(&finding.subject).map(|(name, _)| name.argument(strategy.first_language()));
    Diagnostic {
        code: finding.rule,
        severity: finding.severity,
        path: None,
        labels: Vec::new(),
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
