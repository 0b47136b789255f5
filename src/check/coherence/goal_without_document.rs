//! A goal is tied to no policy document of the strategy's time.

use super::super::{Context, Rule};
use super::missing;
use crate::score::Finding;

/// A tie needs a direction of a document whose period overlaps the strategy's.
pub const RULE: Rule = Rule::warning("coherence/goal-without-document", check).on_lights();

fn check(context: &Context) -> Vec<Finding> {
    missing::findings(context, |goal| {
        !context.facts.document_ties(goal).any(|tie| tie.overlaps && !tie.alignment.directions.is_empty())
    })
}
