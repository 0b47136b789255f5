//! The status in force.

use super::Computed;
use crate::model::{Basis, Reported};

/// What a status says of reaching the target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is reached.
    Achieved,
    /// It is not, or not yet.
    NotAchieved,
    /// The data do not say.
    Undecided,
}

impl From<Reported> for Verdict {
    fn from(reported: Reported) -> Self {
        if reported == Reported::Achieved { Self::Achieved } else { Self::NotAchieved }
    }
}

impl From<Computed> for Verdict {
    fn from(computed: Computed) -> Self {
        match computed {
            Computed::Achieved | Computed::AtTheLimit => Self::Achieved,
            Computed::Missed | Computed::UnderWay => Self::NotAchieved,
            _ => Self::Undecided,
        }
    }
}

/// The status of a result, indicator or KPI that lights follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatusInForce {
    /// What it says.
    pub verdict: Verdict,
    /// Whether it is the computed status, not the reported one.
    pub is_computed: bool,
}

impl StatusInForce {
    /// On basis `reported` the reported status where one is given, else the computed one; on basis `computed` the computed one
    /// only.
    #[must_use]
    pub fn of(reported: Option<Reported>, computed: Computed, basis: Basis) -> Self {
        match reported.filter(|_| basis == Basis::Reported) {
            Some(reported) => Self { verdict: reported.into(), is_computed: false },
            None => Self { verdict: computed.into(), is_computed: true },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_counts_before_calculation_on_basis_reported_only() {
        let verdict = |reported, computed, basis| StatusInForce::of(reported, computed, basis).verdict;
        let achieved = Some(Reported::Achieved);
        assert_eq!(verdict(achieved, Computed::Missed, Basis::Reported), Verdict::Achieved);
        assert_eq!(verdict(achieved, Computed::Missed, Basis::Computed), Verdict::NotAchieved);
        assert_eq!(verdict(None, Computed::Achieved, Basis::Reported), Verdict::Achieved);
        assert_eq!(verdict(None, Computed::NoTarget, Basis::Reported), Verdict::Undecided);
    }
}
