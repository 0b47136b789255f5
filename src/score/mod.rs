//! Findings and the lights that they make.

mod coverage;
mod finding;
mod scorecard;
mod worst;

pub use coverage::Coverage;
pub use finding::{Effect, Finding};
pub use scorecard::{Score, Scorecard};
pub use worst::worst;
