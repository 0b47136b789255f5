//! Bars of parts, one a statement: how many agree, and how much.

use super::super::canvas::{AltText, Canvas, Side};
use super::super::legend::{self, Sample};
use super::super::mark;
use super::super::text_style::{Phrase, TextBlock, TextStyle};
use super::part::{Part, WIDTH};
use crate::evaluation::contract::Localised;
use crate::render::words::Words;

const BAR: f64 = 22.0;

/// A bar for each statement; none where no share is known, or the parts are more than a whole.
pub(super) fn draw(rows: &[(Option<&Localised>, Vec<Part<'_>>)], alt_text: &AltText, words: &Words) -> Option<String> {
    let known = rows.iter().any(|(_, parts)| parts.iter().any(|part| part.share().is_some()));
    let fits = rows.iter().all(|(_, parts)| sum(parts) <= 100.0 + rounding(parts));
    if !(known && fits) {
        return None;
    }
    let mut answers: Vec<&Localised> = Vec::new();
    for part in rows.iter().flat_map(|(_, parts)| parts).filter(|part| part.share().is_some()) {
        if !answers.contains(&part.name) {
            answers.push(part.name);
        }
    }
    let mut canvas = Canvas::new(WIDTH);
    let mut y = 0.0;
    for (name, parts) in rows {
        if let Some(name) = name {
            let name = TextBlock::of_text(words, "", name, TextStyle::NOTE, WIDTH);
            y += canvas.text_block("", TextStyle::NOTE, (0.0, y + 12.0), &name) + 3.0;
        }
        bar(&mut canvas, parts, &answers, y, words);
        y += BAR + 10.0;
    }
    let entries =
        answers.iter().enumerate().map(|(index, answer)| (Sample::Tint(index), Phrase::of(words, "", answer)));
    let mut entries: Vec<_> = entries.collect();
    let mut unknown: Vec<&str> = Vec::new();
    for part in rows.iter().flat_map(|(_, parts)| parts).filter(|part| part.share().is_none()) {
        let name = words.text(part.name);
        if !unknown.contains(&name) {
            unknown.push(name);
        }
    }
    if !unknown.is_empty() {
        entries.push((Sample::Unknown, format!("{}: {}", unknown.join(", "), words.unknown()).into()));
    }
    let height = legend::draw(&mut canvas, y, &entries);
    Some(canvas.finish("stacked", height, alt_text))
}

fn bar(canvas: &mut Canvas, parts: &[Part<'_>], answers: &[&Localised], y: f64, words: &Words) {
    canvas.rect("track", (0.0, y), WIDTH, BAR);
    let whole = sum(parts).max(100.0);
    let mut x = 0.0;
    for part in parts {
        let Some(share) = part.share() else { continue };
        let index = answers.iter().position(|answer| *answer == part.name).unwrap_or_default();
        let width = share / whole * WIDTH;
        canvas.rect(mark::tint(index), (x, y), width, BAR);
        // The number identifies the answer where two tints look alike.
        let number = mark::number(index);
        let long = part.said_share(words).map(|share| format!("{number}: {share}")).unwrap_or_default();
        let text = [long, number].into_iter().find(|text| TextStyle::MARK.width(text) + 6.0 <= width);
        if let Some(text) = text {
            let middle = (x + width / 2.0, y + BAR / 2.0 + 4.0);
            canvas.text(mark::on_tint(index), TextStyle::MARK, middle, Side::Middle, &text);
        }
        x += width;
    }
    if parts.iter().any(|part| part.share().is_none()) && x < WIDTH {
        mark::stripes(canvas, (x, y), WIDTH - x, BAR);
    }
}

fn sum(parts: &[Part<'_>]) -> f64 {
    parts.iter().filter_map(Part::share).sum()
}

/// Printed shares are rounded, each by half a unit at most.
fn rounding(parts: &[Part<'_>]) -> f64 {
    parts.iter().map(|_| 0.5).sum()
}
