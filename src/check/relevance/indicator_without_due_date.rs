//! A target or a deliverable has no due date.

use super::super::{Context, Rule};
use super::indicators;
use crate::assess::IndicatorAssessment;
use crate::model::Subject;
use crate::score::Finding;

/// The end of the strategy's period then counts, which is the second place. Indicators without a target are left to
/// `indicator-without-target`; a target for each year has its dates. A deliverable is what tells whether its result is
/// reached, so it needs a date as a target does.
pub const RULE: Rule = Rule::note("relevance/indicator-without-due-date", check);

fn check(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let result_is_dated = |assessed: &IndicatorAssessment| {
        assessed.result.and_then(|id| strategy.result(id)).is_some_and(|result| result.due.is_some())
    };
    let targets = indicators::lacking(context, |assessed| {
        let target = indicators::target(context, assessed)?;
        let dated = target.by.is_some() || target.each_year || result_is_dated(assessed);
        (!dated).then_some(target.test.span)
    });
    let bare = strategy.results.iter().filter(|result| result.due.is_none() && result.indicators.is_empty());
    let deliverables = bare.filter_map(|result| {
        let deliverable = result.deliverable.as_ref()?;
        Some((Subject::Result(result.id.value.clone()), deliverable.span))
    });
    let finding = context.shared(deliverables.chain(targets).collect());
    let end = strategy.about.period.span;
    finding.map(|finding| finding.related([end]).with("end", strategy.end())).into_iter().collect()
}
