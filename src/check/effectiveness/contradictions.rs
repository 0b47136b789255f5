//! Statements on one matter that contradict each other.

use crate::assess::method::differs_in_kind;
use crate::assess::{Agreement, IndicatorAssessment, Trend, about, number};
use crate::check::rule::{Context, Rule};
use crate::locale::Argument;
use crate::model::{ItemKind, Observation, Subject};
use crate::score::{Finding, Label, Place};

/// What is reported and what is computed differ.
///
/// The tool never overwrites a report; it shows the difference.
pub const REPORTED_AND_COMPUTED_DIFFER: Rule =
    Rule::warning("effectiveness/reported-and-computed-differ", reported_and_computed_differ);

fn reported_and_computed_differ(context: &Context) -> Vec<Finding> {
    let facts = context.facts;
    let mut found = Vec::new();
    for subject in facts.subjects() {
        let report = facts.progress(&subject).and_then(|progress| progress.reported.as_ref());
        let (Some(report), Some(computed)) = (report, facts.computed(&subject)) else { continue };
        if Agreement::of(Some(report.value), computed) == Agreement::Differs {
            let tested = facts.indicator(&subject).and_then(|assessed| assessed.tested);
            let finding = context
                .finding_at(&subject, Label::Reported.at(report.span))
                .related(tested.map(|tested| Label::Observation.at(tested.indicator.span)));
            let finding = finding.with("reported", Argument::Message(format!("reported.{}", report.value.as_str())));
            found.push(finding.with("computed", Argument::Message(format!("computed.{}", computed.as_str()))));
        }
    }
    found
}

/// A target is achieved, and the values move away from it.
///
/// Status and trend are two things; the report says both.
pub const ACHIEVED_BUT_WORSENING: Rule = Rule::warning("effectiveness/achieved-but-worsening", achieved_but_worsening);

fn achieved_but_worsening(context: &Context) -> Vec<Finding> {
    let worsening =
        context.facts.indicators.iter().filter(|assessed| assessed.trend_estimate.trend == Trend::Worsening);
    let achieved = worsening.filter(|assessed| context.facts.status_in_force(&assessed.subject).achieved == Some(true));
    achieved.map(|assessed| worsening_finding(context, assessed)).collect()
}

fn worsening_finding(context: &Context, assessed: &IndicatorAssessment) -> Finding {
    let points = comparable(context, assessed);
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        // Only a change was published.
        let published = assessed.observations.iter().rev().find_map(|observation| observation.change.first());
        let id = Place::id(&assessed.subject, assessed.indicator.id.span);
        return context.finding_at(&assessed.subject, published.map_or(id, |change| Label::Change.at(change.by.span)));
    };
    let finding = context
        .finding_at(&assessed.subject, Place::value(last))
        .related([Place::value(first)].into_iter().filter(|_| points.len() > 1));
    let finding = finding.with_some("unit", assessed.indicator.unit.clone());
    let as_of = context.facts.question.as_of;
    match number(first, as_of).zip(number(last, as_of)).filter(|_| points.len() > 1) {
        Some((from, to)) => {
            let finding = finding.with("from", from.0).with("to", to.0);
            finding.with("first", about(first).to_string()).with("last", about(last).to_string())
        }
        None => finding,
    }
}

/// The values since the last break that are of the indicator's kind.
fn comparable<'a>(context: &Context, assessed: &IndicatorAssessment<'a>) -> Vec<&'a Observation> {
    let is_break =
        |observation: &&Observation| observation.comparable.as_ref().is_some_and(|comparable| !comparable.value);
    let all = &assessed.observations;
    let since = all.iter().rposition(is_break).unwrap_or(0);
    let alike = all.iter().skip(since).filter(|observation| !differs_in_kind(assessed.indicator, observation));
    alike.filter(|observation| number(observation, context.facts.question.as_of).is_some()).copied().collect()
}

/// A factor is said not to matter, and the evidence credits it.
///
/// One evaluation makes both statements.
pub const INFLUENCE_CONTRADICTED: Rule = Rule::note("effectiveness/influence-contradicted", influence_contradicted);

fn influence_contradicted(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let factors = strategy.judgement.iter().flat_map(|judgement| &judgement.factors);
    let mut found = Vec::new();
    for factor in factors.filter(|factor| factor.claimed_no_influence) {
        let mut credited = Vec::new();
        for (subject, indicator) in strategy.indicators() {
            let observations = strategy.observations_of(&indicator.id);
            let mut credits =
                observations.flat_map(|observation| &observation.credits).filter(|credit| **credit == factor.id);
            credited.extend(credits.next().map(|credit| (subject, Label::Credit.at(credit.span))));
        }
        if credited.is_empty() {
            continue;
        }
        let finding = context.finding(&Subject::Item(ItemKind::Factor, factor.id.value.clone()));
        let finding = finding.related(credited.iter().map(|(_, place)| *place));
        found.push(finding.with("credited", context.names(credited.iter().map(|(subject, _)| subject))));
    }
    found
}
