//! Lists of the contract, grouped as the report prints them.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::evaluation::Evaluation;
use crate::evaluation::contract::{
    EnvironmentText, FactorSign, Finding, GoalOutcome, IndicatorOutcome, PriorityText, ResultOutcome, Scope, Severity,
    TrendScope, TrendText,
};

/// A priority with what belongs to it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PriorityGroup<'a> {
    /// The priority; none for what belongs to none.
    pub priority: Option<&'a PriorityText>,
    /// Its goals.
    pub goals: Vec<&'a GoalOutcome>,
    /// Its results.
    pub results: Vec<ResultWithIndicators<'a>>,
}

/// A result and the indicators that measure it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ResultWithIndicators<'a> {
    /// The result.
    pub result: &'a ResultOutcome,
    /// Its indicators.
    pub indicators: Vec<&'a IndicatorOutcome>,
}

/// Goals and results by priority. One whose priority is not among them counts as having none, so that nothing is lost.
pub(in crate::render) fn by_priority(evaluation: &Evaluation) -> Vec<PriorityGroup<'_>> {
    let known = |id: &str| evaluation.priorities.iter().any(|priority| priority.id == id);
    let group = |priority: Option<&'_ PriorityText>| {
        let wanted = priority.map(|priority| priority.id.clone());
        let belongs = |of: &Option<String>| of.as_deref().filter(|id| known(id)) == wanted.as_deref();
        let goals = evaluation.goals.iter().filter(|goal| belongs(&goal.priority)).collect();
        let results = evaluation.results.iter().filter(|result| belongs(&result.priority));
        (goals, results.map(|result| with_indicators(evaluation, result)).collect())
    };
    let named = evaluation.priorities.iter().map(Some).chain([None]);
    named
        .map(|priority| {
            let (goals, results) = group(priority);
            PriorityGroup { priority, goals, results }
        })
        .filter(|group: &PriorityGroup<'_>| {
            group.priority.is_some() || !group.goals.is_empty() || !group.results.is_empty()
        })
        .collect()
}

fn with_indicators<'a>(evaluation: &'a Evaluation, result: &'a ResultOutcome) -> ResultWithIndicators<'a> {
    let measures = |indicator: &&IndicatorOutcome| indicator.result.as_ref() == Some(&result.id);
    ResultWithIndicators { result, indicators: evaluation.indicators.iter().filter(measures).collect() }
}

/// Trends of one scope.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ScopeGroup<'a> {
    /// How wide it reaches.
    pub scope: TrendScope,
    /// The trends.
    pub trends: Vec<&'a TrendText>,
}

/// Trends by scope, from the widest to the nearest.
pub(super) fn by_scope(evaluation: &Evaluation) -> Vec<ScopeGroup<'_>> {
    let scopes = [TrendScope::Global, TrendScope::PublicAdministration, TrendScope::National];
    let groups = scopes.map(|scope| ScopeGroup {
        scope,
        trends: evaluation.trends.iter().filter(|trend| trend.scope == scope).collect(),
    });
    groups.into_iter().filter(|group| !group.trends.is_empty()).collect()
}

/// Factors of one scope that push the same way.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SignGroup<'a> {
    /// Inside or outside the institution.
    pub scope: Scope,
    /// Whether they help or hinder.
    pub sign: FactorSign,
    /// The factors.
    pub factors: Vec<&'a EnvironmentText>,
}

/// The factors of the environment, the enabling ones first.
pub(super) fn by_sign(evaluation: &Evaluation) -> Vec<SignGroup<'_>> {
    let signs = [FactorSign::Enabling, FactorSign::Hindering];
    let pairs = [Scope::Internal, Scope::External].into_iter().flat_map(|scope| signs.map(|sign| (scope, sign)));
    let groups = pairs.map(|(scope, sign)| {
        let factors = evaluation.environment.iter().filter(|factor| factor.scope == scope && factor.sign == sign);
        SignGroup { scope, sign, factors: factors.collect() }
    });
    groups.filter(|group| !group.factors.is_empty()).collect()
}

/// Findings that are equally bad.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SeverityGroup<'a> {
    /// How bad they are.
    pub severity: Severity,
    /// The findings.
    pub findings: Vec<&'a Finding>,
}

/// The findings by severity, the worst first.
pub(super) fn by_severity(evaluation: &Evaluation) -> Vec<SeverityGroup<'_>> {
    let groups = [Severity::Error, Severity::Warning, Severity::Note].map(|severity| SeverityGroup {
        severity,
        findings: evaluation.findings.iter().filter(|finding| finding.severity == severity).collect(),
    });
    groups.into_iter().filter(|group| !group.findings.is_empty()).collect()
}

/// Findings that are not allowed, by the family of their rule.
pub(super) fn count_by_family(evaluation: &Evaluation) -> BTreeMap<&str, usize> {
    let mut families = BTreeMap::new();
    for finding in evaluation.findings.iter().filter(|finding| finding.allowed.is_none()) {
        let family = finding.rule.split('/').next().unwrap_or_default();
        *families.entry(family).or_default() += 1;
    }
    families
}
