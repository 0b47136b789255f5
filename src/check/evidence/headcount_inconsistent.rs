//! Counts and rates of one year imply different populations.

use std::collections::BTreeMap;

use chrono::Datelike;
use rust_decimal::Decimal;

use super::super::{Context, Rule, RuleOption};
use crate::assess::about;
use crate::assess::statistics::{PopulationBounds, implied_population};
use crate::model::{Id, Number, Observation, Subject, Survey};
use crate::score::Finding;
use crate::source::Span;

/// Of one target group that was asked twice in a year. `percent` is how far apart the populations may be, beyond what
/// rounding and "about" allow: people come and go within a year.
pub const RULE: Rule =
    Rule::note("evidence/headcount-inconsistent", check).with_options(&[RuleOption::whole("percent", 3, "percent")]);

/// How many answered, which part of all that is, and how many all are by that.
#[derive(Clone, Copy)]
struct Asked {
    n: u32,
    rate: Number,
    all: PopulationBounds,
    place: Span,
}

fn check(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let mut rounds: BTreeMap<(&Id, i32), Vec<Asked>> = BTreeMap::new();
    let observed = strategy.observations.iter().filter_map(of_observation);
    for (group, year, asked) in observed.chain(strategy.surveys.iter().filter_map(of_survey)) {
        rounds.entry((group, year)).or_default().push(asked);
    }
    let apart = rounds.into_iter().filter_map(|((group, year), asked)| {
        let (one, other, gap) = widest(&asked)?;
        (gap > context.option("percent")).then(|| finding(context, group, year, one, other))
    });
    apart.collect()
}

/// The two that are furthest apart.
fn widest(asked: &[Asked]) -> Option<(Asked, Asked, Decimal)> {
    let pairs = asked.iter().enumerate().flat_map(|(at, one)| asked.iter().skip(at + 1).map(move |other| (one, other)));
    let gaps = pairs.map(|(one, other)| (*one, *other, one.all.gap(other.all)));
    gaps.max_by_key(|(_, _, gap)| *gap)
}

fn finding(context: &Context, group: &Id, year: i32, one: Asked, other: Asked) -> Finding {
    let mut groups = context.strategy().target_groups.iter();
    let name = groups.find(|known| known.id.value == *group).map(|known| known.name.argument(context.first_language()));
    let finding = context.finding_at(&Subject::Strategy, one.place).related([other.place]);
    let finding = finding.distinguished_by(format!("{group}-{year}")).with("year", year.to_string());
    let finding = finding.with("group", name.unwrap_or_else(|| group.to_string().into()));
    let finding = finding.with("n", one.n as usize).with("rate", one.rate.0).with("all", one.all.middle());
    finding.with("other_n", other.n as usize).with("other_rate", other.rate.0).with("other_all", other.all.middle())
}

fn of_observation(observation: &Observation) -> Option<(&Id, i32, Asked)> {
    let base = observation.base.as_ref()?;
    let (n, rate) = (base.n.as_ref()?.value, base.rate.as_ref()?);
    let printed = *rate.known()?;
    let all = implied_population(n, printed, base.approximate)?;
    let asked = Asked { n, rate: printed, all, place: rate.span };
    Some((&base.asked.as_ref()?.value, about(observation).last_day().year(), asked))
}

fn of_survey(survey: &Survey) -> Option<(&Id, i32, Asked)> {
    let (n, rate) = (*survey.respondents.as_ref()?.known()?, survey.rate.as_ref()?);
    let printed = *rate.known()?;
    let all = implied_population(n, printed, survey.approximate)?;
    let asked = Asked { n, rate: printed, all, place: rate.span };
    Some((&survey.asked.as_ref()?.value, survey.date?.calendar_year(), asked))
}
