//! What an indicator is to reach, as its graphs say it.

use super::legend::Sample;
use super::text_style::Phrase;
use crate::calendar::Moment;
use crate::evaluation::contract::{Direction, IndicatorOutcome, Quantity, TestKind};
use crate::locale::Case;
use crate::render::words::Words;

/// A graph's words about target, tolerance, baseline and direction, each with its mark.
pub(super) fn legend(indicator: &IndicatorOutcome, unit: Option<&str>, words: &Words) -> Vec<(Sample, Phrase)> {
    let mut entries = Vec::new();
    if let Some(target) = &indicator.target {
        let sample = if number(indicator, unit).is_some() { Sample::Target } else { Sample::Nothing };
        let before = words.before("chart.target", "target");
        entries.push((sample, Phrase::of(words, &before, target.text.as_ref().unwrap_or(&target.words))));
        if let Some(tolerance) = tolerance(indicator, unit) {
            entries.push((
                Sample::Tolerance,
                words.say("report.tolerance", [("value", words.amount(tolerance).into())]).into(),
            ));
        }
    }
    if let Some((value, year)) = baseline(indicator, unit) {
        let year = year.map_or_else(|| words.unknown(), |year| words.when(year, Case::Nominative));
        let arguments = [("value", words.amount(value).into()), ("year", year.into())];
        entries.push((Sample::Baseline, words.say("chart.baseline", arguments).into()));
    }
    entries.extend(match direction(indicator) {
        Some(Direction::Increase) => Some((Sample::More, words.say("chart.more", []).into())),
        Some(Direction::Decrease) => Some((Sample::Less, words.say("chart.less", []).into())),
        Some(Direction::Maintain) | None => None,
    });
    entries
}

/// The target as a number in a unit; none where it has none, or stands in another.
pub(super) fn number(indicator: &IndicatorOutcome, unit: Option<&str>) -> Option<f64> {
    let value = indicator.target.as_ref()?.value.as_ref()?;
    (value.unit.as_deref() == unit).then(|| value.value())
}

/// From where to where values still are within the tolerance.
pub(super) fn tolerated(indicator: &IndicatorOutcome, unit: Option<&str>) -> Option<(f64, f64)> {
    let (target, by) = (number(indicator, unit)?, tolerance(indicator, unit)?.value().abs());
    match indicator.target.as_ref()?.test {
        TestKind::AtLeast | TestKind::Above => Some((target - by, target)),
        TestKind::AtMost | TestKind::Below => Some((target, target + by)),
        _ => Some((target - by, target + by)),
    }
}

fn tolerance<'a>(indicator: &'a IndicatorOutcome, unit: Option<&str>) -> Option<&'a Quantity> {
    let tolerance = indicator.target.as_ref()?.tolerance.as_ref()?;
    number(indicator, unit).map(|_| tolerance)
}

/// The value before the strategy and its year.
pub(super) fn baseline<'a>(
    indicator: &'a IndicatorOutcome,
    unit: Option<&str>,
) -> Option<(&'a Quantity, Option<Moment>)> {
    let baseline = indicator.baseline.as_ref()?;
    let value = baseline.value.as_ref().filter(|value| value.unit.as_deref() == unit)?;
    Some((value, baseline.year))
}

/// Which way is better: as the target tests, else as the indicator says.
pub(super) fn direction(indicator: &IndicatorOutcome) -> Option<Direction> {
    match indicator.target.as_ref().map(|target| target.test) {
        Some(TestKind::AtLeast | TestKind::Above | TestKind::Increase) => Some(Direction::Increase),
        Some(TestKind::AtMost | TestKind::Below | TestKind::Decrease) => Some(Direction::Decrease),
        Some(TestKind::Equal | TestKind::Maintain) => Some(Direction::Maintain),
        Some(TestKind::Reached) | None => indicator.direction,
    }
}
