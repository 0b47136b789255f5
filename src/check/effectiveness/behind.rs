//! A result or KPI is not due yet, and is behind what was to be reached on the way.

use super::super::{Context, Rule};
use crate::model::{Light, Subject};
use crate::score::Finding;

/// Needs milestones of the target: without an interim target nobody can tell.
pub const RULE: Rule = Rule::warning("effectiveness/behind", check).on_lights();

fn check(context: &Context) -> Vec<Finding> {
    let facts = context.facts;
    let late = |subject: &Subject| facts.status_in_force(subject).achieved != Some(true) && !facts.is_due(subject);
    let mut found = Vec::new();
    for assessed in &facts.indicators {
        let Some(milestone) = assessed.missed_milestone(&facts.question) else { continue };
        let judged = assessed.result.map_or(assessed.subject.clone(), |result| Subject::Result(result.clone()));
        if !late(&judged) {
            continue;
        }
        let tested =
            assessed.tested.map(|tested| tested.value.as_ref().map_or(tested.indicator.span, |value| value.span));
        let finding = context.finding_at(&assessed.subject, tested.unwrap_or(assessed.indicator.id.span));
        let mut finding = finding.related([milestone.span]).with("milestone", milestone.value.0);
        if let Some(value) = assessed.tested.and_then(|tested| crate::assess::number(tested, facts.question.as_of)) {
            finding = finding.with("value", value.0);
        }
        if let Some(unit) = &assessed.indicator.unit {
            finding = finding.with("unit", unit.clone());
        }
        finding = finding.affecting(assessed.subject.clone(), None, Light::Amber);
        if judged != assessed.subject {
            finding = finding.affecting(judged, None, Light::Amber);
        }
        found.push(context.affecting_goals(finding, Light::Amber));
    }
    found
}
