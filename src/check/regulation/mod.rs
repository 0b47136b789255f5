//! Normatīvās prasības: does the strategy meet the regulation that it names?

mod requirements;

use super::rule::Rule;

/// The rules, in the order in which they run.
pub(super) const RULES: &[Rule] =
    &[requirements::TERM_OUTSIDE_RANGE, requirements::SECTION_MISSING, requirements::APPROVED_INSIDE_PERIOD];
