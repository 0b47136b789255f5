//! `target-test`: the latest value is held against the target.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::super::Computed;
use super::super::value::{about, number};
use super::comparison::Comparison;
use crate::model::{Direction, Indicator, Number, Observation, Target, Test};

/// What the test found.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetTest<'a> {
    /// The status.
    pub computed: Computed,
    /// The observation that was tested.
    pub tested: Option<&'a Observation>,
    /// How far the value misses the target, in the target's unit; none where it does not, or there is no number.
    pub shortfall: Option<Decimal>,
    /// For a target "per year": each tested year, its value, and whether the test holds.
    pub years: Vec<(&'a Observation, Number, bool)>,
}

/// The target that counts on a day: the last revision that had begun by then, else the first target.
#[must_use]
pub fn target_in_force(indicator: &Indicator, as_of: NaiveDate) -> Option<&Target> {
    let begun = |target: &&Target| target.from.is_none_or(|from| from.first_day() <= as_of);
    indicator.targets.iter().rev().find(begun).or(indicator.target.as_ref())
}

/// Whether an observation is another kind of figure than its indicator: a mean score in the place of a share. It is
/// never converted.
#[must_use]
pub fn differs_in_kind(indicator: &Indicator, observation: &Observation) -> bool {
    let measure =
        observation.measure.as_ref().is_some_and(|own| indicator.measure.is_some_and(|wanted| own.value != wanted));
    let unit =
        observation.unit.as_ref().is_some_and(|own| indicator.unit.as_ref().is_some_and(|wanted| own.value != *wanted));
    measure || unit
}

/// The days that a test is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TestWindow {
    /// The first day of the strategy. What is only about the time before it shows no target as reached.
    pub start: NaiveDate,
    /// The day whose state is evaluated.
    pub as_of: NaiveDate,
    /// The day on which a target is due that says nothing of its own.
    pub end: NaiveDate,
}

/// Tests the observations that count, which must be in the order of their periods.
#[must_use]
pub fn target_test<'a>(
    indicator: &'a Indicator,
    observations: &[&'a Observation],
    window: TestWindow,
) -> TargetTest<'a> {
    let as_of = window.as_of;
    let undecided = |computed, tested| TargetTest { computed, tested, shortfall: None, years: Vec::new() };
    let target = target_in_force(indicator, as_of);
    // A published change can be held against a wish to change, and against nothing else.
    let by_change = target.is_none_or(|target| matches!(target.test.value, Test::Trend(_)));
    let asked = observations.iter().filter(|observation| about(observation).last_day() >= window.start);
    let valued = |observation: &&&Observation| {
        number(observation, as_of).is_some() || by_change && !observation.change.is_empty()
    };
    let latest = asked.clone().rev().find(valued).copied();
    let Some(target) = target else { return undecided(Computed::NoTarget, latest) };
    let Some(tested) = latest else { return undecided(Computed::NoValue, None) };
    if differs_in_kind(indicator, tested) {
        return undecided(Computed::UnitMismatch, Some(tested));
    }
    let outcome = |observation| compare(target, &Comparison { indicator, observation, observations, as_of });
    let years: Vec<_> = if target.each_year {
        let year = |observation: &&'a Observation| match outcome(observation) {
            Ok(outcome) => outcome.value.map(|value| (*observation, value, outcome.shortfall <= Decimal::ZERO)),
            Err(_) => None,
        };
        asked.filter(|observation| !differs_in_kind(indicator, observation)).filter_map(year).collect()
    } else {
        Vec::new()
    };
    let due = target.by.as_ref().map_or(window.end, |by| by.last_day());
    match outcome(tested) {
        Err(computed) => undecided(computed, Some(tested)),
        Ok(outcome) if outcome.shortfall > Decimal::ZERO => {
            let computed = if as_of >= due { Computed::Missed } else { Computed::UnderWay };
            TargetTest { computed, tested: Some(tested), shortfall: outcome.value.map(|_| outcome.shortfall), years }
        }
        Ok(outcome) => {
            let exact = indicator.measure.is_some_and(|measure| measure.is_exact());
            let near = outcome.value.is_some_and(|value| outcome.limit && outcome.shortfall.abs() <= value.half_unit());
            let computed = if near && !exact { Computed::AtTheLimit } else { Computed::Achieved };
            TargetTest { computed, tested: Some(tested), shortfall: None, years }
        }
    }
}

/// A test that could be made.
struct Outcome {
    /// The number that was tested; none for a published change.
    value: Option<Number>,
    /// How far it misses the target: negative where it is better, positive where it fails.
    shortfall: Decimal,
    /// Whether being near the target means being at a limit.
    limit: bool,
}

fn compare(target: &Target, comparison: &Comparison) -> Result<Outcome, Computed> {
    let value = number(comparison.observation, comparison.as_of);
    let needed = || value.ok_or(Computed::NoValue);
    let shortfall = match target.test.value {
        Test::AtLeast(limit) => limit.0 - needed()?.0,
        Test::AtMost(limit) => needed()?.0 - limit.0,
        Test::Above(limit) => strictly(comparison.reference(limit)? - needed()?.0),
        Test::Below(limit) => strictly(needed()?.0 - comparison.reference(limit)?),
        Test::Equal(limit) => (needed()?.0 - limit.0).abs(),
        Test::Reached => Decimal::ONE - needed()?.0,
        Test::Trend(Direction::Increase) => strictly(-comparison.moved()?),
        Test::Trend(Direction::Decrease) => strictly(comparison.moved()?),
        Test::Trend(Direction::Maintain) => comparison.moved()?.abs(),
    };
    let limit = !matches!(target.test.value, Test::Equal(_) | Test::Reached | Test::Trend(_));
    Ok(Outcome { value, shortfall, limit })
}

/// A strict test is not met by the limit itself.
fn strictly(shortfall: Decimal) -> Decimal {
    if shortfall.is_zero() { Decimal::new(1, 28) } else { shortfall }
}
