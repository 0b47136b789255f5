//! A KPI is tied to no goal.

use super::super::{Context, Rule};
use crate::model::Subject;
use crate::score::Finding;

/// What a KPI measures in a goal (`covers`) does not tie it to the goal: the goal is not judged by it.
pub const RULE: Rule = Rule::warning("relevance/kpi-without-goal", check);

fn check(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let loose = strategy.kpis.iter().filter(|kpi| kpi.goals.is_empty() && !strategy.goals.is_empty());
    let loose = loose.map(|kpi| (Subject::Kpi(kpi.id.value.clone()), kpi.id.span));
    context.shared(loose.collect()).into_iter().collect()
}
