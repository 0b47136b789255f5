//! A thing is counted that is not of the kind that the indicator counts.

use super::super::{Context, Rule};
use super::items;
use crate::score::Finding;

/// Speaks where the list itself names another kind.
pub const RULE: Rule = Rule::warning("evidence/item-of-other-kind", check);

fn check(context: &Context) -> Vec<Finding> {
    items::findings(context, |item| {
        let kind = item.counts_as.as_ref()?;
        Some((kind.span, kind.value.argument(context.first_language())))
    })
}
