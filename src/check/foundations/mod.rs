//! Pamati: are mission, vision, values and the judgement itself sound?

mod attitude_gap;
mod mandate_uncovered;
mod nothing_to_judge;
mod statement_tests;
mod values;

use super::rule::Rule;

/// The rules, in the order in which they run.
pub(super) const RULES: &[Rule] = &[
    nothing_to_judge::NOTHING_TO_JUDGE,
    statement_tests::MISSION_TEST_UNMET,
    statement_tests::VISION_TEST_UNMET,
    statement_tests::JUDGEMENT_WITHOUT_REASON,
    mandate_uncovered::MANDATE_UNCOVERED,
    values::VALUE_UNUSED,
    values::VALUES_CONTRADICT,
    attitude_gap::ATTITUDE_GAP,
];
