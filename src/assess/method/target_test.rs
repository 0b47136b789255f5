//! `target-test`: the latest value is held against the target.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::super::Computed;
use super::super::value::{about, number};
use crate::model::{Indicator, Number, Observation, Reference, Target, Test, Wish};

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
pub struct Frame {
    /// The first day of the strategy. What is only about the time before it shows no target as reached.
    pub start: NaiveDate,
    /// The day whose state is evaluated.
    pub as_of: NaiveDate,
    /// The day on which a target is due that says nothing of its own.
    pub end: NaiveDate,
}

/// Tests the observations that count, which must be in the order of their periods.
#[must_use]
pub fn target_test<'a>(indicator: &'a Indicator, observations: &[&'a Observation], frame: Frame) -> TargetTest<'a> {
    let as_of = frame.as_of;
    let undecided = |computed, tested| TargetTest { computed, tested, shortfall: None, years: Vec::new() };
    let target = target_in_force(indicator, as_of);
    // A published change can be held against a wish to change, and against nothing else.
    let by_change = target.is_none_or(|target| matches!(target.test.value, Test::Trend(_)));
    let asked = observations.iter().filter(|observation| about(observation).last_day() >= frame.start);
    let valued = |observation: &&&Observation| {
        number(observation, as_of).is_some() || by_change && !observation.change.is_empty()
    };
    let latest = asked.clone().rev().find(valued).copied();
    let Some(target) = target else { return undecided(Computed::NoTarget, latest) };
    let Some(tested) = latest else { return undecided(Computed::NoValue, None) };
    if differs_in_kind(indicator, tested) {
        return undecided(Computed::UnitMismatch, Some(tested));
    }
    let outcome = |observation: &'a Observation| hold(indicator, target, observation, observations, as_of);
    let years: Vec<_> = if target.each_year {
        let year = |observation: &&'a Observation| match outcome(observation) {
            Ok(held) => held.value.map(|value| (*observation, value, held.shortfall <= Decimal::ZERO)),
            Err(_) => None,
        };
        asked.filter(|observation| !differs_in_kind(indicator, observation)).filter_map(year).collect()
    } else {
        Vec::new()
    };
    let due = target.by.as_ref().map_or(frame.end, |by| by.last_day());
    match outcome(tested) {
        Err(computed) => undecided(computed, Some(tested)),
        Ok(held) if held.shortfall > Decimal::ZERO => {
            let computed = if as_of >= due { Computed::Missed } else { Computed::UnderWay };
            TargetTest { computed, tested: Some(tested), shortfall: held.value.map(|_| held.shortfall), years }
        }
        Ok(held) => {
            let exact = indicator.measure.is_some_and(|measure| measure.is_exact());
            let near = held.value.is_some_and(|value| held.limit && held.shortfall.abs() <= value.half_unit());
            let computed = if near && !exact { Computed::AtTheLimit } else { Computed::Achieved };
            TargetTest { computed, tested: Some(tested), shortfall: None, years }
        }
    }
}

/// A test that could be made.
struct Held {
    /// The number that was tested; none for a published change.
    value: Option<Number>,
    /// How far it misses the target: negative where it is better, positive where it fails.
    shortfall: Decimal,
    /// Whether being near the target means being at a limit.
    limit: bool,
}

fn hold(
    indicator: &Indicator,
    target: &Target,
    observation: &Observation,
    observations: &[&Observation],
    as_of: NaiveDate,
) -> Result<Held, Computed> {
    let value = number(observation, as_of);
    let needed = || value.ok_or(Computed::NoValue);
    let reference = |reference| resolve(reference, indicator, observation, observations, as_of);
    let shortfall = match target.test.value {
        Test::AtLeast(limit) => limit.0 - needed()?.0,
        Test::AtMost(limit) => needed()?.0 - limit.0,
        Test::Above(limit) => strictly(reference(limit)? - needed()?.0),
        Test::Below(limit) => strictly(needed()?.0 - reference(limit)?),
        Test::Equal(limit) => (needed()?.0 - limit.0).abs(),
        Test::Reached => Decimal::ONE - needed()?.0,
        Test::Trend(wish) => {
            let shortfall = against_before(indicator, observation, observations, value, wish)?;
            return Ok(Held { value, shortfall, limit: false });
        }
    };
    Ok(Held { value, shortfall, limit: !matches!(target.test.value, Test::Equal(_) | Test::Reached) })
}

fn resolve(
    reference: Reference,
    indicator: &Indicator,
    observation: &Observation,
    observations: &[&Observation],
    as_of: NaiveDate,
) -> Result<Decimal, Computed> {
    match reference {
        Reference::Value(limit) => Ok(limit.0),
        Reference::Midpoint => {
            let scale = observation.scale.or(indicator.scale).ok_or(Computed::NoReference)?;
            Ok((scale.min.0 + scale.max.0) / Decimal::TWO)
        }
        Reference::Previous => {
            let (series, is_unbroken) = comparable(observations, observation);
            let earlier = |other: &&&Observation| about(other).last_day() < about(observation).first_day();
            let mut before = series.iter().rev().filter(|other| !differs_in_kind(indicator, other)).filter(earlier);
            let before = before.find_map(|other| number(other, as_of));
            before
                .or_else(|| baseline(indicator).filter(|_| is_unbroken))
                .map(|value| value.0)
                .ok_or(Computed::NoBaseline)
        }
        Reference::SectorMean | Reference::Unknown => Err(Computed::NoReference),
    }
}

/// The observations since the last break, up to one that is to be compared; and whether there is no break, so that the
/// baseline can be compared, too.
fn comparable<'o, 'a>(observations: &'o [&'a Observation], last: &Observation) -> (&'o [&'a Observation], bool) {
    let end = observations.iter().position(|other| std::ptr::eq(*other, last)).map_or(observations.len(), |at| at + 1);
    let until = observations.get(..end).unwrap_or(observations);
    let is_break = |other: &&Observation| other.comparable.as_ref().is_some_and(|comparable| !comparable.value);
    let last_break = until.iter().rposition(is_break);
    (until.get(last_break.unwrap_or(0)..).unwrap_or(until), last_break.is_none())
}

fn baseline(indicator: &Indicator) -> Option<Number> {
    indicator.baseline.as_ref()?.value.value.known().copied()
}

/// How far a value is from having moved as wished: a published change against a named earlier time counts, else the
/// baseline.
fn against_before(
    indicator: &Indicator,
    observation: &Observation,
    observations: &[&Observation],
    value: Option<Number>,
    wish: Wish,
) -> Result<Decimal, Computed> {
    let published = observation.change.first().map(|change| change.by.0);
    let (_, is_unbroken) = comparable(observations, observation);
    let moved = match published {
        Some(change) => change,
        None => {
            let before = baseline(indicator).filter(|_| is_unbroken).ok_or(Computed::NoBaseline)?;
            value.ok_or(Computed::NoValue)?.0 - before.0
        }
    };
    Ok(match wish {
        Wish::Increase => strictly(-moved),
        Wish::Decrease => strictly(moved),
        Wish::Maintain => moved.abs(),
    })
}

/// A strict test is not met by the limit itself.
fn strictly(shortfall: Decimal) -> Decimal {
    if shortfall.is_zero() { Decimal::new(1, 28) } else { shortfall }
}
