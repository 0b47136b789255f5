//! The evaluators found that the mission fails a test.

use super::super::{Context, Rule};
use super::statement;
use crate::score::Finding;

/// Which tests there are is the evaluators' choice; each that they answered with no is a finding.
pub const RULE: Rule = Rule::warning("foundations/mission-test-unmet", check);

fn check(context: &Context) -> Vec<Finding> {
    statement::findings(context, "mission", context.strategy().mission.as_ref(), |judgement| &judgement.mission)
}
