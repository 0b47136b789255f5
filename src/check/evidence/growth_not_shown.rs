//! Growth or improvement is promised, and the evidence shows none.

use std::collections::BTreeMap;

use super::super::{Context, Rule};
use crate::assess::method::target_in_force;
use crate::assess::{IndicatorAssessment, about};
use crate::model::{Direction, Number, Observation, Test};
use crate::score::Finding;

/// A target of change needs two points in time or a published change; where only a direction is wished, values that stay the
/// same are told. Things that were counted are what was added, and show growth by themselves. Silent where values did
/// move: whether they moved as wished is for the target and the trend to say.
pub const RULE: Rule = Rule::warning("evidence/growth-not-shown", check);

fn check(context: &Context) -> Vec<Finding> {
    context.facts.indicators.iter().filter_map(|assessed| finding(context, assessed)).collect()
}

fn finding(context: &Context, assessed: &IndicatorAssessment) -> Option<Finding> {
    let target = target_in_force(assessed.indicator, context.facts.question.as_of);
    let promised = target.and_then(|target| match target.test.value {
        Test::Trend(direction) => Some(direction),
        _ => None,
    });
    let wished = assessed.indicator.direction.filter(|_| target.is_none());
    let direction = promised.or(wished).filter(|direction| *direction != Direction::Maintain)?;
    let is_promised = promised.is_some();
    let series = &assessed.observations;
    let is_listed = series.iter().any(|observation| !observation.items.is_empty() || !observation.change.is_empty());
    if series.is_empty() || is_listed {
        return None;
    }
    let points = longest(series);
    let (first, last) = (points.first(), points.last());
    let case = match (first, last) {
        (None, _) | (_, None) if is_promised => "none",
        (Some((_, value)), _) if points.len() > 1 && points.iter().all(|(_, other)| **other == **value) => "constant",
        (Some(_), _) if points.len() == 1 && is_promised && !has_baseline(assessed) => "one",
        _ => return None,
    };
    let shown = last.map(|(observation, _)| *observation).or(series.last().copied())?;
    let finding = context.finding_at(&assessed.subject, shown.place());
    let finding = finding.related(Some(target.map_or(assessed.indicator.id.span, |target| target.test.span)));
    let finding = finding.with("direction", if direction == Direction::Decrease { "decrease" } else { "increase" });
    let finding = finding.with("case", case).with("promised", usize::from(is_promised)).with("points", points.len());
    let finding = finding.with("period", about(shown).to_string());
    let unit = shown.unit.as_ref().map(|unit| unit.value.clone()).or(assessed.indicator.unit.clone());
    let finding = unit.into_iter().fold(finding, |finding, unit| finding.with("unit", unit));
    Some(match last {
        Some((_, value)) => finding.with("value", value.0),
        None => finding,
    })
}

fn has_baseline(assessed: &IndicatorAssessment) -> bool {
    assessed.indicator.baseline.as_ref().is_some_and(|baseline| baseline.value.value.known().is_some())
}

/// The most values that are of one kind and part, and so can be held against each other.
fn longest<'a>(series: &[&'a Observation]) -> Vec<(&'a Observation, Number)> {
    let mut kinds: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for observation in series {
        let Some(value) = observation.value.as_ref().and_then(|value| value.known()) else { continue };
        let part = observation.part.as_ref().map(|part| &part.value);
        let measure = observation.measure.as_ref().map(|measure| measure.value.as_str());
        let unit = observation.unit.as_ref().map(|unit| unit.value.as_str());
        kinds.entry((part, measure, unit)).or_default().push((*observation, *value));
    }
    kinds.into_values().max_by_key(Vec::len).unwrap_or_default()
}
