//! A series over the years, with the target and the time of the strategy. Years that fail the test of a target "per year" have
//! a mark of another shape; years whose value is lost have a question mark; a break in comparability is a break in the line.

use chrono::{Datelike, NaiveDate};

use super::axis::Axis;
use super::canvas::{AltText, Canvas, Point, Side};
use super::legend::{self, Sample};
use super::text_style::{Phrase, TextStyle};
use super::{mark, target};
use crate::calendar::Period;
use crate::evaluation::contract::{DateRange, IndicatorOutcome, Observed, Quantity};
use crate::locale::Case;
use crate::render::words::Words;

const WIDTH: f64 = 300.0;
const TOP: f64 = 22.0;
const HEIGHT: f64 = 116.0;
const BOTTOM: f64 = TOP + HEIGHT;
/// Lines of parts, which differ in their strokes; more parts than strokes are not drawn.
const LINES: [&str; 3] = ["line-1", "line-2", "line-3"];
/// With more points than this, only the first, the last and the failing ones have their number beside them.
const NUMBERED: usize = 8;

/// A value and its time, in years.
struct Observation<'a> {
    observed: &'a Observed,
    value: &'a Quantity,
    from: f64,
    to: f64,
    fails: bool,
}

struct Series<'a> {
    indicator: &'a IndicatorOutcome,
    words: &'a Words,
    unit: Option<&'a str>,
    /// The points of each part; of the whole where there are no parts.
    lines: Vec<Vec<Observation<'a>>>,
    /// The time of the strategy.
    period: DateRange,
    /// The first and last year shown, the latter excluded.
    years: (i32, i32),
    left: f64,
}

/// The series of an indicator; none where there are not two values to compare.
pub(super) fn draw(indicator: &IndicatorOutcome, period: DateRange, words: &Words) -> Option<String> {
    let unit = indicator.series.iter().find_map(|observed| observed.value.as_ref())?.unit.as_deref();
    let lines = lines(indicator, unit);
    if lines.len() > LINES.len() || !lines.iter().any(|line| line.len() > 1) {
        return None;
    }
    let years = years(indicator, &lines, unit, period)?;
    let mut series = Series { indicator, words, unit, lines, period, years, left: 0.0 };
    let axis = series.axis()?;
    let small = TextStyle::NOTE;
    series.left = axis.ticks().map(|(tick, _)| small.width(&series.tick(tick))).fold(0.0, f64::max) + 8.0;
    Some(series.draw(&axis))
}

fn lines<'a>(indicator: &'a IndicatorOutcome, unit: Option<&str>) -> Vec<Vec<Observation<'a>>> {
    let mut lines: Vec<Vec<Observation<'a>>> = Vec::new();
    for observed in &indicator.series {
        let Some(value) = &observed.value else { continue };
        if value.unit.as_deref() != unit {
            continue;
        }
        let about = observed.about;
        let fails = indicator.years.iter().any(|year| year.year == about && !year.holds);
        let point = Observation { observed, value, from: start(about.first_day()), to: end(about.last_day()), fails };
        match lines.iter_mut().find(|line| line.iter().all(|known| known.observed.part == observed.part)) {
            Some(line) => line.push(point),
            None => lines.push(vec![point]),
        }
    }
    lines
}

/// The beginning of a day as a number of years.
fn start(day: NaiveDate) -> f64 {
    let length = if day.leap_year() { 366.0 } else { 365.0 };
    f64::from(day.year()) + f64::from(day.ordinal0()) / length
}

/// The end of a day as a number of years.
fn end(day: NaiveDate) -> f64 {
    start(day.succ_opt().unwrap_or(day))
}

/// The middle of a period.
fn middle(period: Period) -> f64 {
    f64::midpoint(start(period.first_day()), end(period.last_day()))
}

/// The years from the first to the last that anything speaks of.
fn years(
    indicator: &IndicatorOutcome,
    lines: &[Vec<Observation<'_>>],
    unit: Option<&str>,
    period: DateRange,
) -> Option<(i32, i32)> {
    let points = lines.iter().flatten().map(|point| point.observed.about);
    let baseline = target::baseline(indicator, unit).and_then(|(_, year)| year).map(Period::from);
    let periods: Vec<_> = points.chain(baseline).chain([period.into()]).collect();
    let first = periods.iter().map(|period| period.first_day().year()).min()?;
    let last = periods.iter().map(|period| period.last_day().year()).max()?;
    Some((first, last.checked_add(1)?))
}

impl Series<'_> {
    fn points(&self) -> impl Iterator<Item = &Observation<'_>> {
        self.lines.iter().flatten()
    }

    /// The scale of a score, else from zero.
    fn axis(&self) -> Option<Axis> {
        let scale = self.points().find_map(|point| point.observed.scale.as_ref());
        let mut numbers: Vec<f64> = self.points().map(|point| point.value.value()).collect();
        match scale {
            Some(scale) => numbers.extend([scale.min.value(), scale.max.value()]),
            None => numbers.push(0.0),
        }
        numbers.extend(target::number(self.indicator, self.unit));
        numbers.extend(target::tolerated(self.indicator, self.unit).into_iter().flat_map(|(from, to)| [from, to]));
        numbers.extend(target::baseline(self.indicator, self.unit).map(|(value, _)| value.value()));
        Axis::over(numbers, 4, (BOTTOM, TOP))
    }

    fn tick(&self, value: rust_decimal::Decimal) -> String {
        if self.unit == Some("percent") { self.words.percent(value) } else { self.words.number(value) }
    }

    /// The place of a time.
    fn x(&self, time: f64) -> f64 {
        let (first, last) = (f64::from(self.years.0), f64::from(self.years.1));
        self.left + ((time - first) / (last - first)).clamp(0.0, 1.0) * (WIDTH - self.left)
    }

    fn place(&self, axis: &Axis, point: &Observation<'_>) -> Point {
        (self.x(f64::midpoint(point.from, point.to)), axis.place(point.value.value()))
    }

    fn draw(&self, axis: &Axis) -> String {
        let mut canvas = Canvas::new(WIDTH);
        let strategy = (self.x(start(self.period.from)), self.x(end(self.period.to)));
        canvas.rect("period", (strategy.0, TOP), strategy.1 - strategy.0, HEIGHT);
        self.frame(&mut canvas, axis);
        self.target(&mut canvas, axis, strategy.0);
        for (line, class) in self.lines.iter().zip(LINES) {
            self.line(&mut canvas, axis, line, class);
        }
        self.unknown(&mut canvas);
        let y = BOTTOM + 22.0;
        mark::bracket(&mut canvas, strategy, y);
        let legend = self.legend();
        let height = legend::draw(&mut canvas, y + 12.0, &legend);
        canvas.finish("series", height, &self.alt_text(&legend))
    }

    fn frame(&self, canvas: &mut Canvas, axis: &Axis) {
        let small = TextStyle::NOTE;
        for (value, y) in axis.ticks() {
            canvas.line("grid", (self.left, y), (WIDTH, y));
            canvas.text("soft", small, (self.left - 6.0, y + 4.0), Side::Left, &self.tick(value));
        }
        // As many years are named as there is room for.
        let (first, last) = self.years;
        let room = ((WIDTH - self.left) / 38.0).floor().max(1.0);
        let every = (f64::from(last - first) / room).ceil().max(1.0);
        let mut year = f64::from(first);
        while year < f64::from(last) {
            canvas.text("soft", small, (self.x(year + 0.5), BOTTOM + 14.0), Side::Middle, &year.to_string());
            year += every;
        }
    }

    fn target(&self, canvas: &mut Canvas, axis: &Axis, left: f64) {
        if let Some((from, to)) = target::tolerated(self.indicator, self.unit) {
            let (low, high) = (axis.place(from), axis.place(to));
            canvas.rect("tolerance", (left, high), WIDTH - left, low - high);
        }
        if let Some(number) = target::number(self.indicator, self.unit) {
            let by = self.indicator.target.as_ref().map(|target| target.by);
            let right = by.map_or(WIDTH, |by| self.x(end(by.last_day()))).max(left);
            canvas.line("target", (left, axis.place(number)), (right, axis.place(number)));
        }
        if let Some((value, Some(year))) = target::baseline(self.indicator, self.unit) {
            let x = self.x(middle(year.into()));
            mark::baseline(canvas, (x, axis.place(value.value())));
        }
    }

    fn line(&self, canvas: &mut Canvas, axis: &Axis, points: &[Observation<'_>], class: &'static str) {
        for (before, after) in points.iter().zip(points.iter().skip(1)) {
            if after.observed.comparable {
                // Over years without a value the line is only a guess.
                let class = if after.from - before.to > 0.1 { "gap" } else { class };
                canvas.line(class, self.place(axis, before), self.place(axis, after));
            }
        }
        for (index, point) in points.iter().enumerate() {
            let (x, y) = self.place(axis, point);
            if point.to - point.from > 1.1 {
                canvas.line(class, (self.x(point.from), y), (self.x(point.to), y));
            }
            if point.fails {
                mark::failing(canvas, (x, y));
            } else {
                canvas.circle("point", (x, y), 4.0);
            }
            if points.len() <= NUMBERED || index == 0 || index + 1 == points.len() || point.fails {
                canvas.text(
                    "value",
                    TextStyle::VALUE,
                    (x, y - 9.0),
                    Side::Middle,
                    &self.words.number(point.value.number),
                );
            }
        }
    }

    /// Question marks where a value is lost.
    fn unknown(&self, canvas: &mut Canvas) {
        for observed in self.lost() {
            let x = self.x(middle(observed.about));
            canvas.text("value", TextStyle::VALUE, (x, BOTTOM - 6.0), Side::Middle, "?");
        }
    }

    fn lost(&self) -> impl Iterator<Item = &Observed> {
        self.indicator.series.iter().filter(|observed| observed.value.is_none() && observed.changes.is_empty())
    }

    fn legend(&self) -> Vec<(Sample, Phrase)> {
        let words = self.words;
        let mut entries = Vec::new();
        for (line, class) in self.lines.iter().zip(LINES) {
            let part = line.first().and_then(|point| point.observed.part.clone());
            entries.extend(part.map(|part| (Sample::Line(class), part.into())));
        }
        let target = target::legend(self.indicator, self.unit, words).into_iter();
        entries.extend(target.map(|(sample, text)| match sample {
            Sample::Target => (Sample::Line("target"), text),
            other => (other, text),
        }));
        if !self.indicator.years.is_empty() {
            entries.push((Sample::Point, words.say("chart.holds", []).into()));
        }
        if self.points().any(|point| point.fails) {
            entries.push((Sample::Failing, words.say("chart.fails", []).into()));
        }
        let period = words.when(self.period, Case::Nominative);
        entries.push((Sample::Period, words.say("chart.period", [("period", period.into())]).into()));
        entries
    }

    fn alt_text(&self, legend: &[(Sample, Phrase)]) -> AltText {
        let words = self.words;
        let point = |point: &Observation<'_>| {
            let part = point.observed.part.iter().map(|part| format!("{part}, "));
            let fails = if point.fails { format!(" ({})", words.say("chart.fails", [])) } else { String::new() };
            let when = words.when(point.observed.about, Case::Nominative);
            format!("{}{when}: {}{fails}", part.collect::<String>(), words.amount(point.value))
        };
        let lost =
            |observed: &Observed| format!("{}: {}", words.when(observed.about, Case::Nominative), words.unknown());
        let marks = [Sample::Point, Sample::Failing];
        let legend = legend.iter().filter(|(sample, _)| !marks.contains(sample)).map(|(_, phrase)| phrase.text.clone());
        let desc: Vec<_> = self.points().map(point).chain(self.lost().map(lost)).chain(legend).collect();
        let name = words.text(&self.indicator.name).to_owned();
        let title = words.say("chart.series", [("name", name.into())]);
        AltText { title, desc: format!("{}.", desc.join("; ")) }
    }
}
