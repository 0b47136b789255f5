//! The register of findings.

use std::collections::BTreeSet;

use super::super::contract::{Effect, Finding, Localised, RecommendationText, Response, RuleTexts};
use super::assembly::Assembly;
use super::common::localised;
use crate::assess::Facts;
use crate::check::Rule;
use crate::diagnostics::{Level, Severity};
use crate::locale::{Argument, Message};
use crate::model::{Reported, Subject};
use crate::score;

/// How many findings the first page names.
const HEADLINE: usize = 5;

impl Assembly<'_> {
    /// In the one order: by severity, then by subject.
    pub(super) fn findings(&self) -> Vec<Finding> {
        let found = score::in_order(self.card.findings(), self.strategy());
        found.into_iter().map(|finding| self.finding(finding)).collect()
    }

    fn finding(&self, finding: &score::Finding) -> Finding {
        let id = finding.id();
        let mut responses = self.strategy().judgement.iter().flat_map(|judgement| &judgement.responses);
        let response = responses.rfind(|response| response.finding.value == id);
        Finding {
            rule: finding.rule.to_owned(),
            severity: finding.severity,
            subject: finding.subject.to_string(),
            subjects: finding.subjects.iter().map(ToString::to_string).collect(),
            affects: finding
                .affects
                .iter()
                .map(|effect| Effect {
                    subject: effect.key.subject().to_string(),
                    criterion: effect.key.criterion(),
                    light: effect.light,
                })
                .collect(),
            message: localised(&finding.message.part("message")),
            at: finding.places.iter().map(|place| self.place(place.span)).collect(),
            allowed: match &finding.level {
                Level::Allowed { reason: Some(Argument::Text(reason)), .. } => {
                    Some(Localised(reason.iter().cloned().collect()))
                }
                _ => None,
            },
            response: response.map(|response| Response {
                state: response.state,
                by: self.text(&response.by),
                date: response.date,
                why: self.optional(response.why.as_ref()),
            }),
            id,
        }
    }
}

/// The findings that matter most: errors, then warnings that affect a light or touch a KPI or result that is reported
/// as achieved, those that affect a light first, and those about what was reached before others. Of several about one
/// subject the first stands for all. What is allowed matters only where it affects a light.
pub(super) fn headline(facts: &Facts, findings: &[Finding]) -> Vec<String> {
    let touches_achieved = |finding: &Finding| {
        let mut subjects = finding.subjects.iter().filter_map(|subject| subject.parse::<Subject>().ok());
        subjects.any(|subject| {
            !matches!(subject, Subject::Indicator(_)) && facts.reported(&subject) == Some(Reported::Achieved)
        })
    };
    let matters = |finding: &&Finding| match finding.severity {
        _ if finding.allowed.is_some() && finding.affects.is_empty() => false,
        Severity::Error => true,
        Severity::Warning => !finding.affects.is_empty() || touches_achieved(finding),
        Severity::Note => false,
    };
    let mut mattering: Vec<_> = findings.iter().filter(matters).collect();
    mattering.sort_by_key(|finding| {
        (finding.severity, finding.affects.is_empty(), !finding.rule.starts_with("effectiveness/"))
    });
    let mut named = BTreeSet::new();
    mattering.retain(|finding| named.insert(&finding.subject));
    mattering.into_iter().take(HEADLINE).map(|finding| finding.id.clone()).collect()
}

/// The texts of the rules that found something or that a recommendation answers, by name.
pub(super) fn rules(findings: &[Finding], recommendations: &[RecommendationText]) -> Vec<RuleTexts> {
    let answered =
        recommendations.iter().flat_map(|one| &one.answers).filter_map(|answer| answer.strip_prefix("rule/"));
    let names: BTreeSet<_> = findings.iter().map(|finding| finding.rule.as_str()).chain(answered).collect();
    let text = |rule: &Rule, word| localised(&Message::new(rule.key(word)));
    let rules = names.into_iter().filter_map(Rule::find);
    rules
        .map(|rule| RuleTexts {
            id: rule.name.to_owned(),
            checks: text(rule, "checks"),
            why: text(rule, "why"),
            advice: text(rule, "advice"),
        })
        .collect()
}
