//! What is not achieved, and what the evaluation makes of that.

use crate::assess::{EffectivenessStatus, Verdict};
use crate::check::rule::{Context, Rule};
use crate::locale::Argument;
use crate::model::{Ground, Id, LinkKind, Progress, Reported, StandardCriterion, Subject};
use crate::score::{Finding, Place};
use crate::source::Span;

/// Something is not achieved, and nobody says why or what comes next.
///
/// Of results and KPIs that were due. What was abandoned needs a reason and no next step.
pub const OPEN_WITHOUT_REASON: Rule = Rule::warning("effectiveness/open-without-reason", open_without_reason);

fn open_without_reason(context: &Context) -> Vec<Finding> {
    let facts = context.facts;
    let open = facts.results_and_kpis().filter(|subject| is_open(context, subject) && facts.is_due(subject));
    open.filter_map(|subject| {
        let report = facts.progress(subject);
        let missing = missing(report);
        if missing.is_empty() {
            return None;
        }
        let finding = match report.and_then(Place::reported) {
            Some(place) => context.finding_at(subject, place),
            None => context.finding(subject),
        };
        let words = missing.into_iter().map(|word| Argument::message(format!("missing.{word}"))).collect();
        Some(finding.with("missing", Argument::List(words)))
    })
    .collect()
}

/// What is not said: the reason, the next step, or who takes it and when. What is lost was said.
fn missing(report: Option<&Progress>) -> Vec<&'static str> {
    let mut missing = Vec::new();
    if report.is_none_or(|report| report.reason.is_none()) {
        missing.push("reason");
    }
    let status = report.and_then(|report| report.reported.as_ref());
    let is_abandoned = status.is_some_and(|status| status.value == Reported::Abandoned);
    match report.and_then(|report| report.next.as_ref()) {
        _ if is_abandoned => {}
        None => missing.push("step"),
        Some(next) => {
            missing.extend(next.owner.is_none().then_some("owner"));
            missing.extend(next.due.is_none().then_some("due"));
        }
    }
    missing
}

/// A KPI is not achieved, and the evaluators' verdict does not use it.
///
/// Needs a verdict on effectiveness that names what it rests on, and KPIs are not among that.
pub const KPI_OUT_OF_VERDICT: Rule = Rule::warning("effectiveness/kpi-out-of-verdict", kpi_out_of_verdict);

fn kpi_out_of_verdict(context: &Context) -> Vec<Finding> {
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
    let open = kpis.filter(|kpi| is_open(context, kpi) && facts.is_due(kpi));
    open.map(|kpi| {
        let finding = match facts.progress(kpi).and_then(Place::reported) {
            Some(place) => context.finding_at(kpi, place),
            None => context.finding(kpi),
        };
        finding.related(verdict.uses.iter().map(|used| used.span))
    })
    .collect()
}

/// A goal is achieved, and a result that influences it is not.
///
/// What influences a goal only indirectly does not count against it; it is reported.
pub const INDIRECT_RESULT_OPEN: Rule = Rule::warning("effectiveness/indirect-result-open", indirect_result_open);

fn indirect_result_open(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for goal in &context.strategy().goals {
        let status = context.effectiveness(&goal.id);
        if !matches!(status, EffectivenessStatus::AchievedInTime | EffectivenessStatus::AchievedLate) {
            continue;
        }
        let links = context.facts.question.links.results_of(&goal.id, LinkKind::Indirect);
        let open: Vec<(Subject, Span)> = links
            .map(|(result, at)| (Subject::Result(Id::clone(result)), at))
            .filter(|(result, _)| is_open(context, result))
            .collect();
        let Some((_, first)) = open.first() else { continue };
        let finding = context.finding_at(&Subject::Goal(goal.id.value.clone()), *first);
        let reports = open.iter().filter_map(|(result, _)| Place::reported(context.facts.progress(result)?));
        let finding = finding.related(open.iter().skip(1).map(|(_, at)| *at)).related(reports);
        found.push(finding.with("results", context.names(open.iter().map(|(result, _)| result))));
    }
    found
}

fn is_open(context: &Context, subject: &Subject) -> bool {
    context.facts.verdict(subject) == Verdict::NotAchieved
}
