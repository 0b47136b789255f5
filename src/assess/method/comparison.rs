//! What a value is held against, where a target names no number: the value before, the baseline, the middle of a scale.

use rust_decimal::Decimal;

use super::super::{Computed, Point, Series};
use crate::model::{Number, Reference};

/// A point among those that it may be compared with.
#[derive(Clone, Copy)]
pub(super) struct Comparison<'s, 'a> {
    pub series: &'s Series<'a>,
    pub point: &'s Point<'a>,
}

impl Comparison<'_, '_> {
    /// The number that a reference stands for.
    ///
    /// # Errors
    /// Where it stands for none: there is nothing before, no scale, or nothing is named.
    pub fn reference(&self, reference: Reference) -> Result<Decimal, Computed> {
        match reference {
            Reference::Value(limit) => Ok(limit.0),
            Reference::Midpoint => {
                let scale = self.point.scale.ok_or(Computed::NoReference)?;
                Ok((scale.min.0 + scale.max.0) / Decimal::TWO)
            }
            Reference::Previous => {
                self.previous().or_else(|| self.baseline()).map(|before| before.0).ok_or(Computed::NoBaseline)
            }
            Reference::SectorMean | Reference::Unknown => Err(Computed::NoReference),
        }
    }

    /// By how much the value has changed: a published change against a named earlier time counts, else the baseline.
    ///
    /// # Errors
    /// Where there is neither, or no value.
    pub fn change(&self) -> Result<Decimal, Computed> {
        if let Some(change) = self.point.change() {
            return Ok(change.by.0);
        }
        let before = self.baseline().ok_or(Computed::NoBaseline)?;
        Ok(self.point.value.ok_or(Computed::NoValue)?.0 - before.0)
    }

    /// The value of the latest earlier period since the last break.
    fn previous(&self) -> Option<Number> {
        let start = self.point.period.first_day();
        let (comparable, _) = self.series.comparable_with(self.point);
        let mut earlier = comparable.iter().rev().filter(|other| other.period.last_day() < start);
        earlier.find_map(|other| other.value.filter(|_| other.is_of_same_kind))
    }

    /// The baseline, where no break lies between.
    fn baseline(&self) -> Option<Number> {
        let (_, reaches_baseline) = self.series.comparable_with(self.point);
        self.series.baseline().filter(|_| reaches_baseline)
    }
}
