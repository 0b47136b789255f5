//! The status that the institution reports.

use serde::{Deserialize, Serialize};

/// The reported status of a result or KPI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all(deserialize = "kebab-case", serialize = "snake_case"))]
pub enum Reported {
    /// Izpildīts.
    Achieved,
    /// Procesā.
    InProgress,
    /// Nav uzsākts.
    NotStarted,
    /// Nav izpildīts.
    NotAchieved,
    /// Pārtraukts.
    Abandoned,
}

impl Reported {
    /// The name in the contract and in message keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Achieved => "achieved",
            Self::InProgress => "in_progress",
            Self::NotStarted => "not_started",
            Self::NotAchieved => "not_achieved",
            Self::Abandoned => "abandoned",
        }
    }
}
