//! What may be said only once.

use std::collections::BTreeMap;

use super::draft::Draft;
use crate::diagnostics::Diagnostic;
use crate::locale::Argument;
use crate::source::Span;

/// One report a subject and year, one judgement a goal, one override a light.
pub(super) fn check(draft: &Draft, diagnostics: &mut Vec<Diagnostic>) {
    let reports = draft
        .progress
        .iter()
        .map(|report| (format!("{} {}", report.year, report.of.value), report.of.value.to_string(), report.of.span));
    unique("kind.progress", reports, diagnostics);
    if let Some(judgement) = &draft.judgement.value {
        let judged = judgement.relevance.iter().map(|judged| {
            let goal = judged.goal.value.to_string();
            (goal.clone(), goal, judged.goal.span)
        });
        unique("kind.relevance", judged, diagnostics);
        let overrides = judgement.overrides.iter().map(|by_hand| {
            let subject = by_hand.subject.value.to_string();
            (format!("{subject} {:?}", by_hand.criterion), subject, by_hand.subject.span)
        });
        unique("kind.override", overrides, diagnostics);
    }
}

fn unique(kind: &str, stated: impl Iterator<Item = (String, String, Span)>, diagnostics: &mut Vec<Diagnostic>) {
    let mut known = BTreeMap::new();
    for (full, shown, span) in stated {
        if let Some(first) = known.get(&full) {
            let twice = Diagnostic::error("duplicate-id", span).with("id", shown);
            diagnostics.push(twice.with("kind", Argument::message(kind.to_owned())).label(*first, "first-here"));
        } else {
            known.insert(full, span);
        }
    }
}
