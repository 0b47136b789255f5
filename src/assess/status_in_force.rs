//! The status in force.

use super::Computed;
use crate::model::{Basis, Reported};

/// Where a result, indicator or KPI stands, by the status in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatusInForce {
    /// Achieved, not achieved, or none where nobody can tell.
    pub achieved: Option<bool>,
    /// Whether that is the computed status.
    pub is_computed: bool,
}

impl StatusInForce {
    /// The status in force: on basis `reported` the reported one where one is given, else the computed one; on basis
    /// `computed` the computed one only.
    #[must_use]
    pub fn of(reported: Option<Reported>, computed: Computed, basis: Basis) -> Self {
        match reported.filter(|_| basis == Basis::Reported) {
            Some(reported) => Self { achieved: Some(reported == Reported::Achieved), is_computed: false },
            None => {
                let achieved = matches!(computed, Computed::Achieved | Computed::AtTheLimit);
                Self { achieved: computed.is_decidable().then_some(achieved), is_computed: true }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_counts_before_calculation_on_basis_reported_only() {
        let in_force = |basis| StatusInForce::of(Some(Reported::Achieved), Computed::Missed, basis);
        assert_eq!(in_force(Basis::Reported).achieved, Some(true));
        assert_eq!(in_force(Basis::Computed).achieved, Some(false));
        assert_eq!(StatusInForce::of(None, Computed::Achieved, Basis::Reported).achieved, Some(true));
        assert_eq!(StatusInForce::of(None, Computed::NoTarget, Basis::Reported).achieved, None);
    }
}
