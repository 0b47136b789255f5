//! A survey's value is so near to the target that those who were not asked, or did not answer, could turn the outcome.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::super::{Context, Rule};
use crate::assess::IndicatorAssessment;
use crate::assess::method::{differs_in_kind, target_in_force};
use crate::assess::statistics::{break_even_nonresponse, sampling_interval};
use crate::model::{Measure, OrUnknown, Sample, SampleBase};
use crate::score::Finding;

/// For a random sample the 95 % interval is told. Any other survey has none: there the interval of a sample of that size
/// only says that the target is near, and the response rate is told instead. Silent where all were asked and answered.
pub const RULE: Rule = Rule::note("evidence/inside-sampling-error", check);

fn check(context: &Context) -> Vec<Finding> {
    context.facts.indicators.iter().filter_map(|assessed| finding(context, assessed)).collect()
}

fn finding(context: &Context, assessed: &IndicatorAssessment) -> Option<Finding> {
    let tested = assessed.tested.filter(|tested| !differs_in_kind(assessed.indicator, tested))?;
    let target = target_in_force(assessed.indicator, context.facts.question.as_of)?;
    let limit = target.test.limit().filter(|_| assessed.indicator.measure == Some(Measure::Share))?.0;
    let (base, share) = (tested.base.as_ref()?, tested.value.as_ref()?.known()?.0);
    let n = base.n.as_ref()?;
    let interval = sampling_interval(share, n.value, population(base))?;
    if base.sample == Some(OrUnknown::Known(Sample::All)) || !(interval.low..=interval.high).contains(&limit) {
        return None;
    }
    let finding = context.finding_at(&assessed.subject, tested.place()).related([n.span, target.test.span]);
    let finding = finding.with("value", share).with("n", n.value as usize).with("target", limit);
    if base.sample == Some(OrUnknown::Known(Sample::Random)) {
        return Some(finding.with("low", interval.low).with("high", interval.high));
    }
    let rate = base.rate.as_ref()?.known()?.0;
    let finding = finding.with("rate", rate);
    Some(match break_even_nonresponse(limit, share, rate) {
        Some(silent) => finding.with("silent", silent),
        None => finding,
    })
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
