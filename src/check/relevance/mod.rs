//! Atbilstība: do the results correspond to the goals?

pub mod change_without_baseline;
pub mod component_unmeasured;
pub mod goal_fits_broadly;
pub mod goal_fits_not;
pub mod goal_fits_partly;
pub mod goal_not_judged;
pub mod goal_without_result;
pub mod hindrance_unmeasured;
pub mod indicator_without_baseline;
pub mod indicator_without_due_date;
pub mod indicator_without_target;
pub mod kpi_without_goal;
pub mod links_differ;
pub mod links_only_in_evaluation;
pub mod output_as_result;
pub mod owner_concentration;
pub mod owner_missing;
pub mod owner_not_a_unit;
pub mod reference_undefined;
pub mod result_restates_goal;
pub mod result_without_goal;
pub mod result_without_indicator;
pub mod source_is_implementer;
pub mod trend_unlinked;
pub mod uneven_judgement;

mod components;
mod fit;
mod indicators;
mod owners;
