//! A standard criterion is neither applied nor excused.

use super::super::{Context, Rule};
use crate::locale::Argument;
use crate::model::Subject;
use crate::score::Finding;

/// One finding for all criteria that nobody mentions. One that is listed as not applied and lacks its reason is for
/// `foundations/judgement-without-reason`. Silent where an evaluation lists no criteria at all.
pub const RULE: Rule = Rule::note("reporting/criterion-dropped", check);

/// OECD DAC, Better Criteria for Better Evaluation (2019).
const STANDARD: [&str; 6] = ["relevance", "coherence", "effectiveness", "efficiency", "impact", "sustainability"];

fn check(context: &Context) -> Vec<Finding> {
    let Some(judgement) = &context.strategy().judgement else { return Vec::new() };
    let Some(first) = judgement.criteria.first() else { return Vec::new() };
    let is_listed = |name: &&str| judgement.criteria.iter().any(|criterion| criterion.id.as_str() == *name);
    let dropped: Vec<_> = STANDARD
        .into_iter()
        .filter(|name| !is_listed(name))
        .map(|name| Argument::message(format!("criterion.{name}")))
        .collect();
    if dropped.is_empty() {
        return Vec::new();
    }
    vec![context.finding_at(&Subject::Strategy, first.id.span).with("dropped", Argument::List(dropped))]
}
