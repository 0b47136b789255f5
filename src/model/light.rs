//! The traffic light (luksofora princips).

use serde::{Deserialize, Serialize};

/// A light. The order is the order of aggregation: the worst wins, and "cannot be decided" is worse than green.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Light {
    /// Met.
    Green,
    /// Undecided: no data, no target, nothing due yet. Never a softer word for amber or red.
    Grey,
    /// Met in part.
    Amber,
    /// Not met.
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
