//! The strategy was approved when its period had begun, and the regulation asks for approval before.

use super::super::{Context, Rule};
use super::duty;
use crate::model::ApprovalTime;
use crate::score::Finding;

/// Silent where the day of approval is not known, or may be one before the period: "2020" may be.
pub const RULE: Rule = Rule::warning("regulation/approved-inside-period", check);

fn check(context: &Context) -> Vec<Finding> {
    let about = &context.strategy().about;
    let regulation = context.strategy().regulation();
    let asked = regulation.and_then(|regulation| Some((regulation, regulation.approved.as_ref()?)));
    let approved = about.approved.as_ref().and_then(|approved| Some((*approved.known()?, approved.span)));
    let Some(((regulation, asked), (approved, place))) = asked.zip(approved) else { return Vec::new() };
    let met = match asked.value {
        ApprovalTime::BeforePeriod => approved.first_day() < about.period.first_day(),
    };
    if met {
        return Vec::new();
    }
    vec![duty::finding(context, regulation, place, asked.span).with("approved", approved.to_string())]
}
