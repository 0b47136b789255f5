//! What the institution says of a result or a KPI.

use serde::{Deserialize, Serialize};

/// The reported status.
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
