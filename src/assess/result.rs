//! What calculation says of an expected result.

use chrono::NaiveDate;

use super::{Computed, DueDate};
use crate::model::{ExpectedResult, OrUnknown, Progress, Subject};

/// A result with what was computed of it.
#[derive(Debug, Clone, PartialEq)]
pub struct ResultAssessment<'a> {
    /// As a subject.
    pub subject: Subject,
    /// The result.
    pub result: &'a ExpectedResult,
    /// The latest report up to the day evaluated.
    pub progress: Option<&'a Progress>,
    /// The status.
    pub computed: Computed,
    /// When it is due.
    pub due: DueDate,
}

impl<'a> ResultAssessment<'a> {
    /// Assesses a result, given the statuses of its indicators in the order of the file.
    pub(super) fn of(
        result: &'a ExpectedResult,
        progress: Option<&'a Progress>,
        indicators: &[Computed],
        (end, as_of): (NaiveDate, NaiveDate),
    ) -> Self {
        let due = DueDate::of(None, Some(result), end);
        let computed = Computed::of_several(indicators).unwrap_or_else(|| match &result.deliverable {
            None => Computed::NoTarget,
            Some(_) => deliverable(progress, due.day(), as_of),
        });
        Self { subject: Subject::Result(result.id.value.clone()), result, progress, computed, due }
    }

    /// Whether it was delivered after it was due.
    #[must_use]
    pub fn is_late(&self) -> bool {
        let delivered = self.progress.and_then(|progress| progress.delivered.as_ref());
        delivered.and_then(|delivered| delivered.date.known()).is_some_and(|date| date.first_day() > self.due.day())
    }
}

/// A deliverable that is not there when it is due is missed. One that was delivered on an unknown day may have been late.
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
