//! `target-test`: the latest value is held against the target.

use rust_decimal::Decimal;

use super::super::{Computed, Point, Series};
use super::comparison::Comparison;
use crate::model::{Direction, Number, Target, Test};

/// What the test gave.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetTest<'a> {
    /// The status.
    pub computed: Computed,
    /// The point that was tested, or the latest where none could be.
    pub tested: Option<Point<'a>>,
    /// How far the value misses the target, in the target's unit; none where it does not, or there is no number.
    pub shortfall: Option<Decimal>,
    /// For a target "per year": each tested year.
    pub years: Vec<YearOutcome<'a>>,
}

/// One year of a target "per year".
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct YearOutcome<'a> {
    /// The point that was tested.
    pub point: Point<'a>,
    /// Its value.
    pub value: Number,
    /// Whether the test holds.
    pub holds: bool,
}

/// Tests a series against its target in force.
#[must_use]
pub fn target_test<'a>(series: &Series<'a>) -> TargetTest<'a> {
    let undecided = |computed, tested| TargetTest { computed, tested, shortfall: None, years: Vec::new() };
    // A published change can be held against a promise of change, and against nothing else.
    let by_change = series.target.is_none_or(|target| matches!(target.test.value, Test::Trend(_)));
    let in_period = series.points.iter().filter(|point| point.period.last_day() >= series.window.start);
    let has_value = |point: &&Point<'_>| point.value.is_some() || by_change && point.change().is_some();
    let latest = in_period.clone().rev().find(has_value);
    let Some(target) = series.target else { return undecided(Computed::NoTarget, latest.copied()) };
    let Some(tested) = latest else { return undecided(Computed::NoValue, None) };
    if !tested.is_of_same_kind {
        return undecided(Computed::UnitMismatch, Some(*tested));
    }
    let year = |point: &Point<'a>| {
        let outcome = compare(target, Comparison { series, point }).ok()?;
        Some(YearOutcome { point: *point, value: outcome.value?, holds: outcome.shortfall <= Decimal::ZERO })
    };
    let years = in_period.filter(|point| target.each_year && point.is_of_same_kind).filter_map(year).collect();
    let outcome = compare(target, Comparison { series, point: tested });
    let tested = Some(*tested);
    match outcome {
        Err(computed) => undecided(computed, tested),
        Ok(outcome) if outcome.shortfall > Decimal::ZERO => {
            let is_due = series.window.as_of >= series.due.day();
            let computed = if is_due { Computed::Missed } else { Computed::UnderWay };
            TargetTest { computed, tested, shortfall: outcome.value.map(|_| outcome.shortfall), years }
        }
        Ok(outcome) => {
            let is_exact = series.indicator.measure.is_some_and(|measure| measure.is_exact());
            let is_near = |value: Number| outcome.has_limit && outcome.shortfall.abs() <= value.half_unit();
            let at_the_limit = outcome.value.is_some_and(is_near) && !is_exact;
            let computed = if at_the_limit { Computed::AtTheLimit } else { Computed::Achieved };
            TargetTest { computed, tested, shortfall: None, years }
        }
    }
}

/// A comparison that could be made.
struct Outcome {
    /// The number that was tested; none for a published change.
    value: Option<Number>,
    /// How far it misses the target: negative where it is better, positive where it fails.
    shortfall: Decimal,
    /// Whether the target is a limit, so that a value near it is decided by rounding.
    has_limit: bool,
}

fn compare(target: &Target, comparison: Comparison<'_, '_>) -> Result<Outcome, Computed> {
    let value = comparison.point.value;
    let needed = || value.ok_or(Computed::NoValue);
    let shortfall = match target.test.value {
        Test::AtLeast(limit) => limit.0 - needed()?.0,
        Test::AtMost(limit) => needed()?.0 - limit.0,
        Test::Above(limit) => strictly(comparison.reference(limit)? - needed()?.0),
        Test::Below(limit) => strictly(needed()?.0 - comparison.reference(limit)?),
        Test::Equal(limit) => (needed()?.0 - limit.0).abs(),
        Test::Reached => Decimal::ONE - needed()?.0,
        Test::Trend(Direction::Increase) => strictly(-comparison.change()?),
        Test::Trend(Direction::Decrease) => strictly(comparison.change()?),
        Test::Trend(Direction::Maintain) => comparison.change()?.abs(),
    };
    let has_limit = !matches!(target.test.value, Test::Equal(_) | Test::Reached | Test::Trend(_));
    Ok(Outcome { value, shortfall, has_limit })
}

/// A strict test is not met by the limit itself.
fn strictly(shortfall: Decimal) -> Decimal {
    if shortfall.is_zero() { Decimal::new(1, 28) } else { shortfall }
}
