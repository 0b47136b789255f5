//! A strategy without goals, results and KPIs passes every other check, for there is nothing to check.

use crate::check::rule::{Context, Rule};
use crate::model::Subject;
use crate::score::Finding;

pub const NOTHING_TO_JUDGE: Rule = Rule::error("foundations/nothing-to-judge", nothing_to_judge);

fn nothing_to_judge(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let is_empty = strategy.goals.is_empty() && strategy.results.is_empty() && strategy.kpis.is_empty();
    is_empty.then(|| context.finding_at(&Subject::Strategy, strategy.about.id.span)).into_iter().collect()
}
