//! Normatīvās prasības: does the strategy meet the regulation that it names?

pub mod approved_inside_period;
mod duty;
pub mod section_missing;
pub mod term_outside_range;
