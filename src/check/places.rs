//! What stands at the places that findings point to, so that each can be named where it is shown.

use std::collections::BTreeMap;

use crate::model::{Indicator, Observation, Strategy, Subject};
use crate::source::Span;

/// The keys under `label.` of what stands at the places of a strategy.
pub(super) fn labels(strategy: &Strategy) -> BTreeMap<Span, &'static str> {
    let mut labels = BTreeMap::new();
    labels.insert(strategy.about.period.span, "period");
    labels.extend(strategy.goals.iter().map(|goal| (goal.id.span, "goal")));
    for result in &strategy.results {
        labels.insert(result.id.span, "result");
        labels.extend(result.due.iter().map(|due| (due.span, "due")));
        labels.extend(result.deliverable.iter().map(|deliverable| (deliverable.span, "deliverable")));
    }
    for (subject, indicator) in strategy.indicators() {
        labels.insert(indicator.id.span, if matches!(subject, Subject::Kpi(_)) { "kpi" } else { "indicator" });
        labels.extend(of_indicator(indicator));
    }
    labels.extend(strategy.observations.iter().flat_map(of_observation));
    for report in &strategy.progress {
        labels.insert(report.of.span, "report");
        labels.extend(report.reported.iter().map(|reported| (reported.span, "reported")));
        labels.extend(report.delivered.iter().map(|delivered| (delivered.span, "delivered")));
    }
    for document in &strategy.documents {
        labels.insert(document.id.span, "document");
        labels.extend(document.period.iter().map(|period| (period.span, "period")));
        labels.extend(document.approved.iter().map(|approved| (approved.span, "approved")));
    }
    let judged = strategy.judgement.iter().flat_map(|judgement| &judgement.relevance);
    labels.extend(judged.map(|judged| (judged.fit.span, "fit")));
    labels
}

/// The limits that an indicator sets.
fn of_indicator(indicator: &Indicator) -> impl Iterator<Item = (Span, &'static str)> {
    let targets = indicator.target.iter().chain(&indicator.targets);
    let limits = targets.flat_map(|target| {
        let milestones = target.milestones.values().map(|milestone| (milestone.span, "milestone"));
        let due = target.by.iter().map(|due| (due.span, "due"));
        [(target.test.span, "target")].into_iter().chain(milestones).chain(due)
    });
    limits.chain(indicator.baseline.iter().map(|baseline| (baseline.span, "baseline")))
}

fn of_observation(observation: &Observation) -> impl Iterator<Item = (Span, &'static str)> {
    let value = observation.value.iter().map(|value| (value.span, "value"));
    let change = observation.change.iter().map(|change| (change.by.span, "change"));
    let formula = observation.formula.iter().map(|formula| (formula.span, "formula"));
    let base = observation.base.iter().flat_map(|base| &base.n).map(|n| (n.span, "respondents"));
    let items = observation.items.iter().map(|item| (item.id.span, "item"));
    let source = observation.source.iter().map(|source| (source.span, "source"));
    let credits = observation.credits.iter().map(|credit| (credit.span, "credit"));
    let observed = [(observation.indicator.span, "observation")].into_iter();
    observed.chain(value).chain(change).chain(formula).chain(base).chain(items).chain(source).chain(credits)
}
