//! Evidence: can the figures carry what is said of them?

pub mod unit_mismatch;
