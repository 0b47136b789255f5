//! Evidence: do the figures support what is said of them?

mod counted_items;
mod derived_value_differs;
mod inconclusive_evidence;
mod percentages;
mod sources;
mod survey_samples;
mod time_series;
mod unit_unknown;
mod units_and_populations;
mod word_and_number_disagree;

use super::rule::Rule;

/// The rules, in the order in which they run.
pub(super) const RULES: &[Rule] = &[
    units_and_populations::PERSONS_AND_PARTICIPATIONS,
    units_and_populations::UNIT_MISMATCH,
    units_and_populations::POPULATION_MISMATCH,
    unit_unknown::UNIT_UNKNOWN,
    derived_value_differs::DERIVED_VALUE_DIFFERS,
    percentages::IMPOSSIBLE_PERCENTAGE,
    percentages::SHARES_DO_NOT_ADD,
    survey_samples::HEADCOUNT_INCONSISTENT,
    survey_samples::INSIDE_SAMPLING_ERROR,
    time_series::OLDER_ROUND_USED,
    time_series::FINAL_YEAR_MISSING,
    sources::SOURCE_CHANGED,
    sources::SOURCE_MISSING,
    sources::SELF_REPORTED,
    time_series::SERIES_BREAK,
    counted_items::ITEM_COUNTED_TWICE,
    counted_items::ITEM_ONLY_PLANNED,
    counted_items::ITEM_OF_OTHER_KIND,
    inconclusive_evidence::EVIDENCE_RESTATES_RESULT,
    inconclusive_evidence::GROWTH_NOT_SHOWN,
    word_and_number_disagree::WORD_AND_NUMBER_DISAGREE,
];
