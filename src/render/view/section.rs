//! The sections of a report.

use super::grid::ValueGrid;
use crate::evaluation::Evaluation;

type HasContent = fn(&Evaluation) -> bool;

/// Every section in the order of the report, and whether an evaluation has something to say in it. The name is a key below
/// `section.` and that of a partial template.
pub(in crate::render) const SECTIONS: [(&str, HasContent); 14] = [
    ("at_a_glance", |_| true),
    ("foreword", |evaluation| evaluation.evaluation.as_ref().is_some_and(|judged| judged.foreword.is_some())),
    ("summary", |evaluation| evaluation.evaluation.as_ref().is_some_and(|judged| judged.summary.is_some())),
    ("recommendations", |evaluation| !evaluation.recommendations.is_empty()),
    ("background", has_background),
    ("strategy_map", has_goals),
    ("mission_vision_values", |evaluation| has_tests(evaluation) || ValueGrid::of(evaluation).is_some()),
    ("relevance", |evaluation| has_goals(evaluation) || !evaluation.trends.is_empty()),
    ("effectiveness", |evaluation| has_goals(evaluation) || !evaluation.factors.is_empty()),
    ("coherence", |evaluation| has_goals(evaluation) || !evaluation.documents.is_empty()),
    ("indicators", |evaluation| !(evaluation.results.is_empty() && evaluation.kpis.is_empty())),
    ("surveys", |evaluation| !evaluation.surveys.is_empty()),
    ("findings", |evaluation| !evaluation.findings.is_empty()),
    ("method", |_| true),
];

/// The names of the sections that have something to say, in order.
pub(super) fn with_content(evaluation: &Evaluation) -> Vec<&'static str> {
    SECTIONS.iter().filter(|(_, has_content)| has_content(evaluation)).map(|(name, _)| *name).collect()
}

fn has_goals(evaluation: &Evaluation) -> bool {
    !evaluation.goals.is_empty()
}

fn has_tests(evaluation: &Evaluation) -> bool {
    [&evaluation.mission, &evaluation.vision].into_iter().flatten().any(|text| !text.tests.is_empty())
}

fn has_background(evaluation: &Evaluation) -> bool {
    evaluation.mission.is_some()
        || evaluation.vision.is_some()
        || !(evaluation.mandate.is_empty()
            && evaluation.values.is_empty()
            && evaluation.priorities.is_empty()
            && evaluation.target_groups.is_empty()
            && evaluation.resources.is_empty()
            && evaluation.environment.is_empty()
            && evaluation.promises.is_empty())
}
