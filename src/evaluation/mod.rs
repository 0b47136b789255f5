//! The evaluation: the owned, versioned contract with everything that renders, reads or compares it, and its assembly.

pub mod contract;

pub use contract::Evaluation;
