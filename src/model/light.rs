//! The traffic light (luksofora princips).

use serde::{Deserialize, Serialize};

/// A light. The order is the order of aggregation: the worst wins, and "cannot be decided" is worse than green.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Light {
    /// It holds.
    Green,
    /// It cannot be decided: no data, no target, nothing due yet. Never a word for bad news.
    Grey,
    /// It holds in part.
    Amber,
    /// It does not hold.
    Red,
}

impl Light {
    /// The name in the contract and in message keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Green => "green",
            Self::Grey => "grey",
            Self::Amber => "amber",
            Self::Red => "red",
        }
    }
}
