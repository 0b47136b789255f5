//! Nothing measures a result.

use super::super::{Context, Rule};
use crate::diagnostics::Severity;
use crate::model::{ExpectedResult, Subject};
use crate::score::Finding;

/// A warning where there is neither indicator nor deliverable. Where there is a deliverable only, a note: that it was
/// delivered can be told, and not what it changed.
pub const RULE: Rule = Rule::warning("relevance/result-without-indicator", check);

fn check(context: &Context) -> Vec<Finding> {
    let bare = context.strategy().results.iter().filter(|result| result.indicators.is_empty());
    let (delivering, nothing): (Vec<_>, Vec<_>) = bare.partition(|result| result.deliverable.is_some());
    let subjects = |results: Vec<&ExpectedResult>| {
        let place = |result: &ExpectedResult| result.deliverable.as_ref().map_or(result.id.span, |own| own.span);
        results.into_iter().map(|result| (Subject::Result(result.id.value.clone()), place(result))).collect()
    };
    let nothing = context.shared(subjects(nothing)).map(|finding| finding.with("delivering", "no"));
    let delivering = context.shared(subjects(delivering));
    let delivering = delivering
        .map(|finding| finding.distinguished_by("deliverable").of_severity(Severity::Note).with("delivering", "yes"));
    nothing.into_iter().chain(delivering).collect()
}
