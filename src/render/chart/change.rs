//! Published changes where no value was published: "−43 % against 2019" is drawn as just that.

use super::axis::Axis;
use super::canvas::{AltText, Canvas, Side};
use super::legend::{self, Sample};
use super::text_style::TextStyle;
use super::{bullet, target};
use crate::evaluation::contract::{Change, IndicatorOutcome, Observed};
use crate::locale::Case;
use crate::render::words::Words;

const WIDTH: f64 = 300.0;
const TRACK: f64 = 20.0;
const BAR: f64 = 10.0;

/// The changes of an indicator in the unit that stands first; changes in other units stand under them in words.
pub(super) fn draw(indicator: &IndicatorOutcome, words: &Words) -> Option<String> {
    let without_value = indicator.series.iter().filter(|observed| observed.value.is_none());
    let changes: Vec<(&Observed, &Change)> =
        without_value.flat_map(|observed| observed.changes.iter().map(move |change| (observed, change))).collect();
    let unit = changes.first()?.1.by.unit.as_deref();
    let (drawn, in_other_units): (Vec<_>, Vec<_>) =
        changes.into_iter().partition(|(_, change)| change.by.unit.as_deref() == unit);
    let most = drawn.iter().map(|(_, change)| change.by.value().abs()).fold(0.0, f64::max);
    let axis = Axis::over([-most, most], 4, (0.0, WIDTH))?;

    let mut canvas = Canvas::new(WIDTH);
    let mut desc = Vec::new();
    let mut y = 0.0;
    for (observed, change) in drawn {
        let label = words.say(
            "chart.change_of",
            [
                ("about", words.when(observed.about, Case::Nominative).into()),
                ("against", words.when(change.against, Case::Accusative).into()),
            ],
        );
        let value = words.amount(&change.by);
        canvas.text("soft", TextStyle::NOTE, (0.0, y + 12.0), Side::Right, &label);
        canvas.text("", TextStyle::VALUE, (WIDTH, y + 12.0), Side::Left, &value);
        let (zero, end) = (axis.place(0.0), axis.place(change.by.value()));
        canvas.rect("track", (0.0, y + 20.0), WIDTH, TRACK);
        canvas.rect("bar", (zero.min(end), y + 20.0 + (TRACK - BAR) / 2.0), (end - zero).abs(), BAR);
        canvas.line("zero", (zero, y + 16.0), (zero, y + 24.0 + TRACK));
        desc.push(format!("{label}: {value}"));
        y += 20.0 + TRACK + 8.0;
    }
    bullet::ticks(&mut canvas, &axis, y, unit, words);
    let mut entries = target::legend(indicator, None, words);
    entries.extend(in_other_units.into_iter().map(|(_, change)| {
        let against = words.when(change.against, Case::Accusative);
        let said = words.say("report.change", [("by", words.amount(&change.by).into()), ("against", against.into())]);
        (Sample::Nothing, words.say("chart.also_published", [("change", said.into())]).into())
    }));
    desc.extend(entries.iter().map(|(_, phrase)| phrase.text.clone()));
    let height = legend::draw(&mut canvas, y + 22.0, &entries);
    let title = words.say("chart.change", [("name", words.text(&indicator.name).to_owned().into())]);
    let alt_text = AltText { title, desc: format!("{}.", desc.join("; ")) };
    Some(canvas.finish("change", height, &alt_text))
}
