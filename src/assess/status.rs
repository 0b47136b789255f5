//! What calculation says of one subject.

use serde::{Deserialize, Serialize};

/// The computed status of an indicator, a KPI or a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Computed {
    /// The test holds.
    Achieved,
    /// The test holds, and by no more than half a unit of the last printed digit. Counts as achieved.
    AtTheLimit,
    /// It fails, and it was due.
    Missed,
    /// It fails, and it is not due yet.
    UnderWay,
    /// There is nothing to test against.
    NoTarget,
    /// There is nothing to test.
    NoValue,
    /// A change is promised from nothing.
    NoBaseline,
    /// "Above average" of nothing named.
    NoReference,
    /// The value is another kind of figure than the target.
    UnitMismatch,
}

impl Computed {
    /// Whether calculation can tell at all.
    #[must_use]
    pub const fn is_decidable(self) -> bool {
        matches!(self, Self::Achieved | Self::AtTheLimit | Self::Missed | Self::UnderWay)
    }

    /// The name in the contract and in message keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Achieved => "achieved",
            Self::AtTheLimit => "at_the_limit",
            Self::Missed => "missed",
            Self::UnderWay => "under_way",
            Self::NoTarget => "no_target",
            Self::NoValue => "no_value",
            Self::NoBaseline => "no_baseline",
            Self::NoReference => "no_reference",
            Self::UnitMismatch => "unit_mismatch",
        }
    }

    /// How bad a decidable status is, for the worst of several.
    const fn rank(self) -> u8 {
        match self {
            Self::Missed => 3,
            Self::UnderWay => 2,
            Self::AtTheLimit => 1,
            _ => 0,
        }
    }

    /// One status for several indicators of a result: the worst decidable one; where any is undecidable and none is
    /// missed, the first undecidable in file order. None for no indicators.
    #[must_use]
    pub fn of_several(statuses: &[Self]) -> Option<Self> {
        let undecidable = statuses.iter().copied().find(|status| !status.is_decidable());
        let worst = statuses.iter().copied().filter(|status| status.is_decidable()).max_by_key(|status| status.rank());
        match (worst, undecidable) {
            (Some(Self::Missed), _) => Some(Self::Missed),
            (_, Some(undecidable)) => Some(undecidable),
            (worst, None) => worst,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Computed::{self, *};

    #[test]
    fn one_missed_indicator_decides_and_an_undecidable_one_leaves_it_open() {
        for (several, expected) in [
            (vec![Achieved, Achieved], Achieved),
            (vec![Achieved, AtTheLimit], AtTheLimit),
            (vec![Achieved, UnderWay], UnderWay),
            (vec![NoTarget, Missed], Missed),
            (vec![Achieved, NoValue, NoTarget], NoValue),
        ] {
            assert_eq!(Computed::of_several(&several), Some(expected));
        }
        assert_eq!(Computed::of_several(&[]), None);
    }
}
