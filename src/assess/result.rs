//! What calculation says of an expected result.

use chrono::NaiveDate;

use super::{Computed, Question};
use crate::model::{ExpectedResult, OrUnknown, Progress, Strategy};

/// A result with what was computed of it.
#[derive(Debug, Clone, PartialEq)]
pub struct ResultAssessment<'a> {
    /// The result.
    pub result: &'a ExpectedResult,
    /// The latest report up to the as-of date.
    pub progress: Option<&'a Progress>,
    /// The status.
    pub computed: Computed,
    /// The day on which it is due.
    pub due: NaiveDate,
}

impl<'a> ResultAssessment<'a> {
    /// Assesses a result, given the statuses of its indicators in file order.
    #[must_use]
    pub fn of(
        strategy: &Strategy,
        result: &'a ExpectedResult,
        progress: Option<&'a Progress>,
        indicators: &[Computed],
        question: &Question,
    ) -> Self {
        let due = result.due.as_ref().map_or(strategy.end(), |due| due.last_day());
        let computed = Computed::of_several(indicators).unwrap_or_else(|| match &result.deliverable {
            None => Computed::NoTarget,
            Some(_) => deliverable(progress, due, question.as_of),
        });
        Self { result, progress, computed, due }
    }

    /// Whether it was delivered after it was due.
    #[must_use]
    pub fn is_late(&self) -> bool {
        let delivered = self.progress.and_then(|progress| progress.delivered.as_ref());
        delivered.and_then(|delivered| delivered.date.known()).is_some_and(|date| date.first_day() > self.due)
    }
}

/// A deliverable that is not there when it is due is missed. One that was delivered on a day that is lost cannot be
/// told to have been in time.
fn deliverable(progress: Option<&Progress>, due: NaiveDate, as_of: NaiveDate) -> Computed {
    let delivered = progress.and_then(|progress| progress.delivered.as_ref());
    let by_now = delivered.filter(|delivered| delivered.date.known().is_none_or(|date| date.first_day() <= as_of));
    match by_now.map(|delivered| &delivered.date) {
        Some(OrUnknown::Known(_)) => Computed::Achieved,
        Some(OrUnknown::Unknown) => Computed::NoValue,
        None if as_of >= due => Computed::Missed,
        None => Computed::NoValue,
    }
}
