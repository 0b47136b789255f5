//! What is not achieved when it is due, late, or behind on the way.

use crate::assess::{Computed, EffectivenessStatus, Verdict};
use crate::check::rule::{Context, Rule};
use crate::locale::Argument;
use crate::model::{Id, Light, Subject, Text};
use crate::score::{Finding, Label, Place};
use crate::source::Spanned;

/// A result or KPI is not achieved when it is due.
///
/// Subject is the result or KPI. A missed target whose computed status is in force is reported by `target-missed`.
pub const NOT_ACHIEVED_IN_TIME: Rule =
    Rule::error("effectiveness/not-achieved-in-time", not_achieved_in_time).on_lights();

fn not_achieved_in_time(context: &Context) -> Vec<Finding> {
    let facts = context.facts;
    let mut found = Vec::new();
    for subject in facts.results_and_kpis() {
        let in_force = facts.status_in_force(subject);
        let is_open = in_force.verdict == Verdict::NotAchieved && facts.is_due(subject);
        if !is_open || is_reported_by_target(context, subject) {
            continue;
        }
        let report = facts.progress(subject).and_then(|progress| progress.reported.as_ref());
        let report = report.filter(|_| !in_force.is_computed);
        let deliverable = deliverable(context, subject);
        let reported = report.map(|report| Label::Reported.at(report.span));
        let place = reported.or(deliverable.map(|deliverable| Label::Deliverable.at(deliverable.span)));
        let finding = match place {
            Some(place) => context.finding_at(subject, place).related(context.id(subject)),
            None => context.finding(subject),
        };
        let computed = facts.computed(subject).unwrap_or(Computed::NoValue);
        let finding = match (report, deliverable) {
            (Some(report), _) => finding.with("reported", word("reported", report.value.as_str())),
            (None, Some(deliverable)) => finding.with("deliverable", deliverable.argument(context.first_language())),
            (None, None) => finding.with("computed", word("computed", computed.as_str())),
        };
        let finding = finding.with("due", facts.due(subject).day());
        let finding = finding.affecting_own(subject.clone(), Light::Red);
        found.push(context.affecting_goals(finding, Light::Red));
    }
    found
}

/// What was to be delivered, for a result that has no indicators to be judged by.
fn deliverable<'a>(context: &Context<'a>, subject: &Subject) -> Option<&'a Spanned<Text>> {
    let Subject::Result(id) = subject else { return None };
    let result = context.facts.result(id)?.result;
    result.deliverable.as_ref().filter(|_| result.indicators.is_empty())
}

fn word(kind: &str, status: &str) -> Argument {
    Argument::message(format!("{kind}.{status}"))
}

/// Whether the status in force is computed from indicators, whose missed targets are reported.
fn is_reported_by_target(context: &Context, subject: &Subject) -> bool {
    let facts = context.facts;
    let has_target = match subject {
        Subject::Result(id) => facts.result(id).is_some_and(|assessed| !assessed.result.indicators.is_empty()),
        _ => true,
    };
    has_target && facts.status_in_force(subject).is_computed && facts.computed(subject) == Some(Computed::Missed)
}

/// A result was delivered after it was due.
///
/// Late is amber for the goals that are reached by it: they were reached, and not when it was promised. A goal of which
/// something is still open, or that cannot be judged by its results, is not.
pub const ACHIEVED_LATE: Rule = Rule::warning("effectiveness/achieved-late", achieved_late).on_lights();

fn achieved_late(context: &Context) -> Vec<Finding> {
    let late = context.facts.results.iter().filter(|assessed| assessed.is_late());
    late.filter_map(|assessed| {
        let subject = &assessed.subject;
        let is_achieved = context.facts.verdict(subject) == Verdict::Achieved;
        let delivered = assessed.progress?.delivered.as_ref().filter(|_| is_achieved)?;
        let date = delivered.date.known()?.to_string();
        let finding = context.finding_at(subject, Label::Delivered.at(delivered.span));
        let finding = finding.related([Place::due(assessed.result)]);
        let finding = finding.with("date", date).with("due", assessed.due.day());
        let goals = context.facts.goals_judged_by(subject).iter().copied();
        Some(context.affecting(finding, goals.filter(|goal| is_reached_late(context, goal)), Light::Amber))
    })
    .collect()
}

fn is_reached_late(context: &Context, goal: &Id) -> bool {
    context.effectiveness(goal) == EffectivenessStatus::AchievedLate
}

/// A result or KPI is not due yet, and is behind what was to be reached on the way.
///
/// Needs milestones of the target: without an interim target there is nothing to be behind.
pub const BEHIND: Rule = Rule::warning("effectiveness/behind", behind).on_lights();

fn behind(context: &Context) -> Vec<Finding> {
    let facts = context.facts;
    let is_open = |subject: &Subject| facts.verdict(subject) != Verdict::Achieved && !facts.is_due(subject);
    let mut found = Vec::new();
    for assessed in &facts.indicators {
        let Some(milestone) = assessed.missed_milestone() else { continue };
        let judged =
            assessed.result.map_or(assessed.subject.clone(), |result| Subject::Result(result.id.value.clone()));
        if !is_open(&judged) {
            continue;
        }
        let finding = match assessed.tested {
            Some(tested) => context.finding_at(&assessed.subject, Place::value(tested.observation)),
            None => context.finding(&assessed.subject),
        };
        let finding = finding.related([Label::Milestone.at(milestone.span)]).with("milestone", milestone.value.0);
        let value = assessed.tested.and_then(|tested| tested.value);
        let finding = finding.with_some("value", value.map(|value| value.0));
        let finding = finding.with_some("unit", context.unit(assessed.series.unit()));
        let mut finding = finding.affecting_own(assessed.subject.clone(), Light::Amber);
        if judged != assessed.subject {
            finding = finding.affecting_own(judged, Light::Amber);
        }
        found.push(context.affecting_goals(finding, Light::Amber));
    }
    found
}
