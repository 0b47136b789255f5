//! A bullet graph: the latest value as a bar against its target, within a frame that gives it a measure. A value that nothing
//! can be held against, neither target, scale nor whole, has no graph.

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

use super::axis::Axis;
use super::canvas::{AltText, Canvas, Side};
use super::legend::{self, Sample};
use super::text_style::{Phrase, TextBlock, TextStyle};
use super::{mark, target};
use crate::evaluation::contract::{Direction, IndicatorOutcome, Measure, Observed, Quantity, ScaleEnds};
use crate::locale::Case;
use crate::render::words::Words;

const WIDTH: f64 = 300.0;
const TRACK: f64 = 20.0;
const BAR: f64 = 10.0;

/// What is known of a value.
enum Reading<'a> {
    Value(&'a Quantity),
    /// A mean was published in place of a share, which lies between these two.
    Between(f64, f64),
    Unknown,
}

/// A bar: of the indicator, or of a part of it.
struct Row<'a> {
    observed: &'a Observed,
    reading: Reading<'a>,
}

struct Bullet<'a> {
    indicator: &'a IndicatorOutcome,
    words: &'a Words,
    rows: Vec<Row<'a>>,
    unit: Option<&'a str>,
}

/// The graph of an indicator; none where there is no value to draw, or nothing to hold it against.
pub(super) fn draw(indicator: &IndicatorOutcome, words: &Words) -> Option<String> {
    let latest = latest(indicator);
    let target = indicator.target.as_ref().and_then(|target| target.value.as_ref());
    let known = || latest.iter().find_map(|observed| observed.value.as_ref());
    let unit = target.or_else(known)?.unit.as_deref();
    let rows: Vec<_> = latest.iter().filter_map(|&observed| Row::of(observed, indicator, unit)).collect();
    let bullet = Bullet { indicator, words, rows, unit };
    bullet.axis().map(|axis| bullet.draw(&axis))
}

/// The latest value, or that of each part.
fn latest(indicator: &IndicatorOutcome) -> Vec<&Observed> {
    let mut parts: Vec<&Observed> = Vec::new();
    for observed in indicator.series.iter().filter(|observed| observed.part.is_some()) {
        match parts.iter_mut().find(|known| known.part == observed.part) {
            Some(known) => *known = observed,
            None => parts.push(observed),
        }
    }
    if parts.is_empty() { indicator.value.iter().collect() } else { parts }
}

impl<'a> Row<'a> {
    fn of(observed: &'a Observed, indicator: &IndicatorOutcome, unit: Option<&str>) -> Option<Self> {
        let reading = match (&observed.value, indicator.bounds) {
            (Some(value), _) if value.unit.as_deref() == unit => Reading::Value(value),
            (Some(_), Some(bounds)) => Reading::Between(bounds.least, bounds.most),
            (Some(_), None) => return None,
            // A published change has a drawing of its own.
            (None, _) if !observed.changes.is_empty() => return None,
            (None, _) => Reading::Unknown,
        };
        Some(Self { observed, reading })
    }
}

impl Bullet<'_> {
    fn numbers(&self) -> Vec<f64> {
        let of_row = |row: &Row<'_>| match row.reading {
            Reading::Value(value) => vec![value.value()],
            Reading::Between(least, most) => vec![least, most],
            Reading::Unknown => Vec::new(),
        };
        self.rows.iter().flat_map(of_row).collect()
    }

    /// The scale of a score; else from zero to all that is drawn, and to the whole where that is in sight.
    fn axis(&self) -> Option<Axis> {
        let mut numbers = self.numbers();
        if numbers.is_empty() {
            return None;
        }
        if let Some(scale) = self.scale() {
            return Axis::over([scale.min.value(), scale.max.value()], 5, (0.0, WIDTH));
        }
        let target = target::number(self.indicator, self.unit);
        let is_share = self.unit == Some("percent") && self.indicator.measure == Some(Measure::Share);
        if target.is_none() && !is_share {
            return None;
        }
        numbers.push(0.0);
        numbers.extend(target);
        numbers.extend(target::tolerated(self.indicator, self.unit).into_iter().flat_map(|(from, to)| [from, to]));
        numbers.extend(target::baseline(self.indicator, self.unit).map(|(value, _)| value.value()));
        let most = numbers.iter().copied().fold(0.0, f64::max);
        if is_share && most <= 100.0 && (most > 40.0 || target.is_none()) {
            numbers.push(100.0);
        } else {
            // A target at the very end of the frame would look like the end.
            numbers.push(most * 1.15);
        }
        Axis::over(numbers, 5, (0.0, WIDTH))
    }

    fn scale(&self) -> Option<&ScaleEnds> {
        let observed = self.rows.first()?.observed;
        let in_unit = observed.value.as_ref()?.unit.as_deref() == self.unit;
        in_unit.then_some(observed.scale.as_ref().or(self.indicator.scale.as_ref()))?
    }

    fn draw(&self, axis: &Axis) -> String {
        let mut canvas = Canvas::new(WIDTH);
        let mut y = 0.0;
        for row in &self.rows {
            let said = self.said(row);
            let room = WIDTH - TextStyle::VALUE.width(&said) - 8.0;
            let label = TextBlock::of(&self.label(row), TextStyle::NOTE, room);
            canvas.text_block("soft", TextStyle::NOTE, (0.0, y + 12.0), &label);
            canvas.text("", TextStyle::VALUE, (WIDTH, y + 12.0), Side::Left, &said);
            y += label.height(TextStyle::NOTE) + 10.0;
            self.track(&mut canvas, axis, row, y);
            y += TRACK + 8.0;
        }
        ticks(&mut canvas, axis, y, self.unit, self.words);
        let legend = self.legend();
        let height = legend::draw(&mut canvas, y + 22.0, &legend);
        canvas.finish("bullet", height, &self.alt_text(&legend))
    }

    fn track(&self, canvas: &mut Canvas, axis: &Axis, row: &Row<'_>, y: f64) {
        canvas.rect("track", (0.0, y), WIDTH, TRACK);
        let middle = y + TRACK / 2.0;
        if let Some((from, to)) = target::tolerated(self.indicator, self.unit) {
            let (from, to) = (axis.place(from), axis.place(to));
            canvas.rect("tolerance", (from, y), to - from, TRACK);
        }
        match row.reading {
            // A score has no zero that a bar could begin at.
            Reading::Value(value) if self.scale().is_some() => {
                canvas.circle("point", (axis.place(value.value()), middle), 5.5);
            }
            Reading::Value(value) => {
                let (zero, end) = (axis.place(0.0), axis.place(value.value()));
                canvas.rect("bar", (zero.min(end), middle - BAR / 2.0), (end - zero).abs(), BAR);
            }
            Reading::Between(least, most) => {
                let (from, to) = (axis.place(least), axis.place(most));
                mark::stripes(canvas, (from, middle - BAR / 2.0), to - from, BAR);
            }
            Reading::Unknown => mark::stripes(canvas, (0.0, y), WIDTH, TRACK),
        }
        if let Some((value, _)) = target::baseline(self.indicator, self.unit) {
            mark::baseline(canvas, (axis.place(value.value()), middle));
        }
        if let Some(number) = target::number(self.indicator, self.unit) {
            let x = axis.place(number);
            canvas.line("target", (x, y - 5.0), (x, y + TRACK + 5.0));
            match target::direction(self.indicator) {
                Some(Direction::Increase) if x < WIDTH - 20.0 => mark::arrow(canvas, (x + 4.0, y - 5.0), 14.0),
                Some(Direction::Decrease) if x > 20.0 => mark::arrow(canvas, (x - 4.0, y - 5.0), -14.0),
                _ => {}
            }
        }
    }

    fn label(&self, row: &Row<'_>) -> String {
        let when = self.words.when(row.observed.about, Case::Nominative);
        let Observed { part, part_name, .. } = row.observed;
        let part = part_name.as_ref().map(|name| self.words.text(name)).or(part.as_deref());
        part.into_iter().chain([&*when]).collect::<Vec<_>>().join(", ")
    }

    fn said(&self, row: &Row<'_>) -> String {
        match row.reading {
            Reading::Value(value) => self.words.amount(value),
            Reading::Unknown => self.words.unknown(),
            Reading::Between(least, most) => {
                let percent = |bound| self.words.percent(Decimal::from_f64(bound).unwrap_or_default().normalize());
                let arguments = [("least", percent(least).into()), ("most", percent(most).into())];
                self.words.say("chart.between", arguments)
            }
        }
    }

    fn legend(&self) -> Vec<(Sample, Phrase)> {
        let mut entries = target::legend(self.indicator, self.unit, self.words);
        let means = self.rows.iter().filter(|row| matches!(row.reading, Reading::Between(..)));
        for value in means.filter_map(|row| row.observed.value.as_ref()) {
            let arguments = [("value", self.words.amount(value).into())];
            entries.push((Sample::Unknown, self.words.say("chart.mean_published", arguments).into()));
        }
        if self.rows.iter().any(|row| matches!(row.reading, Reading::Unknown)) {
            entries.push((Sample::Unknown, self.words.unknown().into()));
        }
        entries
    }

    fn alt_text(&self, legend: &[(Sample, Phrase)]) -> AltText {
        let rows = self.rows.iter().map(|row| format!("{}: {}", self.label(row), self.said(row)));
        let desc = rows.chain(legend.iter().map(|(_, phrase)| phrase.text.clone())).collect::<Vec<_>>().join("; ");
        let name = self.words.text(&self.indicator.name).to_owned();
        let title = self.words.say("chart.bullet", [("name", name.into())]);
        AltText { title, desc: format!("{desc}.") }
    }
}

/// The ticks of an axis that lies, below a height: those at the ends stay within the frame.
pub(super) fn ticks(canvas: &mut Canvas, axis: &Axis, y: f64, unit: Option<&str>, words: &Words) {
    let small = TextStyle::NOTE;
    let (left, right) = axis.places();
    for (value, x) in axis.ticks() {
        canvas.line("tick", (x, y - 3.0), (x, y));
        let side = match x {
            x if x <= left => Side::Right,
            x if x >= right => Side::Left,
            _ => Side::Middle,
        };
        let names_unit = unit == Some("percent") && !value.is_zero() && (x <= left || x >= right);
        let text = if names_unit { words.percent(value) } else { words.number(value) };
        canvas.text("soft", small, (x, y + 11.0), side, &text);
    }
}
