//! Statements on one matter that contradict each other.

use crate::assess::{Agreement, IndicatorAssessment, Trend, TrendBasis, Verdict};
use crate::check::rule::{Context, Rule};
use crate::locale::Argument;
use crate::model::{ItemKind, Subject};
use crate::score::{Finding, Label};

/// What is reported and what is computed differ.
///
/// The tool never overwrites a report; it shows the difference.
pub const REPORTED_AND_COMPUTED_DIFFER: Rule =
    Rule::warning("effectiveness/reported-and-computed-differ", reported_and_computed_differ);

fn reported_and_computed_differ(context: &Context) -> Vec<Finding> {
    let facts = context.facts;
    let mut found = Vec::new();
    for subject in facts.subjects() {
        let report = facts.progress(subject).and_then(|progress| progress.reported.as_ref());
        let (Some(report), Some(computed)) = (report, facts.computed(subject)) else { continue };
        if Agreement::of(Some(report.value), computed) == Agreement::Differs {
            let tested = facts.indicator(subject).and_then(|assessed| assessed.tested);
            let finding = context
                .finding_at(subject, Label::Reported.at(report.span))
                .related(tested.map(|tested| Label::Observation.at(tested.observation.indicator.span)));
            let finding = finding.with("reported", Argument::message(format!("reported.{}", report.value.as_str())));
            found.push(finding.with("computed", Argument::message(format!("computed.{}", computed.as_str()))));
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
    let achieved = worsening.filter(|assessed| context.facts.verdict(&assessed.subject) == Verdict::Achieved);
    achieved.map(|assessed| worsening_finding(context, assessed)).collect()
}

fn worsening_finding(context: &Context, assessed: &IndicatorAssessment) -> Finding {
    match assessed.trend_estimate.basis {
        Some(TrendBasis::Points([first, last])) => {
            let finding = context.finding_at(&assessed.subject, Label::Value.at(last.place));
            let finding = finding.related([Label::Value.at(first.place)]);
            let finding = finding.with_some("unit", context.unit(assessed.series.unit()));
            let finding = finding.with("from", first.value.0).with("to", last.value.0);
            finding.with("first", first.period.to_string()).with("last", last.period.to_string())
        }
        Some(TrendBasis::Change(change)) => context.finding_at(&assessed.subject, Label::Change.at(change.by.span)),
        None => context.finding(&assessed.subject),
    }
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
        for assessed in &context.facts.indicators {
            let credits = assessed.series.observed.iter().flat_map(|point| &point.observation.credits);
            let mut credits = credits.filter(|credit| **credit == factor.id);
            credited.extend(credits.next().map(|credit| (&assessed.subject, Label::Credit.at(credit.span))));
        }
        if credited.is_empty() {
            continue;
        }
        let finding = context.finding(&Subject::Item(ItemKind::Factor, factor.id.value.clone()));
        let finding = finding.related(credited.iter().map(|(_, place)| *place));
        found.push(finding.with("credited", context.names(credited.iter().map(|(subject, _)| *subject))));
    }
    found
}
