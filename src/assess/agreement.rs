//! Whether what is reported agrees with the data.

use serde::{Deserialize, Serialize};

use super::{Computed, Verdict};
use crate::model::Reported;

/// A report compared with the status that is computed from the data. It is no audit: the data are those that the institution
/// supplied. Of several, the greatest tells how far the whole agrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Agreement {
    /// Both say the same.
    Consistent,
    /// Nothing is reported.
    NotReported,
    /// The data do not decide.
    NotConfirmable,
    /// The data say something else.
    Differs,
}

impl Agreement {
    /// Compares a report with a computed status.
    #[must_use]
    pub fn of(reported: Option<Reported>, computed: Computed) -> Self {
        match (reported.map(Verdict::from), Verdict::from(computed)) {
            (None, _) => Self::NotReported,
            (_, Verdict::Undecided) => Self::NotConfirmable,
            (Some(reported), computed) if reported == computed => Self::Consistent,
            _ => Self::Differs,
        }
    }

    /// The name in the contract and in message keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Consistent => "consistent",
            Self::NotReported => "not_reported",
            Self::NotConfirmable => "not_confirmable",
            Self::Differs => "differs",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_agrees_with_the_data_differs_or_cannot_be_confirmed() {
        for (reported, computed, expected) in [
            (Some(Reported::Achieved), Computed::Achieved, Agreement::Consistent),
            (Some(Reported::Achieved), Computed::AtTheLimit, Agreement::Consistent),
            (Some(Reported::InProgress), Computed::Missed, Agreement::Consistent),
            (Some(Reported::NotStarted), Computed::UnderWay, Agreement::Consistent),
            (Some(Reported::Achieved), Computed::Missed, Agreement::Differs),
            (Some(Reported::InProgress), Computed::Achieved, Agreement::Differs),
            (Some(Reported::Achieved), Computed::NoTarget, Agreement::NotConfirmable),
            (None, Computed::Achieved, Agreement::NotReported),
            (None, Computed::NoValue, Agreement::NotReported),
        ] {
            assert_eq!(Agreement::of(reported, computed), expected, "{reported:?} {computed:?}");
        }
    }
}
