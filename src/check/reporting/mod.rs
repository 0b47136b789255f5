//! Pārskata sagatavošana: does the evaluation say what its figures and lights say?

mod claims;
mod criterion_dropped;
mod recommendations;
mod translations;

use super::rule::Rule;

/// The rules, in the order in which they run.
pub(super) const RULES: &[Rule] = &[
    claims::CLAIM_DOES_NOT_RECOMPUTE,
    claims::STATEMENT_CONTRADICTS_STATUS,
    recommendations::RED_UNANSWERED,
    recommendations::RECOMMENDATION_UNANCHORED,
    recommendations::RECOMMENDATION_ONLY_IN_BODY,
    translations::TRANSLATION_MISSING,
    translations::TRANSLATION_STALE,
    criterion_dropped::CRITERION_DROPPED,
];
