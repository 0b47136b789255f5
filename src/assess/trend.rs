//! Where values are going.

use chrono::Datelike;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};

use super::{Point, Series};
use crate::calendar::{Moment, Period};
use crate::model::{Direction, Number, PublishedChange};
use crate::source::Span;

/// Growth per year within which values count as stable, in per cent: Eurostat's bound for indicators without a target
/// (Sustainable development in the European Union, monitoring report, annex on method).
pub const STABLE_BAND: f64 = 0.1;

/// The direction of values, seen in the direction in which they improve.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Trend {
    /// In the direction in which values improve.
    Improving,
    /// In neither direction by more than the stable band.
    Stable,
    /// In the other direction.
    Worsening,
    /// Fewer than two comparable values, or no direction is known to be better.
    Unknown,
}

impl Trend {
    /// The name in the contract and in message keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Improving => "improving",
            Self::Stable => "stable",
            Self::Worsening => "worsening",
            Self::Unknown => "unknown",
        }
    }
}

/// One end of a trend: a value of the series, or the baseline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrendPoint {
    /// The period that the value is about.
    pub period: Period,
    /// The value, in the indicator's unit.
    pub value: Number,
    /// Where it stands.
    pub place: Span,
}

/// What a trend was read from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum TrendBasis<'a> {
    /// The first and the last comparable value.
    Points([TrendPoint; 2]),
    /// A change that was published in place of two values.
    Change(&'a PublishedChange),
}

/// A trend with what it was read from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrendEstimate<'a> {
    /// The trend.
    pub trend: Trend,
    /// Mean growth per year, in per cent, rounded to two decimals; none where the first value is zero or negative.
    pub growth: Option<f64>,
    /// What it was read from; none where the trend is unknown.
    pub basis: Option<TrendBasis<'a>>,
}

impl<'a> TrendEstimate<'a> {
    const UNKNOWN: Self = Self { trend: Trend::Unknown, growth: None, basis: None };

    /// The trend of a series, from its first to its last comparable value: those of the indicator's own measure and unit
    /// since the last break, behind the baseline. Where there are no two, a published change stands in.
    #[must_use]
    pub fn of(series: &Series<'a>) -> Self {
        let Some(direction) = series.direction else { return Self::UNKNOWN };
        let points = comparable(series);
        match points.as_slice() {
            [first, .., last] => {
                let months = months_between(first.period, last.period);
                let basis = TrendBasis::Points([*first, *last]);
                let values = first.value.to_f64().zip(last.value.to_f64());
                values.map_or(Self::UNKNOWN, |(first, last)| read(direction, first, last, months).on(basis))
            }
            _ => series.points.iter().rev().find_map(|point| published(direction, point)).unwrap_or(Self::UNKNOWN),
        }
    }

    /// The two values that the trend was read from.
    #[must_use]
    pub fn points(&self) -> Option<[TrendPoint; 2]> {
        match self.basis {
            Some(TrendBasis::Points(points)) => Some(points),
            _ => None,
        }
    }

    fn on(self, basis: TrendBasis<'a>) -> Self {
        Self { basis: Some(basis).filter(|_| self.trend != Trend::Unknown), ..self }
    }
}

fn comparable(series: &Series<'_>) -> Vec<TrendPoint> {
    let baseline = series.indicator.baseline.as_ref().and_then(|baseline| {
        Some(TrendPoint { period: baseline.year?.into(), value: series.baseline()?, place: baseline.span })
    });
    let of_same_kind = series.points.iter().filter(|point| point.is_of_same_kind);
    // Breaks are looked for among values of the indicator's kind: another kind of figure breaks nothing.
    let since = of_same_kind.clone().collect::<Vec<_>>().iter().rposition(|point| point.is_break());
    let values = of_same_kind
        .skip(since.unwrap_or(0))
        .filter_map(|point| Some(TrendPoint { period: point.period, value: point.value?, place: point.place() }));
    let mut points: Vec<_> = baseline.filter(|_| since.is_none()).into_iter().chain(values).collect();
    // A baseline may be younger than what was measured first.
    points.sort_by_key(|point| point.period.last_day());
    points
}

/// The trend of a published change, which has no growth per year where it is not in per cent.
fn published<'a>(direction: Direction, point: &Point<'a>) -> Option<TrendEstimate<'a>> {
    let change = point.change()?;
    let by = change.by.to_f64()?;
    let estimate = if change.unit() == Some("percent") {
        read(direction, 100.0, 100.0 + by, months_between(change.against, point.period))
    } else {
        TrendEstimate { trend: judge(direction, by, 0.0), ..TrendEstimate::UNKNOWN }
    };
    Some(estimate.on(TrendBasis::Change(change)))
}

fn months_between(from: Period, to: Period) -> i32 {
    let months = |moment: Moment| moment.last_day().year() * 12 + moment.last_day().month0().cast_signed();
    months(to.to) - months(from.to)
}

/// Growth per year is (last / first)^(1 / years) − 1; where the first value is zero or negative there is none, and the
/// sign of the difference decides. Two values of one time are no trend.
fn read<'a>(direction: Direction, first: f64, last: f64, months: i32) -> TrendEstimate<'a> {
    if months <= 0 {
        return TrendEstimate::UNKNOWN;
    }
    if first <= 0.0 || last < 0.0 {
        return TrendEstimate { trend: judge(direction, last - first, 0.0), ..TrendEstimate::UNKNOWN };
    }
    let growth = (libm::pow(last / first, 12.0 / f64::from(months)) - 1.0) * 100.0;
    let growth = libm::round(growth * 100.0) / 100.0;
    TrendEstimate { trend: judge(direction, growth, STABLE_BAND), growth: Some(growth), basis: None }
}

/// What a difference means that counts where it is larger than `bound`.
fn judge(direction: Direction, difference: f64, bound: f64) -> Trend {
    match direction {
        _ if difference.abs() <= bound => Trend::Stable,
        Direction::Maintain => Trend::Worsening,
        Direction::Increase if difference > 0.0 => Trend::Improving,
        Direction::Decrease if difference < 0.0 => Trend::Improving,
        Direction::Increase | Direction::Decrease => Trend::Worsening,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growth_is_read_in_the_direction_of_improvement() {
        for (direction, first, last, expected) in [
            (Direction::Decrease, 6.0, 10.0, Trend::Worsening),
            (Direction::Decrease, 10.0, 6.0, Trend::Improving),
            (Direction::Increase, 82.2, 75.7, Trend::Worsening),
            (Direction::Increase, 50.0, 50.1, Trend::Stable),
            (Direction::Maintain, 50.0, 70.0, Trend::Worsening),
        ] {
            assert_eq!(read(direction, first, last, 36).trend, expected, "{direction:?} {first} {last}");
        }
        assert_eq!(read(Direction::Increase, 82.2, 75.7, 36).growth, Some(-2.71));
    }

    #[test]
    fn from_zero_or_below_the_sign_of_the_difference_decides() {
        let estimate = |direction, first, last| {
            let estimate = read(direction, first, last, 12);
            (estimate.trend, estimate.growth)
        };
        assert_eq!(estimate(Direction::Increase, 0.0, 5.0), (Trend::Improving, None));
        assert_eq!(estimate(Direction::Increase, -5.0, -7.0), (Trend::Worsening, None));
        assert_eq!(estimate(Direction::Increase, 0.0, 0.0), (Trend::Stable, None));
        // However small the difference is: there is no growth that could be small.
        assert_eq!(estimate(Direction::Decrease, 0.0, 0.05), (Trend::Worsening, None));
    }
}
