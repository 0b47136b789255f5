//! A ratio, difference or sum does not recompute.

use crate::assess::Point;
use crate::assess::formula::agrees;
use crate::assess::statistics::{ChangeScale, is_possible_change};
use crate::check::rule::{Context, Rule};
use crate::model::{Measure, Number, PublishedChange, Subject};
use crate::score::{Finding, Label, Place};

/// A value is compared with its formula at its printed decimals; a published change against the two values that it lies
/// between, each of which may have been rounded.
pub const DERIVED_VALUE_DIFFERS: Rule = Rule::warning("evidence/derived-value-differs", derived_value_differs);

fn derived_value_differs(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for assessed in &context.facts.indicators {
        let (subject, series) = (&assessed.subject, assessed.series.observed.as_slice());
        for point in series {
            found.extend(formula(context, subject, point));
            let changes = point.observation.change.iter();
            found.extend(changes.filter_map(|change| published(context, subject, series, point, change)));
        }
    }
    found
}

fn formula(context: &Context, subject: &Subject, point: &Point) -> Option<Finding> {
    let formula = point.observation.formula.as_ref()?;
    let printed = printed(point).filter(|printed| !agrees(formula.value.value(), *printed))?;
    let finding = context.finding_at(subject, Place::value(point.observation));
    let finding = finding.related([Label::Formula.at(formula.span)]);
    let finding = finding.distinguished_by(point.period.to_string()).with("value", printed.0);
    let computed = formula.value.value().round_dp(printed.scale() + 1).normalize();
    Some(finding.with("formula", formula.value.to_string()).with("computed", computed))
}

fn published(
    context: &Context,
    subject: &Subject,
    series: &[Point],
    point: &Point,
    change: &PublishedChange,
) -> Option<Finding> {
    let scale = scale(point, change)?;
    let is_alike = |other: &&Point| {
        other.period == change.against
            && (other.part, other.measure, other.unit) == (point.part, point.measure, point.unit)
    };
    let earlier = series.iter().find(is_alike)?;
    let (before, now) = printed(earlier).zip(printed(point))?;
    if is_possible_change(change.by.value, before, now, scale) {
        return None;
    }
    let finding = context.finding_at(subject, Label::Change.at(change.by.span));
    let finding = finding.related([point, earlier].map(|point| Place::value(point.observation)));
    let finding = finding.distinguished_by(format!("{}-{}", point.period, change.against));
    let finding = finding.with("value", now.0).with("before", before.0).with("against", change.against.to_string());
    let finding = finding.with("change", change.by.0);
    Some(finding.with_some("change_unit", context.unit(change.unit())))
}

/// What a change is measured in; none where that is not certain. "Per cent" of a percentage could mean either.
fn scale(point: &Point, change: &PublishedChange) -> Option<ChangeScale> {
    let is_share = point.measure == Some(Measure::Share) || point.unit == Some("percent");
    match change.unit()? {
        "percent" => (!is_share).then_some(ChangeScale::Relative),
        "percentage-points" => is_share.then_some(ChangeScale::Difference),
        other => (point.unit == Some(other)).then_some(ChangeScale::Difference),
    }
}

/// The value as it was printed: a count of items is none.
fn printed(point: &Point) -> Option<Number> {
    point.observation.value.as_ref()?.known().copied()
}
