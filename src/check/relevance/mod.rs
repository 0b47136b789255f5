//! Atbilstība: do the results correspond to the goals?

pub mod goal_fits_broadly;
pub mod goal_fits_not;
pub mod goal_fits_partly;
pub mod goal_not_judged;
pub mod goal_without_result;

mod fit;
