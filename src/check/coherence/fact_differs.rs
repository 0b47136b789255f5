//! The same fact is stated twice with different values.

use rust_decimal::Decimal;

use crate::assess::Point;
use crate::calendar::{Moment, Period};
use crate::check::rule::{Context, Rule};
use crate::locale::Argument;
use crate::model::{
    DocumentLevel, ItemKind, ObservationState, OpenPeriod, OrUnknown, OtherStatement, PolicyDocument, Subject,
};
use crate::score::{Finding, Label, Place};

/// Looks at what is printed of a policy document in several places (`also`), and at values of an indicator for the same
/// period, part and population. Values that were measured at different times are no two statements of one fact, nor is
/// one that is provisional or revised.
pub const FACT_DIFFERS: Rule = Rule::note("coherence/fact-differs", fact_differs);

fn fact_differs(context: &Context) -> Vec<Finding> {
    let mut found = of_documents(context);
    found.extend(of_observations(context));
    found
}

/// One value of a fact, with its place.
type Statement = (Argument, Place);

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
    differs.then_some([(shown(own.value)?, Label::Period.at(own.span)), (shown(other.value)?, other.span.into())])
}

fn level(document: &PolicyDocument, other: &OtherStatement) -> Option<[Statement; 2]> {
    let (own, other) = (document.level.as_ref()?, other.level.as_ref()?);
    let shown = |level: DocumentLevel| Argument::message(format!("document_level.{}", level.as_str()));
    (own.value != other.value).then(|| [(shown(own.value), own.span.into()), (shown(other.value), other.span.into())])
}

fn approved(document: &PolicyDocument, other: &OtherStatement) -> Option<[Statement; 2]> {
    let (own, other) = (document.approved.as_ref()?, other.approved.as_ref()?);
    let day = *own.known()?;
    let differs = !may_be_same(day, other.value);
    differs.then(|| {
        [(day.to_string().into(), Label::Approved.at(own.span)), (other.to_string().into(), other.span.into())]
    })
}

/// A month and a day of it can be the same moment, given more or less exactly.
fn may_be_same(one: Moment, other: Moment) -> bool {
    Period::from(one).overlaps(other.into())
}

fn of_observations(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for assessed in &context.facts.indicators {
        let stated: Vec<_> = assessed.series.observed.iter().filter_map(stated).collect();
        for (position, (own, value, place)) in stated.iter().enumerate() {
            // Points stand in the order in which their periods end.
            let end = own.period.last_day();
            let same_end = stated.iter().skip(position + 1).take_while(|(other, ..)| other.period.last_day() == end);
            let mut differing = same_end.filter(|(other, found, _)| are_of_one_fact(own, other) && found != value);
            if let Some((_, other, other_place)) = differing.next() {
                let statements = ((Argument::Number(*value), *place), (Argument::Number(*other), *other_place));
                let finding = finding(context, &assessed.subject, "value", statements.0, statements.1);
                let finding = finding.distinguished_by(own.period.to_string()).with("about", own.period.to_string());
                found.push(finding.with_some("unit", context.unit(own.unit)));
            }
        }
    }
    found
}

/// A value that is stated for good.
fn stated<'p, 'a>(point: &'p Point<'a>) -> Option<(&'p Point<'a>, Decimal, Place)> {
    let value = point.observation.value.as_ref().filter(|_| point.observation.state == ObservationState::Final)?;
    Some((point, value.known()?.0, Label::Value.at(value.span)))
}

fn are_of_one_fact(one: &Point, other: &Point) -> bool {
    let (own, others) = (one.observation, other.observation);
    one.period == other.period
        && own.measured == others.measured
        && (&own.part, &own.population, &own.of) == (&others.part, &others.population, &others.of)
        && (one.measure, one.unit, one.scale) == (other.measure, other.unit, other.scale)
}
