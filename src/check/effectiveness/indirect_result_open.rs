//! A goal is achieved, and a result that influences it is not.

use super::super::{Context, Rule};
use crate::assess::EffectivenessStatus;
use crate::model::{Id, LinkKind, Subject};
use crate::score::Finding;
use crate::source::Span;

/// What influences a goal only indirectly does not count against it; it is told.
pub const RULE: Rule = Rule::warning("effectiveness/indirect-result-open", check);

fn check(context: &Context) -> Vec<Finding> {
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
        let reports = open.iter().filter_map(|(result, _)| context.facts.progress(result)?.reported.as_ref());
        let finding =
            finding.related(open.iter().skip(1).map(|(_, at)| *at)).related(reports.map(|report| report.span));
        found.push(finding.with("results", context.names(open.iter().map(|(result, _)| result))));
    }
    found
}

fn is_open(context: &Context, result: &Subject) -> bool {
    context.facts.status_in_force(result).achieved == Some(false)
}
