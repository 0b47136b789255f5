//! Which light of the scorecard is meant.

use super::{Criterion, Id, Subject};

/// One light: a goal has one under each criterion; a result, indicator or KPI has one of its own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LightKey {
    /// The light of a goal under a criterion.
    Goal(Id, Criterion),
    /// The light of a result, indicator or KPI.
    Own(Subject),
}

/// Why a subject and a criterion name no light.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoLight {
    /// A goal has several lights, so a criterion is needed.
    #[error("a goal has a light under each criterion")]
    CriterionMissing,
    /// A result, indicator or KPI has a single light, under no criterion.
    #[error("only goals have lights under criteria")]
    CriterionGiven,
    /// The strategy and other items have no light.
    #[error("it has no light")]
    NotLit,
}

impl LightKey {
    /// The light of a subject, under a criterion if it is a goal.
    ///
    /// # Errors
    /// Where the two name no light.
    pub fn of(subject: Subject, criterion: Option<Criterion>) -> Result<Self, NoLight> {
        match (subject, criterion) {
            (Subject::Goal(id), Some(criterion)) => Ok(Self::Goal(id, criterion)),
            (Subject::Goal(_), None) => Err(NoLight::CriterionMissing),
            (Subject::Strategy | Subject::Item(..), _) => Err(NoLight::NotLit),
            (Subject::Result(_) | Subject::Indicator(_) | Subject::Kpi(_), Some(_)) => Err(NoLight::CriterionGiven),
            (own, None) => Ok(Self::Own(own)),
        }
    }

    /// Whose light it is.
    #[must_use]
    pub fn subject(&self) -> Subject {
        match self {
            Self::Goal(id, _) => Subject::Goal(id.clone()),
            Self::Own(subject) => subject.clone(),
        }
    }

    /// The criterion under which a goal has it.
    #[must_use]
    pub const fn criterion(&self) -> Option<Criterion> {
        match self {
            Self::Goal(_, criterion) => Some(*criterion),
            Self::Own(_) => None,
        }
    }
}
