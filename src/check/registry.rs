//! The only file that names every rule.

use super::rule::Rule;
use super::{coherence, effectiveness, evidence, foundations, relevance};

/// All rules, in the order in which they run: criterion by criterion, in the order in which they build on each other.
pub const RULES: &[Rule] = &[
    foundations::mission_test_unmet::RULE,
    foundations::vision_test_unmet::RULE,
    foundations::judgement_without_reason::RULE,
    foundations::mandate_uncovered::RULE,
    foundations::value_unused::RULE,
    foundations::values_contradict::RULE,
    foundations::attitude_gap::RULE,
    relevance::goal_without_result::RULE,
    relevance::goal_not_judged::RULE,
    relevance::goal_fits_not::RULE,
    relevance::goal_fits_partly::RULE,
    relevance::goal_fits_broadly::RULE,
    evidence::unit_mismatch::RULE,
    effectiveness::target_missed::RULE,
    effectiveness::missed_within_tolerance::RULE,
    effectiveness::missed_in_a_year::RULE,
    effectiveness::part_unmeasured::RULE,
    effectiveness::reported_and_computed_differ::RULE,
    effectiveness::not_achieved_in_time::RULE,
    effectiveness::behind::RULE,
    effectiveness::achieved_late::RULE,
    effectiveness::goal_not_judgeable::RULE,
    effectiveness::nothing_to_tell_by::RULE,
    coherence::goal_in_conflict::RULE,
    coherence::goal_isolated::RULE,
    coherence::goal_without_value::RULE,
    coherence::goal_without_document::RULE,
    coherence::document_not_in_force::RULE,
    coherence::single_document::RULE,
    coherence::stated_pairs_differ::RULE,
    coherence::document_without_link::RULE,
    coherence::task_unmapped::RULE,
    coherence::wording_differs::RULE,
    coherence::fact_differs::RULE,
    coherence::promise_not_followed_up::RULE,
];
