//! What a value is held against, where a target names no number: the value before, the baseline, the middle of a scale.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::super::Computed;
use super::super::value::{about, number};
use super::differs_in_kind;
use crate::model::{Indicator, Number, Observation, Reference};

/// An observation among those that it may be compared with.
pub(super) struct Comparison<'o, 'a> {
    pub indicator: &'o Indicator,
    pub observation: &'o Observation,
    /// All that count, in the order of their periods.
    pub observations: &'o [&'a Observation],
    pub as_of: NaiveDate,
}

impl<'o, 'a> Comparison<'o, 'a> {
    /// The number that a reference stands for.
    ///
    /// # Errors
    /// Where it stands for none: there is nothing before, no scale, or nothing is named.
    pub fn reference(&self, reference: Reference) -> Result<Decimal, Computed> {
        match reference {
            Reference::Value(limit) => Ok(limit.0),
            Reference::Midpoint => {
                let scale = self.observation.scale.or(self.indicator.scale).ok_or(Computed::NoReference)?;
                Ok((scale.min.0 + scale.max.0) / Decimal::TWO)
            }
            Reference::Previous => {
                self.previous().or_else(|| self.baseline()).map(|before| before.0).ok_or(Computed::NoBaseline)
            }
            Reference::SectorMean | Reference::Unknown => Err(Computed::NoReference),
        }
    }

    /// How far the value has moved: a published change against a named earlier time counts, else the baseline.
    ///
    /// # Errors
    /// Where there is neither, or no value.
    pub fn moved(&self) -> Result<Decimal, Computed> {
        if let Some(change) = self.observation.change.first() {
            return Ok(change.by.0);
        }
        let before = self.baseline().ok_or(Computed::NoBaseline)?;
        Ok(number(self.observation, self.as_of).ok_or(Computed::NoValue)?.0 - before.0)
    }

    /// The value of the latest earlier period since the last break.
    fn previous(&self) -> Option<Number> {
        let start = about(self.observation).first_day();
        let earlier = self.since_break().0.iter().rev().filter(|other| about(other).last_day() < start);
        let mut same_kind = earlier.filter(|other| !differs_in_kind(self.indicator, other));
        same_kind.find_map(|other| number(other, self.as_of))
    }

    /// The baseline, where no break lies between.
    fn baseline(&self) -> Option<Number> {
        let baseline = self.indicator.baseline.as_ref().filter(|_| self.since_break().1)?;
        baseline.value.value.known().copied()
    }

    /// The observations since the last break, up to this one; and whether there is no break at all.
    fn since_break(&self) -> (&'o [&'a Observation], bool) {
        let all = self.observations;
        let own = all.iter().position(|other| std::ptr::eq(*other, self.observation));
        let until = own.and_then(|own| all.get(..=own)).unwrap_or(all);
        let is_break = |other: &&Observation| other.comparable.as_ref().is_some_and(|comparable| !comparable.value);
        let last_break = until.iter().rposition(is_break);
        (last_break.and_then(|at| until.get(at..)).unwrap_or(until), last_break.is_none())
    }
}
