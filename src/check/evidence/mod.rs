//! Evidence: can the figures carry what is said of them?

pub mod derived_value_differs;
pub mod evidence_restates_result;
pub mod final_year_missing;
pub mod growth_not_shown;
pub mod headcount_inconsistent;
pub mod impossible_percentage;
pub mod inside_sampling_error;
pub mod item_counted_twice;
pub mod item_of_other_kind;
pub mod item_only_planned;
mod items;
pub mod older_round_used;
pub mod persons_and_participations;
pub mod population_mismatch;
pub mod self_reported;
pub mod series_break;
pub mod shares_do_not_add;
pub mod source_changed;
pub mod source_missing;
mod sources;
pub mod unit_mismatch;
pub mod word_and_number_disagree;
