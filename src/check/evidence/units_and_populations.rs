//! What a value counts against what its indicator counts.

use crate::assess::IndicatorAssessment;
use crate::check::rule::{Context, Rule};
use crate::locale::Argument;
use crate::model::Light;
use crate::score::{Finding, Label, Place};
use crate::source::Spanned;

/// Heads are promised, attendances are reported.
///
/// One person who attends five times is one head and five attendances. Where this rule reports a fault, `unit-mismatch` is silent.
pub const PERSONS_AND_PARTICIPATIONS: Rule =
    Rule::warning("evidence/persons-and-participations", persons_and_participations);

/// Words for counted heads.
const HEADS: [&str; 3] = ["persons", "employees", "respondents"];
/// Words for counted attendances, of which one head can have several.
const ATTENDANCES: [&str; 3] = ["participations", "attendances", "visits"];

fn persons_and_participations(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for assessed in &context.facts.indicators {
        let Some(attendances) = attendances(assessed) else { continue };
        let finding = context.finding_at(&assessed.subject, attendances.span).related(context.id(&assessed.subject));
        let value = assessed.tested.and_then(|tested| tested.value);
        let unit = assessed.tested.and_then(|tested| tested.observation.unit.as_ref());
        let finding = finding.with_some("value", value.map(|value| value.0));
        found.push(finding.with_some("unit", context.unit(unit.map(|unit| unit.as_str()))));
    }
    found
}

/// The word for attendances where heads were promised.
fn attendances<'a>(assessed: &IndicatorAssessment<'a>) -> Option<&'a Spanned<String>> {
    let (indicator, tested) = (assessed.indicator, assessed.tested?.observation);
    let promised = [indicator.of.as_deref(), indicator.unit()];
    let reported = [tested.of.as_ref(), tested.unit.as_ref()];
    promised.into_iter().flatten().find(|word| HEADS.contains(word))?;
    reported.into_iter().flatten().find(|word| ATTENDANCES.contains(&word.value.as_str()))
}

/// The value is another kind of figure than its indicator.
///
/// A mean score says little about a share, and is never converted into one. Silent where attendances are reported for
/// heads, which is left to `persons-and-participations`.
pub const UNIT_MISMATCH: Rule = Rule::warning("evidence/unit-mismatch", unit_mismatch).on_lights();

fn unit_mismatch(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for assessed in &context.facts.indicators {
        let tested = assessed.tested.filter(|tested| !tested.is_of_same_kind);
        let Some(tested) = tested.filter(|_| attendances(assessed).is_none()) else { continue };
        let (own_measure, own_unit) = (&tested.observation.measure, &tested.observation.unit);
        let place = own_measure.as_ref().map(|measure| measure.span).or(own_unit.as_ref().map(|unit| unit.span));
        let place = place.map_or(Label::Observation.at(tested.observation.indicator.span), Place::from);
        let finding = context.finding_at(&assessed.subject, place).related(context.id(&assessed.subject));
        let measure = |measure: Option<crate::model::Measure>| {
            Argument::message(format!("measure.{}", measure.map_or("other", crate::model::Measure::as_str)))
        };
        let wanted = assessed.indicator.measure;
        let finding = finding.with("wanted", measure(wanted)).with("found", measure(tested.measure));
        let units = assessed.indicator.unit.as_ref().zip(own_unit.as_ref());
        let finding = match units.filter(|_| tested.measure == wanted) {
            Some((wanted, found)) => {
                let unit = |code: &str| context.strategy().unit_of_measure(code);
                finding.with("wanted_unit", unit(wanted)).with("found_unit", unit(found))
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

/// Claim and raw data are about different populations or kinds of event.
///
/// An observation names a population only where that is not its indicator's.
pub const POPULATION_MISMATCH: Rule = Rule::warning("evidence/population-mismatch", population_mismatch);

fn population_mismatch(context: &Context) -> Vec<Finding> {
    let first = context.first_language();
    let mut found = Vec::new();
    for assessed in &context.facts.indicators {
        let own = assessed.indicator.population.as_ref();
        let observed = assessed.series.observed.iter().filter_map(|point| point.observation.population.as_ref());
        let mut others = observed.filter(|population| Some(&population.value) != own);
        let Some(population) = others.next() else { continue };
        let finding =
            context.finding_at(&assessed.subject, population.span).with("found", population.value.argument(first));
        let finding = finding.related(others.map(|other| other.span)).related(context.id(&assessed.subject));
        let wanted = own.map(|wanted| wanted.argument(first));
        found.push(finding.with_some("wanted", wanted));
    }
    found
}
