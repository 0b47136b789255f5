//! No source is named for a value.

use super::super::{Context, Rule};
use super::sources;
use crate::score::Finding;

/// Speaks of each value that is printed without a source, whatever was planned.
pub const RULE: Rule = Rule::note("evidence/source-missing", check);

fn check(context: &Context) -> Vec<Finding> {
    sources::shared(context, |_, observation| observation.source.is_none().then(|| observation.place()))
}
