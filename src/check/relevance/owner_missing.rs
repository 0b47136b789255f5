//! Nobody answers for a result or KPI.

use super::super::{Context, Rule};
use super::owners::owned;
use crate::score::Finding;

/// Whoever answers for one of its indicators answers for the result.
pub const RULE: Rule = Rule::warning("relevance/owner-missing", check);

fn check(context: &Context) -> Vec<Finding> {
    let bare = owned(context.strategy()).filter(|owned| owned.owners.is_empty());
    context.shared(bare.map(|owned| (owned.subject, owned.place)).collect()).into_iter().collect()
}
