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
    let results = results.iter().map(|result| (result.reported, result.computed, result.agreement, result.light));
    let kpis = kpis.iter().map(|kpi| {
        let reported = kpi.reported.unwrap_or(ReportedStatus::NotReported);
        (reported, kpi.computed, kpi.agreement.unwrap_or(Agreement::NotReported), kpi.light)
    });
    Summary {
        goals: GoalCounts {
            total: goals.len(),
            achieved: goals.iter().filter(|goal| is_achieved(goal.effectiveness.status)).count(),
            agreement: agreements(goals.iter().map(|goal| goal.effectiveness.agreement)),
            relevance: lights(goals.iter().map(|goal| goal.relevance.light)),
            effectiveness: lights(goals.iter().map(|goal| goal.effectiveness.light)),
            coherence: lights(goals.iter().map(|goal| goal.coherence.light)),
        },
        results: subjects(results.collect()),
        kpis: subjects(kpis.collect()),
        findings: severities(findings),
    }
}

const fn is_achieved(status: EffectivenessStatus) -> bool {
    matches!(status, EffectivenessStatus::AchievedInTime | EffectivenessStatus::AchievedLate)
}

fn agreements(agreements: impl Iterator<Item = Agreement>) -> Agreements {
    let mut counts = Agreements::default();
    for agreement in agreements {
        *match agreement {
            Agreement::Consistent => &mut counts.consistent,
            Agreement::Differs => &mut counts.differs,
            Agreement::NotConfirmable => &mut counts.not_confirmable,
            Agreement::NotReported => &mut counts.not_reported,
        } += 1;
    }
    counts
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
    for (word, ..) in &outcomes {
        *reported.entry(*word).or_default() += 1;
    }
    let achieved = outcomes.iter().filter(|(word, ..)| *word == ReportedStatus::Achieved);
    let coverage: Coverage = outcomes.iter().map(|(_, computed, ..)| computed.is_decidable()).collect();
    SubjectCounts {
        total: outcomes.len(),
        reported,
        agreement: agreements(outcomes.iter().map(|(_, _, agreement, _)| *agreement)),
        of_achieved: agreements(achieved.map(|(_, _, agreement, _)| *agreement)),
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
