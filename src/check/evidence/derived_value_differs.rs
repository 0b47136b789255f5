//! A ratio, difference or sum does not recompute.

use crate::assess::about;
use crate::assess::formula::agrees;
use crate::assess::statistics::{ChangeScale, is_possible_change};
use crate::check::rule::{Context, Rule};
use crate::model::{Indicator, Measure, Number, Observation, PublishedChange, Subject};
use crate::score::{Finding, Label, Place};

/// A value is compared with its formula at its printed decimals; a published change against the two values that it lies
/// between, each of which may have been rounded.
pub const DERIVED_VALUE_DIFFERS: Rule = Rule::warning("evidence/derived-value-differs", derived_value_differs);

fn derived_value_differs(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for (subject, indicator) in context.strategy().indicators() {
        let series: Vec<_> = context.strategy().observations_of(&indicator.id).collect();
        for observation in &series {
            found.extend(formula(context, &subject, observation));
            let changes = observation.change.iter();
            found.extend(
                changes.filter_map(|change| published(context, &subject, indicator, &series, observation, change)),
            );
        }
    }
    found
}

fn formula(context: &Context, subject: &Subject, observation: &Observation) -> Option<Finding> {
    let formula = observation.formula.as_ref()?;
    let printed = value(observation).filter(|printed| !agrees(formula.value.value(), *printed))?;
    let finding = context.finding_at(subject, Place::value(observation)).related([Label::Formula.at(formula.span)]);
    let finding = finding.distinguished_by(about(observation).to_string()).with("value", printed.0);
    let computed = formula.value.value().round_dp(printed.scale() + 1).normalize();
    Some(finding.with("formula", formula.value.to_string()).with("computed", computed))
}

fn published(
    context: &Context,
    subject: &Subject,
    indicator: &Indicator,
    series: &[&Observation],
    observation: &Observation,
    change: &PublishedChange,
) -> Option<Finding> {
    let scale = scale(indicator, observation, change)?;
    let alike = |other: &&&Observation| {
        about(other) == change.against
            && (&other.part, &other.measure, &other.unit)
                == (&observation.part, &observation.measure, &observation.unit)
    };
    let earlier = series.iter().find(alike)?;
    let (before, now) = value(earlier).zip(value(observation))?;
    if is_possible_change(change.by.value, before, now, scale) {
        return None;
    }
    let finding =
        context.finding_at(subject, Label::Change.at(change.by.span)).related([observation, earlier].map(Place::value));
    let finding = finding.distinguished_by(format!("{}-{}", about(observation), change.against));
    let finding = finding.with("value", now.0).with("before", before.0).with("against", change.against.to_string());
    let finding = finding.with("change", change.by.0);
    Some(finding.with_some("change_unit", change.unit.clone()))
}

/// What a change is measured in; none where that is not certain. "Per cent" of a percentage could mean either.
fn scale(indicator: &Indicator, observation: &Observation, change: &PublishedChange) -> Option<ChangeScale> {
    let measure = observation.measure.as_ref().map(|measure| measure.value).or(indicator.measure);
    let unit = observation.unit.as_ref().map(|unit| unit.value.as_str()).or(indicator.unit.as_deref());
    let is_share = measure == Some(Measure::Share) || unit == Some("percent");
    match change.unit.as_deref()? {
        "percent" => (!is_share).then_some(ChangeScale::Relative),
        "percentage-points" => is_share.then_some(ChangeScale::Difference),
        other => (unit == Some(other)).then_some(ChangeScale::Difference),
    }
}

fn value(observation: &Observation) -> Option<Number> {
    observation.value.as_ref()?.known().copied()
}
