//! The calendar: moments as people write them, and the periods between two of them.

mod moment;
mod period;

pub use moment::{InvalidDate, Moment};
pub use period::Period;
