//! Methods of scoring, one file each. The output always names the method.

mod comparison;
mod target_test;

pub use target_test::{TargetTest, TestWindow, differs_in_kind, target_in_force, target_test};
