//! Rezultativitāte: were the goals reached, and in time?

pub mod achieved_late;
pub mod behind;
pub mod goal_not_judgeable;
mod miss;
pub mod missed_in_a_year;
pub mod missed_within_tolerance;
pub mod not_achieved_in_time;
pub mod nothing_to_tell_by;
pub mod part_unmeasured;
pub mod reported_and_computed_differ;
pub mod target_missed;
