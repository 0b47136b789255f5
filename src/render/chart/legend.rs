//! What the marks of a drawing mean, under it: a sample and its words, as many to a line as fit.

use super::canvas::{Canvas, Point, Side};
use super::mark;
use super::text_style::{Phrase, TextBlock, TextStyle};

/// A mark, as small as a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sample {
    /// A line of a class.
    Line(&'static str),
    /// The stroke that a target is in a bar.
    Target,
    /// The band of a tolerance.
    Tolerance,
    /// The stripes of what is unknown.
    Unknown,
    /// A point of a series.
    Point,
    /// A point of a year that fails.
    Failing,
    /// The value before the strategy.
    Baseline,
    /// The bracket of the strategy's time.
    Period,
    /// A tint with its number.
    Tint(usize),
    /// Arrows in the direction that is better.
    More,
    Less,
    /// No mark at all.
    Nothing,
}

/// The width that a mark takes, with the space behind it.
const SAMPLE: f64 = 22.0;
/// Between two entries of a line.
const BETWEEN: f64 = 16.0;

/// Draws the entries from a height downwards; gives where they end.
pub(super) fn draw(canvas: &mut Canvas, top: f64, entries: &[(Sample, Phrase)]) -> f64 {
    let style = TextStyle::NOTE;
    let (mut x, mut y) = (0.0, top);
    for (sample, phrase) in entries {
        let mark = if *sample == Sample::Nothing { 0.0 } else { SAMPLE };
        let block = TextBlock::of_phrase(phrase, style, canvas.width() - mark);
        let widest = block.lines.iter().map(|line| style.width(line)).fold(0.0, f64::max);
        if x > 0.0 && x + mark + widest > canvas.width() {
            (x, y) = (0.0, y + style.leading() + 2.0);
        }
        sample.draw(canvas, (x, y + 8.0));
        canvas.text_block("soft", style, (x + mark, y + 12.0), &block);
        x += mark + widest + BETWEEN;
        if block.lines.len() > 1 {
            (x, y) = (0.0, y + block.height(style) + 2.0);
        }
    }
    if x > 0.0 { y + style.leading() + 2.0 } else { y }
}

impl Sample {
    /// Draws it 16 wide; the point is the middle of its left side.
    pub(super) fn draw(self, canvas: &mut Canvas, (x, y): Point) {
        match self {
            Self::Line(class) => canvas.line(class, (x, y), (x + 16.0, y)),
            Self::Target => canvas.line("target", (x + 8.0, y - 6.0), (x + 8.0, y + 6.0)),
            Self::Tolerance => canvas.rect("tolerance", (x + 1.0, y - 5.0), 14.0, 10.0),
            Self::Unknown => mark::stripes(canvas, (x + 1.0, y - 5.0), 14.0, 10.0),
            Self::Point => canvas.circle("point", (x + 8.0, y), 4.0),
            Self::Failing => mark::failing(canvas, (x + 8.0, y)),
            Self::Baseline => mark::baseline(canvas, (x + 8.0, y)),
            Self::Period => mark::bracket(canvas, (x + 1.0, x + 15.0), y + 3.0),
            Self::Tint(index) => {
                canvas.rect(mark::tint(index), (x, y - 8.0), 17.0, 16.0);
                canvas.text(
                    mark::on_tint(index),
                    TextStyle::MARK,
                    (x + 8.5, y + 4.0),
                    Side::Middle,
                    &mark::number(index),
                );
            }
            Self::More => mark::arrow(canvas, (x + 1.0, y), 14.0),
            Self::Less => mark::arrow(canvas, (x + 15.0, y), -14.0),
            Self::Nothing => {}
        }
    }
}
