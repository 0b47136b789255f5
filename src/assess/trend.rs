//! Where values are going.

use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};

use super::method::{differs_in_kind, target_in_force};
use super::value::{about, number};
use crate::model::{Direction, Indicator, Observation, Test};
use chrono::{Datelike, NaiveDate};

/// Growth per year beyond which values move, in per cent: Eurostat's bound for indicators without a target
/// (Sustainable development in the European Union, monitoring report, annex on method).
pub const STABLE_BAND: f64 = 0.1;

/// The direction of values, seen in the wished direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Trend {
    /// As wished.
    Improving,
    /// Neither way.
    Stable,
    /// The other way.
    Worsening,
    /// Too few comparable values, or nothing is wished.
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

/// A trend and the growth that it was read from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrendEstimate {
    /// The trend.
    pub trend: Trend,
    /// Growth per year, in per cent; none where the first value is zero or negative, or there is no pair.
    pub growth: Option<f64>,
}

impl TrendEstimate {
    const UNKNOWN: Self = Self { trend: Trend::Unknown, growth: None };
}

/// The direction that is wished: the indicator's own, else that of the target that counts on a day.
#[must_use]
pub fn direction(indicator: &Indicator, as_of: NaiveDate) -> Option<Direction> {
    let of_test = target_in_force(indicator, as_of).and_then(|target| match target.test.value {
        Test::AtLeast(_) | Test::Above(_) => Some(Direction::Increase),
        Test::AtMost(_) | Test::Below(_) => Some(Direction::Decrease),
        Test::Trend(direction) => Some(direction),
        Test::Equal(_) | Test::Reached => None,
    });
    indicator.direction.or(of_test)
}

/// The trend of the observations that count, which must be in the order of their periods.
///
/// It is read from the first and the last comparable value: those of the indicator's own measure and unit since the
/// last break, behind its baseline. A published change counts as two values.
#[must_use]
pub fn estimate(indicator: &Indicator, observations: &[&Observation], as_of: NaiveDate) -> TrendEstimate {
    let Some(direction) = direction(indicator, as_of) else { return TrendEstimate::UNKNOWN };
    let points = comparable(indicator, observations, as_of);
    if let (Some(first), Some(last)) = (points.first(), points.last())
        && points.len() > 1
    {
        return read(direction, first.1, last.1, months_between(first.0, last.0));
    }
    let change = observations.iter().rev().find_map(|observation| {
        let change = observation.change.first()?;
        Some((change, months_between(change.against.last_day(), about(observation).last_day())))
    });
    match change {
        Some((change, months)) if change.unit.as_deref() == Some("percent") => {
            change.by.to_f64().map_or(TrendEstimate::UNKNOWN, |by| read(direction, 100.0, 100.0 + by, months))
        }
        Some((change, _)) => change
            .by
            .to_f64()
            .map_or(TrendEstimate::UNKNOWN, |by| TrendEstimate { trend: judge(direction, by, 0.0), growth: None }),
        None => TrendEstimate::UNKNOWN,
    }
}

fn comparable(indicator: &Indicator, observations: &[&Observation], as_of: NaiveDate) -> Vec<(NaiveDate, f64)> {
    let baseline = indicator
        .baseline
        .as_ref()
        .and_then(|baseline| Some((baseline.year?.last_day(), baseline.value.value.known()?.to_f64()?)));
    let mut points: Vec<_> = baseline.into_iter().collect();
    for observation in observations.iter().filter(|observation| !differs_in_kind(indicator, observation)) {
        if observation.comparable.as_ref().is_some_and(|comparable| !comparable.value) {
            points.clear();
        }
        points.extend(
            number(observation, as_of)
                .and_then(|value| value.to_f64())
                .map(|value| (about(observation).last_day(), value)),
        );
    }
    // A baseline may be younger than what was measured first.
    points.sort_by_key(|(day, _)| *day);
    points
}

fn months_between(from: NaiveDate, to: NaiveDate) -> i32 {
    (to.year() - from.year()) * 12 + to.month0() as i32 - from.month0() as i32
}

/// Growth per year is (last / first)^(1 / years) − 1; where the first value is zero or negative there is none, and the
/// sign of the difference decides. Two values of one time are no course.
fn read(direction: Direction, first: f64, last: f64, months: i32) -> TrendEstimate {
    if months <= 0 {
        return TrendEstimate::UNKNOWN;
    }
    if first <= 0.0 || last < 0.0 {
        return TrendEstimate { trend: judge(direction, last - first, 0.0), growth: None };
    }
    let growth = (libm::pow(last / first, 12.0 / f64::from(months)) - 1.0) * 100.0;
    let growth = libm::round(growth * 100.0) / 100.0;
    TrendEstimate { trend: judge(direction, growth, STABLE_BAND), growth: Some(growth) }
}

/// What a move means that counts where it is larger than `bound`.
fn judge(direction: Direction, moved: f64, bound: f64) -> Trend {
    match direction {
        _ if moved.abs() <= bound => Trend::Stable,
        Direction::Maintain => Trend::Worsening,
        Direction::Increase if moved > 0.0 => Trend::Improving,
        Direction::Decrease if moved < 0.0 => Trend::Improving,
        Direction::Increase | Direction::Decrease => Trend::Worsening,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growth_is_read_in_the_wished_direction() {
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
        assert_eq!(read(Direction::Increase, 0.0, 5.0, 12), TrendEstimate { trend: Trend::Improving, growth: None });
        assert_eq!(read(Direction::Increase, -5.0, -7.0, 12), TrendEstimate { trend: Trend::Worsening, growth: None });
        assert_eq!(read(Direction::Increase, 0.0, 0.0, 12).trend, Trend::Stable);
        // However small the difference is: there is no growth that could be small.
        assert_eq!(read(Direction::Decrease, 0.0, 0.05, 12).trend, Trend::Worsening);
    }
}
