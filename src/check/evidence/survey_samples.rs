//! How many answered a survey, and what that allows to say.

use std::collections::BTreeMap;

use chrono::Datelike;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::assess::statistics::{PopulationBounds, break_even_nonresponse, implied_population, sampling_interval};
use crate::assess::{IndicatorAssessment, Point};
use crate::check::rule::{Context, Rule};
use crate::check::rule_option::RuleOption;
use crate::model::{Id, Measure, Number, OrUnknown, Sample, SampleBase, Subject, Survey};
use crate::score::{Finding, Label, Place};
use crate::source::Span;

/// How far apart two populations may be, of the smaller of them.
const MAX_GAP: RuleOption = RuleOption::percent("percent", 3);

/// Counts and rates of one year imply different populations.
///
/// Of one target group that was asked twice in a year. People come and go within a year, so that the populations may be
/// somewhat apart, beyond what rounding and "about" allow.
pub const HEADCOUNT_INCONSISTENT: Rule =
    Rule::note("evidence/headcount-inconsistent", headcount_inconsistent).with_options(&[MAX_GAP]);

/// How many answered, which part of all that is, and how many all are by that.
#[derive(Clone, Copy)]
struct Asked {
    n: u32,
    rate: Number,
    all: PopulationBounds,
    place: Span,
}

fn headcount_inconsistent(context: &Context) -> Vec<Finding> {
    let mut rounds: BTreeMap<(&Id, i32), Vec<Asked>> = BTreeMap::new();
    let observed = context.facts.observed().filter_map(of_point);
    for (group, year, asked) in observed.chain(context.strategy().surveys.iter().filter_map(of_survey)) {
        rounds.entry((group, year)).or_default().push(asked);
    }
    let apart = rounds.into_iter().filter_map(|((group, year), asked)| {
        let (one, other, gap) = widest(&asked)?;
        (gap > context.option(&MAX_GAP)).then(|| inconsistent(context, group, year, one, other))
    });
    apart.collect()
}

/// The two that are furthest apart.
fn widest(asked: &[Asked]) -> Option<(Asked, Asked, Decimal)> {
    let pairs = asked.iter().enumerate().flat_map(|(at, one)| asked.iter().skip(at + 1).map(move |other| (one, other)));
    let gaps = pairs.map(|(one, other)| (*one, *other, one.all.gap(other.all)));
    gaps.max_by_key(|(_, _, gap)| *gap)
}

fn inconsistent(context: &Context, group: &Id, year: i32, one: Asked, other: Asked) -> Finding {
    let mut groups = context.strategy().target_groups.iter();
    let name = groups.find(|known| known.id.value == *group).map(|known| known.name.argument(context.first_language()));
    let finding = context.finding_at(&Subject::Strategy, one.place).related([other.place]);
    let finding = finding.distinguished_by(format!("{group}-{year}")).with("year", year.to_string());
    let finding = finding.with("group", name.unwrap_or_else(|| group.to_string().into()));
    let finding = finding.with("n", one.n as usize).with("rate", one.rate.0).with("all", one.all.middle());
    finding.with("other_n", other.n as usize).with("other_rate", other.rate.0).with("other_all", other.all.middle())
}

fn of_point<'a>(point: &Point<'a>) -> Option<(&'a Id, i32, Asked)> {
    let base = point.observation.base.as_ref()?;
    let (n, rate) = (base.n.as_ref()?.value, base.rate.as_ref()?);
    let printed = *rate.known()?;
    let all = implied_population(n, printed, base.approximate)?;
    let asked = Asked { n, rate: printed, all, place: rate.span };
    Some((&base.asked.as_ref()?.value, point.period.last_day().year(), asked))
}

fn of_survey(survey: &Survey) -> Option<(&Id, i32, Asked)> {
    let (n, rate) = (*survey.respondents.as_ref()?.known()?, survey.rate.as_ref()?);
    let printed = *rate.known()?;
    let all = implied_population(n, printed, survey.approximate)?;
    let asked = Asked { n, rate: printed, all, place: rate.span };
    Some((&survey.asked.as_ref()?.value, survey.date?.calendar_year(), asked))
}

/// A survey's value is so near to the target that those who were not asked, or did not answer, could turn the outcome.
///
/// For a random sample the 95 % interval is reported. Any other survey has none: there the interval of a sample of that size
/// only says that the target is near, and the response rate is reported instead. Silent where all were asked and answered.
pub const INSIDE_SAMPLING_ERROR: Rule = Rule::note("evidence/inside-sampling-error", inside_sampling_error);

fn inside_sampling_error(context: &Context) -> Vec<Finding> {
    context.facts.indicators.iter().filter_map(|assessed| inside(context, assessed)).collect()
}

fn inside(context: &Context, assessed: &IndicatorAssessment) -> Option<Finding> {
    let tested = assessed.tested.filter(|tested| tested.is_of_same_kind)?;
    let target = assessed.series.target?;
    let limit = target.test.limit().filter(|_| assessed.indicator.measure == Some(Measure::Share))?.0;
    let (base, share) = (tested.observation.base.as_ref()?, tested.value?.0);
    let n = base.n.as_ref()?;
    let interval = sampling_interval(share, n.value, population(base))?;
    if base.sample == Some(OrUnknown::Known(Sample::All)) || !(interval.low..=interval.high).contains(&limit) {
        return None;
    }
    let finding = context
        .finding_at(&assessed.subject, Place::value(tested.observation))
        .related([Label::Respondents.at(n.span), Place::target(target)]);
    let finding = finding.with("value", share).with("n", n.value as usize).with("target", limit);
    if base.sample == Some(OrUnknown::Known(Sample::Random)) {
        return Some(finding.with("low", interval.low).with("high", interval.high));
    }
    let rate = base.rate.as_ref()?.known()?.0;
    let finding = finding.with("rate", rate);
    Some(finding.with_some("nonresponse", break_even_nonresponse(limit, share, rate)))
}

/// How many could have answered: as printed, else by the response rate.
fn population(base: &SampleBase) -> Option<u32> {
    let printed = base.population.as_ref().and_then(|population| population.known()).copied();
    let n = base.n.as_ref()?.value;
    let by_rate = || {
        let rate = base.rate.as_ref()?.known()?.0;
        let all = (Decimal::from(n) * Decimal::ONE_HUNDRED).checked_div(rate)?.round().to_u32()?;
        (all >= n).then_some(all)
    };
    printed.or_else(by_rate)
}
