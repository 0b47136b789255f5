//! The evaluation: the owned, versioned contract with everything that renders, reads or compares it, and its assembly.

mod assemble;
pub mod contract;

pub use assemble::{Assembly, SCHEMA};
pub use contract::Evaluation;
