//! The criteria of an evaluation.

use serde::{Deserialize, Serialize};

/// A criterion under which goals are given lights, in the order in which they are judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// Atbilstība: do the results correspond to the goal?
    Relevance,
    /// Rezultativitāte: was it reached, and in time?
    Effectiveness,
    /// Saskaņotība: does it hang together, inside and outside?
    Coherence,
}

impl Criterion {
    /// All three, in order.
    pub const ALL: [Self; 3] = [Self::Relevance, Self::Effectiveness, Self::Coherence];

    /// The name in the contract and in message keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::Effectiveness => "effectiveness",
            Self::Coherence => "coherence",
        }
    }
}
