//! Pamati: do mission, vision, values and the judgement itself carry the strategy?

pub mod attitude_gap;
pub mod judgement_without_reason;
pub mod mandate_uncovered;
pub mod mission_test_unmet;
pub mod value_unused;
pub mod values_contradict;
pub mod vision_test_unmet;

mod statement;
mod value_rows;
