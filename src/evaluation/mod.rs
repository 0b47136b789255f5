//! The evaluation: the owned, versioned contract with everything that renders, reads or compares it, and its assembly.

mod assemble;
pub mod contract;
mod schema;

pub use assemble::{Assembly, SCHEMA};
pub use contract::Evaluation;
pub use schema::{generator, schema};
