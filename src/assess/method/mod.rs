//! Methods of scoring, one file each. The output always names the method.

mod comparison;
mod target_test;

pub use target_test::{TargetTest, YearOutcome, target_test};
