//! What is not achieved when it is due, late, or behind on the way.

use crate::assess::{Computed, EffectivenessStatus};
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
    for subject in facts.subjects().filter(|subject| !matches!(subject, Subject::Indicator(_))) {
        let in_force = facts.status_in_force(&subject);
        if in_force.achieved != Some(false) || !facts.is_due(&subject) || is_reported_by_target(context, &subject) {
            continue;
        }
        let report = facts.progress(&subject).and_then(|progress| progress.reported.as_ref());
        let report = report.filter(|_| !in_force.is_computed);
        let deliverable = deliverable(context, &subject);
        let reported = report.map(|report| Label::Reported.at(report.span));
        let place = reported.or(deliverable.map(|deliverable| Label::Deliverable.at(deliverable.span)));
        let finding = match place {
            Some(place) => context.finding_at(&subject, place).related(context.id(&subject)),
            None => context.finding(&subject),
        };
        let computed = facts.computed(&subject).unwrap_or(Computed::NoValue);
        let finding = match (report, deliverable) {
            (Some(report), _) => finding.with("reported", word("reported", report.value.as_str())),
            (None, Some(deliverable)) => finding.with("deliverable", deliverable.argument(context.first_language())),
            (None, None) => finding.with("computed", word("computed", computed.as_str())),
        };
        let finding = finding.with("due", facts.due(&subject));
        let finding = finding.affecting_own(subject, Light::Red);
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
    Argument::Message(format!("{kind}.{status}"))
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
    let achieved = |subject: &Subject| context.facts.status_in_force(subject).achieved == Some(true);
    let late = context.facts.results.iter().filter(|assessed| assessed.is_late());
    late.filter_map(|assessed| {
        let subject = Subject::Result(assessed.result.id.value.clone());
        let delivered = assessed.progress?.delivered.as_ref().filter(|_| achieved(&subject))?;
        let date = delivered.date.known()?.to_string();
        let finding = context.finding_at(&subject, Label::Delivered.at(delivered.span));
        let finding = finding.related([Place::due(assessed.result)]);
        let goals =
            context.goals_judged_by(&subject).into_iter().filter(|goal| is_reached_late(context, goal)).collect();
        Some(context.affecting(finding.with("date", date).with("due", assessed.due), goals, Light::Amber))
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
    let late = |subject: &Subject| facts.status_in_force(subject).achieved != Some(true) && !facts.is_due(subject);
    let mut found = Vec::new();
    for assessed in &facts.indicators {
        let Some(milestone) = assessed.missed_milestone(&facts.question) else { continue };
        let judged = assessed.result.map_or(assessed.subject.clone(), |result| Subject::Result(result.clone()));
        if !late(&judged) {
            continue;
        }
        let finding = match assessed.tested {
            Some(tested) => context.finding_at(&assessed.subject, Place::value(tested)),
            None => context.finding(&assessed.subject),
        };
        let mut finding = finding.related([Label::Milestone.at(milestone.span)]).with("milestone", milestone.value.0);
        if let Some(value) = assessed.tested.and_then(|tested| crate::assess::number(tested, facts.question.as_of)) {
            finding = finding.with("value", value.0);
        }
        if let Some(unit) = &assessed.indicator.unit {
            finding = finding.with("unit", unit.clone());
        }
        finding = finding.affecting_own(assessed.subject.clone(), Light::Amber);
        if judged != assessed.subject {
            finding = finding.affecting_own(judged, Light::Amber);
        }
        found.push(context.affecting_goals(finding, Light::Amber));
    }
    found
}
