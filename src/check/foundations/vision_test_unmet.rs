//! The evaluators found that the vision fails a test.

use super::super::{Context, Rule};
use super::statement;
use crate::score::Finding;

/// Which tests there are is the evaluators' choice; each that they answered with no is a finding.
pub const RULE: Rule = Rule::warning("foundations/vision-test-unmet", check);

fn check(context: &Context) -> Vec<Finding> {
    statement::findings(context, "vision", context.strategy().vision.as_ref(), |judgement| &judgement.vision)
}
