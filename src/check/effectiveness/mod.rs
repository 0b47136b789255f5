//! Rezultativitāte: were the goals reached, and in time?

pub mod achieved_but_worsening;
pub mod achieved_late;
pub mod at_the_limit;
pub mod behind;
pub mod evidence_outside_period;
pub mod goal_not_judgeable;
pub mod indirect_result_open;
pub mod influence_contradicted;
pub mod kpi_out_of_verdict;
mod miss;
pub mod missed_in_a_year;
pub mod missed_within_tolerance;
pub mod not_achieved_in_time;
pub mod nothing_to_tell_by;
pub mod open_without_reason;
pub mod outcome_depends_on_links;
pub mod part_unmeasured;
pub mod reported_and_computed_differ;
pub mod target_missed;
