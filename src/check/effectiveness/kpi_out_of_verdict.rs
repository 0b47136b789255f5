//! A KPI is not achieved, and the evaluators' verdict does not use it.

use super::super::{Context, Rule};
use crate::model::{Ground, StandardCriterion, Subject};
use crate::score::Finding;

/// Speaks where the verdict on effectiveness names what it rests on, and KPIs are not among that.
pub const RULE: Rule = Rule::warning("effectiveness/kpi-out-of-verdict", check);

fn check(context: &Context) -> Vec<Finding> {
    let criteria = context.strategy().judgement.iter().flat_map(|judgement| &judgement.criteria);
    let mut verdicts = criteria.filter(|criterion| {
        let is_effectiveness = criterion.id.is(StandardCriterion::Effectiveness) && criterion.applied;
        is_effectiveness && criterion.verdict.is_some() && !criterion.uses.is_empty()
    });
    let Some(verdict) = verdicts.find(|verdict| verdict.uses.iter().all(|used| used.value != Ground::Kpis)) else {
        return Vec::new();
    };
    let facts = context.facts;
    let kpis = facts.subjects().filter(|subject| matches!(subject, Subject::Kpi(_)));
    let open = kpis.filter(|kpi| facts.status_in_force(kpi).achieved == Some(false) && facts.is_due(kpi));
    open.map(|kpi| {
        let report = facts.progress(&kpi).and_then(|report| report.reported.as_ref());
        let finding = match report {
            Some(report) => context.finding_at(&kpi, report.span),
            None => context.finding(&kpi),
        };
        finding.related(verdict.uses.iter().map(|used| used.span))
    })
    .collect()
}
