//! Which light is meant.

use super::{Criterion, Id, Subject};

/// One light: that of a goal under a criterion, or the only one of a result, indicator or KPI.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LightKey {
    /// The light of a goal under a criterion.
    Goal(Id, Criterion),
    /// The light of a subject that has one only.
    Own(Subject),
}

impl LightKey {
    /// Whose light it is.
    #[must_use]
    pub fn subject(&self) -> Subject {
        match self {
            Self::Goal(goal, _) => Subject::Goal(goal.clone()),
            Self::Own(subject) => subject.clone(),
        }
    }

    /// Under which criterion; none for an own light.
    #[must_use]
    pub const fn criterion(&self) -> Option<Criterion> {
        match self {
            Self::Goal(_, criterion) => Some(*criterion),
            Self::Own(_) => None,
        }
    }
}
