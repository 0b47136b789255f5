//! The calendar: moments as people write them, the periods between two of them, and when the years of a strategy begin.

mod fiscal;
mod moment;
mod period;

pub use fiscal::{Calendar, MonthOfYear, NamedFor};
pub use moment::{InvalidDate, MOMENT, Moment};
pub use period::Period;
