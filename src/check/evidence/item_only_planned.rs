//! A thing is counted that is not done.

use super::super::{Context, Rule};
use super::items;
use crate::score::Finding;

/// What is planned and has no day on which it was done; the tool does not count it either.
pub const RULE: Rule = Rule::warning("evidence/item-only-planned", check);

fn check(context: &Context) -> Vec<Finding> {
    items::findings(context, |item| {
        let planned = item.planned.as_ref().filter(|_| item.done.is_none())?;
        Some((planned.span, planned.value.to_string().into()))
    })
}
