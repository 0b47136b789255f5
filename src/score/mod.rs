//! Findings and the lights that they make.

mod coverage;
mod finding;
mod order;
mod scorecard;
mod worst;

pub use coverage::Coverage;
pub use finding::{Effect, Finding};
pub use order::in_order;
pub use scorecard::{Score, Scorecard};
pub use worst::worst;
