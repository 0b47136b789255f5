//! The counts of the first page.

use super::super::contract::{
    Agreements, Finding, GoalCounts, GoalOutcome, IndicatorOutcome, LightCounts, ReportedStatus, ResultOutcome,
    Severities, SubjectCounts, Summary,
};
use crate::assess::{Agreement, Computed, EffectivenessStatus};
use crate::diagnostics::Severity;
use crate::model::Light;
use crate::score::Coverage;

/// Counts what was assembled.
pub(super) fn of(
    goals: &[GoalOutcome],
    results: &[ResultOutcome],
    kpis: &[IndicatorOutcome],
    findings: &[Finding],
) -> Summary {
    let confirmed = |goal: &&GoalOutcome| {
        let said = achieved(goal.effectiveness.status);
        said.is_some() && said == achieved(goal.effectiveness.on_other_basis)
    };
    let results = results.iter().map(|result| (result.reported, result.computed, result.agreement, result.light));
    let kpis = kpis.iter().map(|kpi| {
        let reported = kpi.reported.unwrap_or(ReportedStatus::NotReported);
        (reported, kpi.computed, kpi.agreement.unwrap_or(Agreement::NotCheckable), kpi.light)
    });
    Summary {
        goals: GoalCounts {
            total: goals.len(),
            achieved: goals.iter().filter(|goal| achieved(goal.effectiveness.status) == Some(true)).count(),
            confirmed: goals.iter().filter(confirmed).count(),
            relevance: lights(goals.iter().map(|goal| goal.relevance.light)),
            effectiveness: lights(goals.iter().map(|goal| goal.effectiveness.light)),
            coherence: lights(goals.iter().map(|goal| goal.coherence.light)),
        },
        results: subjects(results.collect()),
        kpis: subjects(kpis.collect()),
        findings: severities(findings),
    }
}

/// Whether a goal is achieved; none where nobody can tell yet.
const fn achieved(status: EffectivenessStatus) -> Option<bool> {
    match status {
        EffectivenessStatus::AchievedInTime | EffectivenessStatus::AchievedLate => Some(true),
        EffectivenessStatus::NotAchievedInTime | EffectivenessStatus::Behind => Some(false),
        EffectivenessStatus::ResultsAchievedGoalNotJudgeable
        | EffectivenessStatus::UnderWay
        | EffectivenessStatus::Unknown => None,
    }
}

fn lights(lights: impl Iterator<Item = Light>) -> LightCounts {
    let mut counts = LightCounts::default();
    for light in lights {
        *match light {
            Light::Green => &mut counts.green,
            Light::Amber => &mut counts.amber,
            Light::Red => &mut counts.red,
            Light::Grey => &mut counts.grey,
        } += 1;
    }
    counts
}

fn subjects(outcomes: Vec<(ReportedStatus, Computed, Agreement, Light)>) -> SubjectCounts {
    let mut reported = super::super::contract::StatusCounts::new();
    let mut agreement = Agreements::default();
    for (word, _, agrees, _) in &outcomes {
        *reported.entry(*word).or_default() += 1;
        *match agrees {
            Agreement::Confirmed => &mut agreement.confirmed,
            Agreement::Differs => &mut agreement.differs,
            Agreement::NotCheckable => &mut agreement.not_checkable,
        } += 1;
    }
    let coverage: Coverage = outcomes.iter().map(|(_, computed, ..)| computed.is_decidable()).collect();
    SubjectCounts {
        total: outcomes.len(),
        reported,
        agreement,
        lights: lights(outcomes.iter().map(|(.., light)| *light)),
        decidable: coverage.decidable,
    }
}

fn severities(findings: &[Finding]) -> Severities {
    let (allowed, reported): (Vec<_>, Vec<_>) = findings.iter().partition(|finding| finding.allowed.is_some());
    let count = |severity| reported.iter().filter(|finding| finding.severity == severity).count();
    Severities {
        error: count(Severity::Error),
        warning: count(Severity::Warning),
        note: count(Severity::Note),
        allowed: allowed.len(),
    }
}
