//! Evidence adds nothing to the name of its result.

use std::collections::BTreeSet;

use super::super::{Context, Rule};
use crate::locale::Locale;
use crate::model::{OrUnknown, Progress, Subject, Text};
use crate::score::Finding;

/// All that the evidence and what was delivered say is in the name, by the stems of their words. Silent where a figure, a
/// known day of delivery or a value stands beside it.
pub const RULE: Rule = Rule::note("evidence/evidence-restates-result", check);

fn check(context: &Context) -> Vec<Finding> {
    let facts = context.facts;
    let judged = facts.subjects().filter(|subject| !matches!(subject, Subject::Indicator(_)));
    judged.filter_map(|subject| finding(context, &subject, facts.progress(&subject)?)).collect()
}

fn finding(context: &Context, subject: &Subject, report: &Progress) -> Option<Finding> {
    if is_shown_otherwise(context, subject, report) {
        return None;
    }
    let (name, place) = context.strategy().name(subject)?;
    let (name, evidence) = (words(context, name), report.evidence.as_ref()?);
    let told = words(context, evidence);
    let delivered = report.delivered.as_ref().map(|delivered| words(context, &delivered.what)).unwrap_or_default();
    if told.union(&delivered).any(|word| !name.contains(word)) {
        return None;
    }
    let finding = context.finding_at(subject, report.of.span).related([place]);
    Some(finding.with("evidence", evidence.argument(context.first_language())))
}

fn words(context: &Context, text: &Text) -> BTreeSet<String> {
    let first = context.first_language();
    let entries = text.entries(first);
    let own = entries.iter().find(|(language, _)| *language == first).or(entries.first());
    own.map(|(language, text)| Locale::of(*language).stems(text)).unwrap_or_default()
}

fn is_shown_otherwise(context: &Context, subject: &Subject, report: &Progress) -> bool {
    let is_dated = report.delivered.as_ref().is_some_and(|delivered| matches!(delivered.date, OrUnknown::Known(_)));
    let is_own = |other: &Subject, result: Option<&crate::model::Id>| other == subject || result == subject.id();
    let mut own = context.facts.indicators.iter().filter(|assessed| is_own(&assessed.subject, assessed.result));
    is_dated
        || !report.figures.is_empty()
        || own.any(|assessed| assessed.observations.iter().any(|observation| observation.tells()))
}
