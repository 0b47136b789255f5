//! The value is another kind of figure than its indicator.

use super::super::{Context, Rule};
use super::persons_and_participations::attendances;
use crate::assess::method::differs_in_kind;
use crate::locale::Argument;
use crate::model::Light;
use crate::score::Finding;

/// A mean score says little about a share, and is never converted into one. Silent where attendances stand in the place of
/// heads, of which `persons-and-participations` speaks.
pub const RULE: Rule = Rule::warning("evidence/unit-mismatch", check).on_lights();

fn check(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for assessed in &context.facts.indicators {
        let tested = assessed.tested.filter(|tested| differs_in_kind(assessed.indicator, tested));
        let Some(tested) = tested.filter(|_| attendances(assessed).is_none()) else { continue };
        let place = tested.measure.as_ref().map(|measure| measure.span).or(tested.unit.as_ref().map(|unit| unit.span));
        let finding = context.finding_at(&assessed.subject, place.unwrap_or(tested.indicator.span));
        let finding = finding.related([assessed.indicator.id.span]);
        let measure = |measure: Option<crate::model::Measure>| {
            Argument::message(format!("measure.{}", measure.map_or("other", crate::model::Measure::as_str)))
        };
        let own = tested.measure.as_ref().map(|own| own.value).or(assessed.indicator.measure);
        let finding = finding.with("wanted", measure(assessed.indicator.measure)).with("found", measure(own));
        let units = assessed.indicator.unit.as_ref().zip(tested.unit.as_ref());
        let finding = match units.filter(|_| own == assessed.indicator.measure) {
            Some((wanted, found)) => {
                finding.with("wanted_unit", wanted.clone()).with("found_unit", found.value.clone())
            }
            None => finding,
        };
        let finding = match assessed.bounds {
            Some(bounds) => finding.with("least", bounds.least).with("most", bounds.most),
            None => finding,
        };
        found.push(context.affecting_computed(finding, Light::Grey));
    }
    found
}
