//! The values of an indicator over time, and what they are held against.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::calendar::{Moment, Period};
use crate::model::{
    CountedItem, Direction, ExpectedResult, Indicator, Measure, Number, Observation, OrUnknown, Part, PublishedChange,
    Scale, Target, Test,
};
use crate::source::{Span, Spanned};

/// One observation as it counts on the day evaluated, with what it takes over from its indicator filled in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point<'a> {
    /// What was observed.
    pub observation: &'a Observation,
    /// The period that it is about: its own, else the year of its file.
    pub period: Period,
    /// The value; of counted items, how many were done by the day evaluated. None where it is unknown or only a change was
    /// published.
    pub value: Option<Number>,
    /// Its own unit, else the indicator's.
    pub unit: Option<&'a str>,
    /// Its own measure, else the indicator's.
    pub measure: Option<Measure>,
    /// Its own scale, else the indicator's.
    pub scale: Option<Scale>,
    /// The part of a composite that it belongs to.
    pub part: Option<&'a Part>,
    /// Whether its measure and unit are the indicator's. A mean score in place of a share is never converted.
    pub is_of_same_kind: bool,
    /// Whether its period began by the day evaluated, and ended by the day up to which data are taken.
    pub counts: bool,
}

impl<'a> Point<'a> {
    fn new(indicator: &'a Indicator, observation: &'a Observation, window: Window) -> Self {
        let period = observation.period();
        let own_measure = observation.measure.as_ref().map(|measure| measure.value);
        let own_unit = observation.unit.as_ref().map(|unit| unit.value.as_str());
        let differs = own_measure.zip(indicator.measure).is_some_and(|(own, wanted)| own != wanted)
            || own_unit.zip(indicator.unit()).is_some_and(|(own, wanted)| own != wanted);
        Self {
            observation,
            period,
            value: value(observation, window.as_of),
            unit: own_unit.or(indicator.unit()),
            measure: own_measure.or(indicator.measure),
            scale: observation.scale.or(indicator.scale),
            part: observation.part.as_ref().and_then(|id| indicator.parts.iter().find(|part| part.id == *id)),
            is_of_same_kind: !differs,
            counts: window.counts(period),
        }
    }

    /// Where the value stands, else the indicator that the observation names.
    #[must_use]
    pub fn place(&self) -> Span {
        self.observation.place()
    }

    /// The published change that stands in for two values.
    #[must_use]
    pub fn change(&self) -> Option<&'a PublishedChange> {
        self.observation.change.first()
    }

    /// Whether it cannot be compared with earlier values.
    #[must_use]
    pub fn is_break(&self) -> bool {
        self.observation.comparable.as_ref().is_some_and(|comparable| !comparable.value)
    }
}

fn value(observation: &Observation, as_of: NaiveDate) -> Option<Number> {
    match &observation.value {
        Some(Spanned { value: OrUnknown::Known(number), .. }) => Some(*number),
        Some(Spanned { value: OrUnknown::Unknown, .. }) => None,
        None if observation.items.is_empty() => None,
        None => {
            let done = observation.items.iter().filter(|item| is_done(item, as_of)).count();
            Some(Number(Decimal::from(done)))
        }
    }
}

/// Whether a counted item was done by a day. What is only planned does not count; what was done on an unknown day does.
#[must_use]
pub fn is_done(item: &CountedItem, day: NaiveDate) -> bool {
    match &item.done {
        None => item.planned.is_none(),
        Some(done) => done.known().is_none_or(|moment| moment.first_day() <= day),
    }
}

/// When something is due, and where that is stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueDate {
    /// The due date as it is written: `2023`, `2023-06-30`; the last day of the strategy's period where nothing is stated.
    pub moment: Moment,
    /// Where it is stated; none where the end of the strategy's period stands in.
    pub stated_at: Option<Span>,
}

impl DueDate {
    /// The due date of a target: its own, else its result's, else the end of the strategy's period.
    pub(super) fn of(target: Option<&Target>, result: Option<&ExpectedResult>, end: NaiveDate) -> Self {
        let own = target.and_then(|target| target.by.as_ref());
        let stated = own.or(result.and_then(|result| result.due.as_ref()));
        Self { moment: stated.map_or(Moment::day(end), |due| due.value), stated_at: stated.map(|due| due.span) }
    }

    /// The last day on which it is in time.
    #[must_use]
    pub fn day(self) -> NaiveDate {
        self.moment.last_day()
    }
}

/// The days of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The first day of the strategy. A value that is only about the time before it shows no target as reached.
    pub start: NaiveDate,
    /// The last day of the strategy.
    pub end: NaiveDate,
    /// The day whose state is evaluated.
    pub as_of: NaiveDate,
    /// The last day up to which data are taken; none where nobody set one.
    pub data_until: Option<NaiveDate>,
}

impl Window {
    /// Whether a fact about a period counts: the period began by the day evaluated and, where a day was set up to which data
    /// are taken, ended by that.
    fn counts(self, period: Period) -> bool {
        period.first_day() <= self.as_of && self.data_until.is_none_or(|until| period.last_day() <= until)
    }
}

/// The values of an indicator, or of one part of a composite, by period, with the target that they are held against. Statuses,
/// trends, rules and reports read it from here.
#[derive(Debug, Clone, PartialEq)]
pub struct Series<'a> {
    /// The indicator.
    pub indicator: &'a Indicator,
    /// The part of a composite; none for all of the indicator.
    pub part: Option<&'a Part>,
    /// Every observation in the order of its period, those after the day evaluated included.
    pub observed: Vec<Point<'a>>,
    /// The observations that count on the day evaluated, in the same order.
    pub points: Vec<Point<'a>>,
    /// The observations of groups, in the same order, those that do not count included. They are no part of the total's.
    pub of_groups: Vec<Point<'a>>,
    /// The target in force on the day evaluated: the last revision that has begun, else the first target.
    pub target: Option<&'a Target>,
    /// When that target is due.
    pub due: DueDate,
    /// The direction in which values improve: the indicator's own, else that of the target's test.
    pub direction: Option<Direction>,
    /// The days of the question.
    pub window: Window,
}

impl<'a> Series<'a> {
    /// The series of a whole indicator.
    pub(super) fn of(
        indicator: &'a Indicator,
        observations: impl Iterator<Item = &'a Observation>,
        result: Option<&ExpectedResult>,
        window: Window,
    ) -> Self {
        let mut observed: Vec<Point<'a>> =
            observations.map(|observation| Point::new(indicator, observation, window)).collect();
        observed.sort_by_key(|point| (point.period.last_day(), point.period.first_day()));
        let (observed, of_groups): (Vec<_>, Vec<_>) =
            observed.into_iter().partition(|point| point.observation.group.is_total());
        let target = target_in_force(indicator, window.as_of);
        Self {
            indicator,
            part: None,
            points: observed.iter().filter(|point| point.counts).copied().collect(),
            observed,
            of_groups,
            target,
            due: DueDate::of(target, result, window.end),
            direction: indicator.direction.or_else(|| target.and_then(|target| improving(target.test.value))),
            window,
        }
    }

    /// The series of one part of a composite, against the same target.
    pub(super) fn of_part(&self, part: &'a Part) -> Self {
        let of_part = |points: &[Point<'a>]| points.iter().filter(|point| point.part == Some(part)).copied().collect();
        Self {
            part: Some(part),
            observed: of_part(&self.observed),
            points: of_part(&self.points),
            of_groups: of_part(&self.of_groups),
            ..self.clone()
        }
    }

    /// The unit in which the target stands, and values that name none.
    #[must_use]
    pub fn unit(&self) -> Option<&'a str> {
        self.indicator.unit()
    }

    /// By how much a value may miss the target and still be amber, in the target's unit.
    #[must_use]
    pub fn tolerance(&self) -> Option<Number> {
        self.target?.tolerance
    }

    /// The value before the strategy; none where it is unknown.
    #[must_use]
    pub fn baseline(&self) -> Option<Number> {
        self.indicator.baseline.as_ref()?.value.value.known().copied()
    }

    /// The points up to and with one of them that can be compared with it: those from the last break on; and whether there
    /// is no break, so that the baseline can be compared, too.
    pub(super) fn comparable_with(&self, point: &Point<'a>) -> (&[Point<'a>], bool) {
        let until = self.points.iter().position(|other| std::ptr::eq(other.observation, point.observation));
        let points = until.and_then(|until| self.points.get(..=until)).unwrap_or(&self.points);
        let last_break = points.iter().rposition(Point::is_break);
        (last_break.and_then(|at| points.get(at..)).unwrap_or(points), last_break.is_none())
    }

    /// The latest milestone that a value can be held against, where the value fails it. A value from before a milestone says
    /// nothing of it.
    #[must_use]
    pub fn missed_milestone(&self, tested: &Point<'_>) -> Option<&'a Spanned<Number>> {
        let value = tested.value.filter(|_| tested.is_of_same_kind)?;
        let reached = tested.period.last_day().min(self.window.as_of);
        let mut milestones = self.target?.milestones.iter().rev();
        let (_, milestone) = milestones.find(|(when, _)| when.last_day() <= reached)?;
        let fails = match self.direction? {
            Direction::Increase => value.0 < milestone.value.0,
            Direction::Decrease => value.0 > milestone.value.0,
            Direction::Maintain => false,
        };
        fails.then_some(milestone)
    }
}

fn target_in_force(indicator: &Indicator, as_of: NaiveDate) -> Option<&Target> {
    let has_begun = |target: &&Target| target.from.is_none_or(|from| from.first_day() <= as_of);
    indicator.targets.iter().rev().find(has_begun).or(indicator.target.as_ref())
}

/// The direction in which values come nearer to passing a test.
const fn improving(test: Test) -> Option<Direction> {
    match test {
        Test::AtLeast(_) | Test::Above(_) => Some(Direction::Increase),
        Test::AtMost(_) | Test::Below(_) => Some(Direction::Decrease),
        Test::Trend(direction) => Some(direction),
        Test::Equal(_) | Test::Reached => None,
    }
}
