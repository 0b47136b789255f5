//! The same fact is stated twice with different values.

use super::super::{Context, Rule};
use crate::assess::about;
use crate::calendar::{Moment, Period};
use crate::locale::Argument;
use crate::model::{
    DocumentLevel, ItemKind, Observation, ObservationState, OpenPeriod, OrUnknown, OtherStatement, PolicyDocument,
    Subject,
};
use crate::score::Finding;
use crate::source::Span;

/// Looks at what is printed of a policy document in several places (`also`), and at values of an indicator for the same
/// period, part and population. Values that were measured at different times are no two statements of one fact, nor is
/// one that is provisional or revised.
pub const RULE: Rule = Rule::note("coherence/fact-differs", check);

fn check(context: &Context) -> Vec<Finding> {
    let mut found = of_documents(context);
    found.extend(of_observations(context));
    found
}

/// One value of a fact, with its place.
type Statement = (Argument, Span);

fn of_documents(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for document in &context.strategy().documents {
        let subject = Subject::Item(ItemKind::Document, document.id.value.clone());
        for other in &document.also {
            let facts = [
                ("period", period(document, other)),
                ("level", level(document, other)),
                ("approved", approved(document, other)),
            ];
            for (fact, statements) in facts {
                if let Some([own, other]) = statements {
                    found.push(finding(context, &subject, fact, own, other).distinguished_by(fact));
                }
            }
        }
    }
    found
}

fn finding(context: &Context, subject: &Subject, fact: &'static str, own: Statement, other: Statement) -> Finding {
    let finding = context.finding_at(subject, other.1).related([own.1]);
    finding.with("fact", fact).with("own", own.0).with("other", other.0)
}

fn period(document: &PolicyDocument, other: &OtherStatement) -> Option<[Statement; 2]> {
    let (own, other) = (document.period.as_ref()?, other.period.as_ref()?);
    let apart = |[one, other]: [OrUnknown<Moment>; 2]| {
        one.known().zip(other.known()).is_some_and(|(one, other)| !may_be_same(*one, *other))
    };
    let differs = apart([own.from, other.from]) || apart([own.to, other.to]);
    let shown = |period: OpenPeriod| Some(period.known()?.to_string().into());
    differs.then_some([(shown(own.value)?, own.span), (shown(other.value)?, other.span)])
}

fn level(document: &PolicyDocument, other: &OtherStatement) -> Option<[Statement; 2]> {
    let (own, other) = (document.level.as_ref()?, other.level.as_ref()?);
    let shown = |level: DocumentLevel| Argument::message(format!("document_level.{}", level.as_str()));
    (own.value != other.value).then(|| [(shown(own.value), own.span), (shown(other.value), other.span)])
}

fn approved(document: &PolicyDocument, other: &OtherStatement) -> Option<[Statement; 2]> {
    let (own, other) = (document.approved.as_ref()?, other.approved.as_ref()?);
    let day = *own.known()?;
    let differs = !may_be_same(day, other.value);
    differs.then(|| [(day.to_string().into(), own.span), (other.to_string().into(), other.span)])
}

/// A month and a day of it can be the same moment, told with more or less care.
fn may_be_same(one: Moment, other: Moment) -> bool {
    Period::from(one).overlaps(other.into())
}

fn of_observations(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for (subject, indicator) in context.strategy().indicators() {
        let known: Vec<_> = context.strategy().observations_of(&indicator.id.value).filter_map(stated).collect();
        for (position, (own, value, place)) in known.iter().enumerate() {
            let mut later = known.iter().skip(position + 1);
            let twice = later.find(|(other, found, _)| are_of_one_fact(own, other) && found != value);
            if let Some((_, other, other_place)) = twice {
                let statements = ((Argument::Number(*value), *place), (Argument::Number(*other), *other_place));
                let finding = finding(context, &subject, "value", statements.0, statements.1);
                let finding = finding.distinguished_by(about(own).to_string()).with("about", about(own).to_string());
                let unit = own.unit.as_ref().map(|unit| &unit.value).or(indicator.unit.as_ref());
                found.push(unit.iter().fold(finding, |finding, unit| finding.with("unit", unit.as_str())));
            }
        }
    }
    found
}

/// An observation that states a value for good.
fn stated(observation: &Observation) -> Option<(&Observation, rust_decimal::Decimal, Span)> {
    let value = observation.value.as_ref().filter(|_| observation.state == ObservationState::Final)?;
    Some((observation, value.known()?.0, value.span))
}

fn are_of_one_fact(one: &Observation, other: &Observation) -> bool {
    about(one) == about(other)
        && one.measured == other.measured
        && (&one.part, &one.population, &one.of) == (&other.part, &other.population, &other.of)
        && (&one.measure, &one.unit, &one.scale) == (&other.measure, &other.unit, &other.scale)
}
