//! Findings and the lights that they make.

mod coverage;
mod finding;
mod order;
mod place;
mod scorecard;
mod worst;

pub use coverage::Coverage;
pub use finding::{Effect, Finding};
pub use order::in_order;
pub use place::{Label, Place};
pub use scorecard::{Score, Scorecard};
pub use worst::worst;
