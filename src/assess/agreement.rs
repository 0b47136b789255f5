//! Whether calculation bears a report out.

use serde::{Deserialize, Serialize};

use super::Computed;
use crate::model::Reported;

/// A report held against calculation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Agreement {
    /// Both say the same.
    Confirmed,
    /// They do not.
    Differs,
    /// Calculation cannot tell, or nothing is reported.
    NotCheckable,
}

impl Agreement {
    /// Holds a report against a computed status.
    #[must_use]
    pub fn of(reported: Option<Reported>, computed: Computed) -> Self {
        let Some(reported) = reported.filter(|_| computed.is_decidable()) else { return Self::NotCheckable };
        let computed_achieved = matches!(computed, Computed::Achieved | Computed::AtTheLimit);
        if (reported == Reported::Achieved) == computed_achieved { Self::Confirmed } else { Self::Differs }
    }

    /// The name in the contract and in message keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Differs => "differs",
            Self::NotCheckable => "not_checkable",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_confirmed_differs_or_cannot_be_checked() {
        for (reported, computed, expected) in [
            (Some(Reported::Achieved), Computed::Achieved, Agreement::Confirmed),
            (Some(Reported::Achieved), Computed::AtTheLimit, Agreement::Confirmed),
            (Some(Reported::InProgress), Computed::Missed, Agreement::Confirmed),
            (Some(Reported::NotStarted), Computed::UnderWay, Agreement::Confirmed),
            (Some(Reported::Achieved), Computed::Missed, Agreement::Differs),
            (Some(Reported::InProgress), Computed::Achieved, Agreement::Differs),
            (Some(Reported::Achieved), Computed::NoTarget, Agreement::NotCheckable),
            (None, Computed::Achieved, Agreement::NotCheckable),
        ] {
            assert_eq!(Agreement::of(reported, computed), expected, "{reported:?} {computed:?}");
        }
    }
}
