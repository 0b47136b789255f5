//! Saskaņotība: do the goals hang together, inside and outside?

pub mod document_not_in_force;
pub mod document_without_link;
pub mod fact_differs;
pub mod goal_in_conflict;
pub mod goal_isolated;
pub mod goal_without_document;
pub mod goal_without_value;
mod missing;
pub mod promise_not_followed_up;
pub mod single_document;
pub mod stated_pairs_differ;
pub mod task_unmapped;
pub mod wording_differs;
