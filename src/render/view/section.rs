//! The sections of a report.

use crate::evaluation::Evaluation;

use super::ValueGrid;

/// The sections that have something to say, in their order. The first page and the provenance always do.
pub(super) fn with_content(evaluation: &Evaluation) -> Vec<&'static str> {
    let judged = evaluation.evaluation.as_ref();
    let has_tests = [&evaluation.mission, &evaluation.vision].into_iter().flatten().any(|text| !text.tests.is_empty());
    let has_background = evaluation.mission.is_some()
        || evaluation.vision.is_some()
        || !(evaluation.mandate.is_empty()
            && evaluation.values.is_empty()
            && evaluation.priorities.is_empty()
            && evaluation.target_groups.is_empty()
            && evaluation.resources.is_empty()
            && evaluation.environment.is_empty()
            && evaluation.promises.is_empty());
    let has_goals = !evaluation.goals.is_empty();
    [
        ("at_a_glance", true),
        ("foreword", judged.is_some_and(|judged| judged.foreword.is_some())),
        ("summary", judged.is_some_and(|judged| judged.summary.is_some())),
        ("recommendations", !evaluation.recommendations.is_empty()),
        ("background", has_background),
        ("strategy_map", has_goals),
        ("mission_vision_values", has_tests || ValueGrid::of(evaluation).is_some()),
        ("relevance", has_goals || !evaluation.trends.is_empty()),
        ("effectiveness", has_goals || !evaluation.factors.is_empty()),
        ("coherence", has_goals || !evaluation.documents.is_empty()),
        ("indicators", !(evaluation.results.is_empty() && evaluation.kpis.is_empty())),
        ("surveys", !evaluation.surveys.is_empty()),
        ("findings", !evaluation.findings.is_empty()),
        ("method", true),
    ]
    .into_iter()
    .filter_map(|(section, has_content)| has_content.then_some(section))
    .collect()
}
