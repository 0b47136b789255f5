//! Bars under each other, each under its name.

use super::super::axis::Axis;
use super::super::canvas::{AltText, Canvas};
use super::super::{bullet, mark};
use super::part::{Part, WIDTH, row};
use crate::render::words::Words;

const BAR: f64 = 12.0;

/// Bars by share; by count where no share is known. None where neither is. Of parts of one whole, an unknown share is at most
/// what the others leave.
pub(super) fn draw(parts: &[Part<'_>], of_one_whole: bool, alt_text: &AltText, words: &Words) -> Option<String> {
    let by_share = parts.iter().any(|part| part.share().is_some());
    let length = |part: &Part<'_>| if by_share { part.share() } else { part.count.map(f64::from) };
    let most = parts.iter().filter_map(length).fold(0.0, f64::max);
    let whole = by_share && (most > 50.0 || most == 0.0);
    let axis = Axis::over([0.0, if whole { most.max(100.0) } else { most }], 5, (0.0, WIDTH))?;

    let known: f64 = parts.iter().filter_map(Part::share).sum();
    let left = if by_share && of_one_whole { axis.place((100.0 - known).max(0.0)) } else { WIDTH };

    let mut canvas = Canvas::new(WIDTH);
    let mut y = 0.0;
    for part in parts {
        y += row(&mut canvas, (0.0, y), part.name, &part.said(words), words) + 3.0;
        canvas.rect("track", (0.0, y), WIDTH, BAR);
        match length(part) {
            Some(length) => canvas.rect("bar", (0.0, y), axis.place(length), BAR),
            None => mark::stripes(&mut canvas, (0.0, y), left, BAR),
        }
        y += BAR + 8.0;
    }
    bullet::ticks(&mut canvas, &axis, y, by_share.then_some("percent"), words);
    Some(canvas.finish("bars", y + 16.0, alt_text))
}
