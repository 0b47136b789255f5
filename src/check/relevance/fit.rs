//! What the three rules on fit share.

use super::super::Context;
use crate::model::{Criterion, Fit, Light, Subject};
use crate::score::Finding;

/// A finding for each goal that the evaluators gave this fit.
pub(super) fn findings(context: &Context, fit: Fit, light: Light) -> Vec<Finding> {
    let judged = context.strategy().judgement.iter().flat_map(|judgement| &judgement.relevance);
    judged
        .filter(|judged| judged.fit.value == fit)
        .map(|judged| {
            let goal = Subject::Goal(judged.goal.value.clone());
            let finding = context.finding_at(&goal, judged.fit.span).affecting(goal, Criterion::Relevance, light);
            match &judged.reason {
                Some(reason) => finding.with("reason", reason.argument(context.first_language())),
                None => finding,
            }
        })
        .collect()
}
