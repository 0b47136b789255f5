//! Pārskata sagatavošana: does the evaluation say what its figures and lights say?

pub mod claim_does_not_recompute;
pub mod criterion_dropped;
pub mod recommendation_only_in_body;
pub mod recommendation_unanchored;
pub mod red_unanswered;
pub mod statement_contradicts_status;
pub mod translation_missing;
pub mod translation_stale;
mod translations;
