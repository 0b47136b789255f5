//! The first page.

use std::cmp::Reverse;

use schemars::JsonSchema;
use serde::Serialize;

use super::goal_lights::{self, GoalLights};
use super::group::PriorityGroup;
use crate::calendar::Moment;
use crate::evaluation::Evaluation;
use crate::evaluation::contract::{
    Agreements, Finding, GoalOutcome, IndicatorOutcome, Light, Localised, Next, RecommendationText, ReportedStatus,
    ResultOutcome, SubjectCounts,
};

/// More than these would hide each other on the first page.
const MOST_LATE: usize = 6;

/// What a reader learns who reads nothing else.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Glance<'a> {
    /// Results that are reported as achieved.
    pub results: Share,
    /// Goals that are achieved on the basis in force.
    pub goals: Share,
    /// KPIs that are reported as achieved.
    pub kpis: Share,
    /// The lights of the goals by priority, where they are too many for the first screen; empty where each is listed there.
    pub goal_lights: Vec<GoalLights<'a>>,
    /// Results and KPIs that are not achieved in time; of many, those that hold up the most goals.
    pub late: Vec<Late<'a>>,
    /// How many more there are that are not achieved in time.
    pub late_more: usize,
    /// The findings that matter most, except those about what is listed as late.
    pub findings: Vec<&'a Finding>,
    /// The recommendations that the evaluators put into their summary; all of them, where they put none there.
    pub wanted: Vec<&'a RecommendationText>,
}

/// How many of a total are achieved, and how far what is reported agrees with the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Share {
    /// How many are achieved.
    pub achieved: usize,
    /// How many there are.
    pub total: usize,
    /// By how far what is reported agrees with the data, of all; also where that is “not achieved”.
    pub agreement: Agreements,
    /// How many goals cannot be judged; none for results and KPIs.
    pub not_judgeable: usize,
}

/// Something that is not achieved in time.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Late<'a> {
    /// The result or KPI.
    pub subject: String,
    /// The goals that it holds up.
    pub goals: Vec<&'a str>,
    /// Why.
    pub reason: Option<&'a Localised>,
    /// Who answers for it.
    pub responsible: &'a [Localised],
    /// Who answers for the next step, else for the result or KPI; empty where nobody is named.
    pub owners: Vec<&'a Localised>,
    /// What comes next, by whom and until when.
    pub next: Option<&'a Next>,
    /// When it was due.
    pub due: Option<Moment>,
}

impl<'a> Glance<'a> {
    pub(super) fn of(evaluation: &'a Evaluation, priorities: &[PriorityGroup<'a>]) -> Self {
        let summary = &evaluation.summary;
        let mut wanted: Vec<_> = evaluation.recommendations.iter().filter(|one| one.in_summary).collect();
        if wanted.is_empty() {
            wanted = evaluation.recommendations.iter().collect();
        }
        let mut late = late(evaluation);
        let by_id = |id: &String| evaluation.findings.iter().find(|finding| finding.id == *id);
        let listed_as_late = |finding: &&Finding| late.iter().any(|late| late.subject == finding.subject);
        let findings =
            evaluation.headline.iter().filter_map(by_id).filter(|finding| !listed_as_late(finding)).collect();
        let late_more = late.len().saturating_sub(MOST_LATE);
        if late_more > 0 {
            late.sort_by_key(|late| Reverse(late.goals.len()));
            late.truncate(MOST_LATE);
        }
        Self {
            results: Share::of(&summary.results),
            goals: Share::of_goals(evaluation),
            kpis: Share::of(&summary.kpis),
            goal_lights: goal_lights::by_priority(priorities),
            findings,
            late,
            late_more,
            wanted,
        }
    }
}

impl Share {
    fn of(counts: &SubjectCounts) -> Self {
        Self {
            achieved: counts.reported.get(&ReportedStatus::Achieved).copied().unwrap_or(0),
            total: counts.total,
            agreement: counts.agreement,
            not_judgeable: 0,
        }
    }

    fn of_goals(evaluation: &Evaluation) -> Self {
        let counts = &evaluation.summary.goals;
        Self {
            achieved: counts.achieved,
            total: counts.total,
            agreement: counts.agreement,
            not_judgeable: counts.effectiveness.grey,
        }
    }
}

/// What holds a goal up, and what is red itself; results first, each in the order of the strategy.
fn late(evaluation: &Evaluation) -> Vec<Late<'_>> {
    let results = evaluation.results.iter().filter_map(|result| {
        let goals = held_up(evaluation, |goal| goal.effectiveness.results.contains(&result.id), &result.id);
        (result.light == Light::Red || !goals.is_empty()).then(|| Late::result(result, goals))
    });
    let kpis = evaluation.kpis.iter().filter_map(|kpi| {
        let goals = held_up(evaluation, |goal| goal.effectiveness.kpis.contains(&kpi.id), &kpi.id);
        (kpi.light == Light::Red || !goals.is_empty()).then(|| Late::kpi(kpi, goals))
    });
    results.chain(kpis).collect()
}

/// Goals that something of this id blocks. A result and a KPI may share an id, so the goal must be judged by it too.
fn held_up<'a>(evaluation: &'a Evaluation, judged_by: impl Fn(&GoalOutcome) -> bool, id: &String) -> Vec<&'a str> {
    let blocked = evaluation.goals.iter().filter(|goal| goal.effectiveness.blocked_by.contains(id) && judged_by(goal));
    blocked.map(|goal| goal.id.as_str()).collect()
}

impl<'a> Late<'a> {
    fn result(result: &'a ResultOutcome, goals: Vec<&'a str>) -> Self {
        Self {
            subject: format!("result/{}", result.id),
            goals,
            reason: result.reason.as_ref(),
            responsible: &result.responsible,
            owners: owners(result.next.as_ref(), &result.responsible),
            next: result.next.as_ref(),
            due: Some(result.due),
        }
    }

    fn kpi(kpi: &'a IndicatorOutcome, goals: Vec<&'a str>) -> Self {
        Self {
            subject: format!("kpi/{}", kpi.id),
            goals,
            reason: kpi.reason.as_ref(),
            responsible: &kpi.responsible,
            owners: owners(kpi.next.as_ref(), &kpi.responsible),
            next: kpi.next.as_ref(),
            due: kpi.target.as_ref().map(|target| target.by),
        }
    }
}

fn owners<'a>(next: Option<&'a Next>, responsible: &'a [Localised]) -> Vec<&'a Localised> {
    match next.and_then(|next| next.owner.as_ref()) {
        Some(owner) => vec![owner],
        None => responsible.iter().collect(),
    }
}
