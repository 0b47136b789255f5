//! The status that the institution reports.

use serde::{Deserialize, Serialize};

/// The reported status of a result, indicator or KPI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all(deserialize = "kebab-case", serialize = "snake_case"))]
pub enum Reported {
    /// It is achieved.
    Achieved,
    /// It is going as planned.
    OnCourse,
    /// It is behind what was planned.
    Behind,
    /// It is under way.
    InProgress,
    /// Nobody has begun.
    NotStarted,
    /// It is not achieved.
    NotAchieved,
    /// It was given up.
    Abandoned,
}

impl Reported {
    /// The name in the contract and in message keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Achieved => "achieved",
            Self::OnCourse => "on_course",
            Self::Behind => "behind",
            Self::InProgress => "in_progress",
            Self::NotStarted => "not_started",
            Self::NotAchieved => "not_achieved",
            Self::Abandoned => "abandoned",
        }
    }
}
