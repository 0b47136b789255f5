//! A result or KPI is not due yet, and is behind what was to be reached on the way.

use super::super::{Context, Rule};
use crate::assess::method::target_in_force;
use crate::model::{Light, Subject};
use crate::score::Finding;

/// Needs milestones of the target: without an interim target nobody can tell.
pub const RULE: Rule = Rule::warning("effectiveness/behind", check);

fn check(context: &Context) -> Vec<Finding> {
    let facts = context.facts;
    let late = |subject: &Subject| facts.standing(subject).achieved != Some(true) && !facts.is_due(subject);
    let mut found = Vec::new();
    for assessed in facts.indicators.iter().filter(|assessed| assessed.is_behind(&facts.question)) {
        let judged = assessed.result.map_or(assessed.subject.clone(), |result| Subject::Result(result.clone()));
        if !late(&judged) {
            continue;
        }
        let target = target_in_force(assessed.indicator, facts.question.as_of);
        let milestone = target.and_then(|target| {
            target.milestones.iter().rev().find(|(when, _)| when.last_day() <= facts.question.as_of)
        });
        let mut finding = context.finding(&assessed.subject).see(assessed.tested.map(|tested| tested.indicator.span));
        if let Some((_, value)) = milestone {
            finding = finding.with("milestone", value.value.0).see([value.span]);
        }
        if let Some(value) = assessed.tested.and_then(|tested| crate::assess::number(tested, facts.question.as_of)) {
            finding = finding.with("value", value.0);
        }
        finding = finding.with("unit", assessed.indicator.unit.clone().unwrap_or_default());
        finding = finding.affecting(assessed.subject.clone(), None, Light::Amber);
        if judged != assessed.subject {
            finding = finding.affecting(judged, None, Light::Amber);
        }
        found.push(context.affecting_goals(finding, Light::Amber));
    }
    found
}
