//! Values are told by those whom they are about.

use super::super::{Context, Rule};
use super::sources;
use crate::model::Quality;
use crate::score::Finding;

/// Speaks where the observation says so.
pub const RULE: Rule = Rule::note("evidence/self-reported", check);

fn check(context: &Context) -> Vec<Finding> {
    sources::shared(context, |_, observation| {
        (observation.quality == Quality::SelfReported).then(|| observation.place())
    })
}
