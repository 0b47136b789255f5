//! What calculation says of an indicator or a KPI.

use rust_decimal::Decimal;

use super::method::{TargetTest, YearOutcome, target_test};
use super::series::Window;
use super::{Computed, Point, Series, ShareBounds, TrendEstimate, share_bounds};
use crate::model::{ExpectedResult, Indicator, Measure, Number, Part, Strategy, Subject};
use crate::source::Spanned;

/// An indicator with what was computed of it.
#[derive(Debug, Clone, PartialEq)]
pub struct IndicatorAssessment<'a> {
    /// As a subject: an indicator or a KPI.
    pub subject: Subject,
    /// The indicator.
    pub indicator: &'a Indicator,
    /// The result that it measures; none for a KPI.
    pub result: Option<&'a ExpectedResult>,
    /// All of its values, and the target in force.
    pub series: Series<'a>,
    /// The status; of a composite, that of its worst part.
    pub computed: Computed,
    /// The point that was tested, or the latest where none could be.
    pub tested: Option<Point<'a>>,
    /// How far a missed target is missed, in its unit.
    pub shortfall: Option<Decimal>,
    /// For a target "per year": each tested year.
    pub years: Vec<YearOutcome<'a>>,
    /// Where the values are going; of a composite, those of the part that decides.
    pub trend_estimate: TrendEstimate<'a>,
    /// What the share could be, where a mean was published in its place.
    pub bounds: Option<ShareBounds>,
    /// Parts of a composite that have no observation.
    pub unmeasured: Vec<&'a Part>,
}

impl<'a> IndicatorAssessment<'a> {
    /// Assesses an indicator.
    pub(super) fn of(
        strategy: &'a Strategy,
        subject: Subject,
        indicator: &'a Indicator,
        result: Option<&'a ExpectedResult>,
        window: Window,
    ) -> Self {
        let series = Series::of(indicator, strategy.observations_of(&indicator.id), result, window);
        let parts: Vec<_> = indicator.parts.iter().map(|part| series.of_part(part)).collect();
        let unmeasured: Vec<_> =
            parts.iter().filter(|part| part.points.is_empty()).filter_map(|part| part.part).collect();
        let Test { computed: of_measured, decisive, test } = test(&series, parts);
        // What is not measured could fail: the other parts cannot show that the whole is reached.
        let is_open = !unmeasured.is_empty() && of_measured.is_decidable() && of_measured != Computed::Missed;
        let computed = if is_open { Computed::NoValue } else { of_measured };
        Self {
            bounds: test
                .tested
                .filter(|_| computed == Computed::UnitMismatch)
                .and_then(|tested| bounds(indicator, tested)),
            trend_estimate: TrendEstimate::of(&decisive),
            computed,
            tested: test.tested,
            shortfall: test.shortfall,
            years: test.years,
            unmeasured,
            subject,
            indicator,
            result,
            series,
        }
    }

    /// Whether it is behind what was to be reached on the way.
    #[must_use]
    pub fn is_behind(&self) -> bool {
        self.missed_milestone().is_some()
    }

    /// The latest milestone that the tested value can be held against, where the value fails it.
    #[must_use]
    pub fn missed_milestone(&self) -> Option<&'a Spanned<Number>> {
        self.series.missed_milestone(self.tested.as_ref()?)
    }
}

/// What the parts of an indicator say together.
struct Test<'a> {
    computed: Computed,
    /// The series of the part that decides.
    decisive: Series<'a>,
    test: TargetTest<'a>,
}

/// Tests an indicator: a composite is as good as the worst of those of its parts that have a value.
fn test<'a>(whole: &Series<'a>, parts: Vec<Series<'a>>) -> Test<'a> {
    let has_value =
        |part: &Series<'_>| part.points.iter().any(|point| point.value.is_some() || point.change().is_some());
    let tests = parts.into_iter().filter(has_value).map(|part| (target_test(&part), part)).collect::<Vec<_>>();
    let statuses: Vec<_> = tests.iter().map(|(test, _)| test.computed).collect();
    let worst = Computed::of_several(&statuses);
    // Where several parts decide alike, the last one with a number is shown.
    let decisive = tests
        .into_iter()
        .filter(|(test, _)| Some(test.computed) == worst)
        .max_by_key(|(test, _)| test.tested.is_some_and(|tested| tested.value.is_some()));
    let (test, decisive) = decisive.unwrap_or_else(|| (target_test(whole), whole.clone()));
    Test { computed: test.computed, decisive, test }
}

/// The bounds of a share whose place a mean took.
fn bounds(indicator: &Indicator, tested: Point<'_>) -> Option<ShareBounds> {
    let mean_for_share = indicator.measure == Some(Measure::Share) && tested.measure == Some(Measure::Score);
    let mean = tested.observation.value.as_ref()?.known()?;
    share_bounds(mean.0, tested.scale.filter(|_| mean_for_share)?)
}
