//! What calculation says of an indicator or a KPI.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::method::{TestWindow, differs_in_kind, target_in_force, target_test};
use super::value::{about, began_by, number};
use super::{Computed, Question, ShareBounds, TrendEstimate, share_bounds, trend};
use crate::model::{Direction, Id, Indicator, Measure, Number, Observation, Strategy, Subject};
use crate::source::Spanned;

/// An indicator with what was computed of it.
#[derive(Debug, Clone, PartialEq)]
pub struct IndicatorAssessment<'a> {
    /// As a subject: an indicator or a KPI.
    pub subject: Subject,
    /// The indicator.
    pub indicator: &'a Indicator,
    /// The result that it measures; none for a KPI.
    pub result: Option<&'a Id>,
    /// The observations that count as of the day, in the order of the periods that they speak of.
    pub observations: Vec<&'a Observation>,
    /// The status.
    pub computed: Computed,
    /// The observation that was tested, or the latest where none could be.
    pub tested: Option<&'a Observation>,
    /// How far a missed target is missed, in its unit.
    pub shortfall: Option<Decimal>,
    /// For a target "per year": each tested year, its value, and whether the test holds.
    pub years: Vec<(&'a Observation, Number, bool)>,
    /// Where the values are going.
    pub trend_estimate: TrendEstimate,
    /// What the share could be, where a mean was published in its place.
    pub bounds: Option<ShareBounds>,
    /// Parts of a composite that have no observation.
    pub unmeasured: Vec<&'a Id>,
}

impl<'a> IndicatorAssessment<'a> {
    /// Assesses an indicator.
    #[must_use]
    pub fn of(
        strategy: &'a Strategy,
        subject: Subject,
        indicator: &'a Indicator,
        result: Option<&'a Id>,
        question: &Question,
    ) -> Self {
        let mut observations: Vec<_> = strategy
            .observations_of(&indicator.id)
            .filter(|observation| began_by(observation, question.as_of))
            .collect();
        observations.sort_by_key(|observation| (about(observation).last_day(), about(observation).first_day()));
        // A composite is as good as its worst part.
        let of_part = |part: Option<&Id>| -> Vec<&'a Observation> {
            let belongs = |observation: &&&Observation| match part {
                Some(part) => observation.part.as_ref().is_some_and(|own| own.value == *part),
                None => true,
            };
            observations.iter().filter(belongs).copied().collect()
        };
        let parts: Vec<Option<&Id>> = indicator.parts.iter().map(|part| Some(&part.id.value)).collect();
        let has_value = |observation: &&Observation| {
            number(observation, question.as_of).is_some() || !observation.change.is_empty()
        };
        let measured: Vec<_> = parts.iter().copied().filter(|part| of_part(*part).iter().any(has_value)).collect();
        let tested_parts = if measured.is_empty() { vec![None] } else { measured };
        let window = TestWindow {
            start: strategy.about.period.first_day(),
            as_of: question.as_of,
            end: due_of_result(strategy, result),
        };
        let test = |part: Option<&'a Id>| (part, target_test(indicator, &of_part(part), window));
        let tests: Vec<_> = tested_parts.into_iter().map(test).collect();
        let statuses: Vec<_> = tests.iter().map(|(_, test)| test.computed).collect();
        let of_measured = Computed::of_several(&statuses).unwrap_or(Computed::NoValue);
        let decisive = tests.iter().filter(|(_, test)| test.computed == of_measured);
        // Where several parts decide alike, the one with a number is shown.
        let shown =
            decisive.max_by_key(|(_, test)| test.tested.is_some_and(|tested| number(tested, question.as_of).is_some()));
        let part = shown.and_then(|(part, _)| *part);
        let shown = shown.map(|(_, test)| test);
        let tested = shown.and_then(|test| test.tested);
        let unmeasured: Vec<_> =
            parts.iter().flatten().copied().filter(|part| of_part(Some(part)).is_empty()).collect();
        // What is not measured could fail: the other parts cannot show that the whole is reached.
        let is_open = !unmeasured.is_empty() && of_measured.is_decidable() && of_measured != Computed::Missed;
        let computed = if is_open { Computed::NoValue } else { of_measured };
        Self {
            bounds: tested.filter(|_| computed == Computed::UnitMismatch).and_then(|tested| bounds(indicator, tested)),
            trend_estimate: trend::estimate(indicator, &of_part(part), question.as_of),
            computed,
            tested,
            shortfall: shown.and_then(|test| test.shortfall),
            years: shown.map(|test| test.years.clone()).unwrap_or_default(),
            unmeasured,
            subject,
            indicator,
            result,
            observations,
        }
    }

    /// The day on which its target is due: the target's own, else its result's, else the end of the strategy's period.
    #[must_use]
    pub fn due(&self, question: &Question, strategy: &Strategy) -> NaiveDate {
        let target = target_in_force(self.indicator, question.as_of);
        let own = target.and_then(|target| target.by.as_ref());
        own.map_or_else(|| due_of_result(strategy, self.result), |by| by.last_day())
    }

    /// Whether it is behind what was to be reached on the way.
    #[must_use]
    pub fn is_behind(&self, question: &Question) -> bool {
        self.missed_milestone(question).is_some()
    }

    /// The latest milestone that the tested value can be held against, where the value fails it. A value from before a
    /// milestone says nothing of it.
    #[must_use]
    pub fn missed_milestone(&self, question: &Question) -> Option<&'a Spanned<Number>> {
        let tested = self.tested.filter(|tested| !differs_in_kind(self.indicator, tested))?;
        let value = number(tested, question.as_of)?;
        let told = about(tested).last_day().min(question.as_of);
        let milestones = &target_in_force(self.indicator, question.as_of)?.milestones;
        let (_, milestone) = milestones.iter().rev().find(|(when, _)| when.last_day() <= told)?;
        let fails = match trend::direction(self.indicator, question.as_of)? {
            Direction::Increase => value.0 < milestone.value.0,
            Direction::Decrease => value.0 > milestone.value.0,
            Direction::Maintain => false,
        };
        fails.then_some(milestone)
    }
}

fn due_of_result(strategy: &Strategy, result: Option<&Id>) -> NaiveDate {
    let due = result.and_then(|id| strategy.result(id)).and_then(|result| result.due.as_ref());
    due.map_or(strategy.end(), |due| due.last_day())
}

/// The bounds of a share whose place a mean took.
fn bounds(indicator: &Indicator, tested: &Observation) -> Option<ShareBounds> {
    let mean_for_share = indicator.measure == Some(Measure::Share)
        && tested.measure.as_ref().is_some_and(|measure| measure.value == Measure::Score)
        && differs_in_kind(indicator, tested);
    let scale = tested.scale.or(indicator.scale).filter(|_| mean_for_share)?;
    let mean = tested.value.as_ref()?.known()?;
    share_bounds(mean.0, scale)
}
