//! A standard criterion is neither applied nor excused.

use crate::check::rule::{Context, Rule};
use crate::locale::Argument;
use crate::model::{StandardCriterion, Subject, Words};
use crate::score::Finding;

/// One finding for all criteria of OECD DAC that nobody mentions. One that is listed as not applied and lacks its reason is for
/// `foundations/judgement-without-reason`. Silent where an evaluation lists no criteria at all.
pub const CRITERION_DROPPED: Rule = Rule::note("reporting/criterion-dropped", criterion_dropped);

fn criterion_dropped(context: &Context) -> Vec<Finding> {
    let Some(judgement) = &context.strategy().judgement else { return Vec::new() };
    let Some(first) = judgement.criteria.first() else { return Vec::new() };
    let is_listed =
        |standard: &StandardCriterion| judgement.criteria.iter().any(|criterion| criterion.id.is(*standard));
    let dropped: Vec<_> = StandardCriterion::DAC
        .into_iter()
        .filter(|standard| !is_listed(standard))
        .map(|standard| Argument::message(format!("criterion.{}", standard.as_str())))
        .collect();
    if dropped.is_empty() {
        return Vec::new();
    }
    vec![context.finding_at(&Subject::Strategy, first.id.span).with("dropped", Argument::List(dropped))]
}
