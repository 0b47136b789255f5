//! The direction of improvement.

use serde::{Deserialize, Serialize};

/// The direction in which an indicator is to move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all(deserialize = "kebab-case", serialize = "snake_case"))]
pub enum Direction {
    /// Higher is better.
    Increase,
    /// Lower is better.
    Decrease,
    /// It should stay as it is.
    Maintain,
}
