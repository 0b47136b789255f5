//! Saskaņotība: do the goals hang together, inside and outside?

pub mod goal_in_conflict;
pub mod goal_isolated;
pub mod goal_without_document;
pub mod goal_without_value;
mod missing;
