//! What an observation says as a number, and of when.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::calendar::{Moment, Period};
use crate::model::{CountedItem, Number, Observation, OrUnknown};

/// The period that an observation speaks of: its own, else the year of its file.
#[must_use]
pub fn about(observation: &Observation) -> Period {
    let year = || Moment::year(observation.year).unwrap_or_default();
    observation.about.as_ref().map_or_else(|| year().into(), |about| about.value)
}

/// Whether an observation counts as of a day: it does if the period that it is about began by then, whenever it was
/// measured.
#[must_use]
pub fn began_by(observation: &Observation, day: NaiveDate) -> bool {
    about(observation).first_day() <= day
}

/// Whether a counted item was done by a day. What is only planned does not count; `unknown` is done, on a day that is
/// lost.
#[must_use]
pub fn counts(item: &CountedItem, day: NaiveDate) -> bool {
    match &item.done {
        None => item.planned.is_none(),
        Some(done) => done.known().is_none_or(|moment| moment.first_day() <= day),
    }
}

/// The number that an observation gives as of a day: its value, else how many of its items count. None where the value
/// is lost or only a change was published.
#[must_use]
pub fn number(observation: &Observation, day: NaiveDate) -> Option<Number> {
    match &observation.value {
        Some(value) => match &value.value {
            OrUnknown::Known(number) => Some(*number),
            OrUnknown::Unknown => None,
        },
        None if observation.items.is_empty() => None,
        None => {
            let done = observation.items.iter().filter(|item| counts(item, day)).count();
            Some(Number(Decimal::from(done)))
        }
    }
}
