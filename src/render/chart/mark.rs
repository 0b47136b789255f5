//! Marks that recur in drawings and in their legends: lights by their shapes, the points of a series, arrows, brackets, the
//! tints of parts, and the stripes of what is unknown.

use super::canvas::{Canvas, Path, Point, Side};
use super::text_style::TextStyle;
use crate::evaluation::contract::Light;
use crate::render::words::Words;

/// From one stripe to the next.
const STRIPES: f64 = 6.0;

/// A light as its shape, the centre at the point: a disc, a triangle, a square, a ring.
pub(super) fn shape(canvas: &mut Canvas, light: Light, (x, y): Point) {
    match light {
        Light::Green => canvas.circle("lit green", (x, y), 5.5),
        Light::Amber => {
            let triangle = Path::from((x, y - 5.8)).line((x + 6.0, y + 5.0)).line((x - 6.0, y + 5.0));
            canvas.path("lit amber", triangle.close());
        }
        Light::Red => canvas.rect("lit red", (x - 5.0, y - 5.0), 10.0, 10.0),
        Light::Grey => canvas.circle("lit grey", (x, y), 4.6),
    }
}

/// A light as shape, colour and word on a baseline; then some words more.
pub(super) fn light(canvas: &mut Canvas, words: &Words, light: Light, (x, baseline): Point, more: &str) {
    shape(canvas, light, (x + 6.0, baseline - 4.5));
    let text = format!("{}{more}", words.say(&format!("light.{}", light.as_str()), []));
    canvas.text("", TextStyle::NOTE, (x + 17.0, baseline), Side::Right, &text);
}

/// A striped rectangle: here something is, and nobody knows how much.
pub(super) fn stripes(canvas: &mut Canvas, (x, y): Point, width: f64, height: f64) {
    canvas.rect("unknown", (x, y), width, height);
    // Each stripe rises to the right, cut off at the sides of the frame.
    let mut start = x - height + STRIPES / 2.0;
    let mut path: Option<Path> = None;
    while start < x + width {
        let (left, right) = (start.max(x), (start + height).min(x + width));
        let (from, to) = ((left, y + height - (left - start)), (right, y + height - (right - start)));
        if right > left {
            path = Some(match path {
                Some(path) => path.jump(from).line(to),
                None => Path::from(from).line(to),
            });
        }
        start += STRIPES;
    }
    if let Some(path) = path {
        canvas.path("stripes", path);
    }
}

/// The point of a year that fails: a square that is open, so that it differs in shape and in filling.
pub(super) fn failing(canvas: &mut Canvas, (x, y): Point) {
    canvas.rect("failing", (x - 4.5, y - 4.5), 9.0, 9.0);
}

/// The point before the strategy: an open diamond.
pub(super) fn baseline(canvas: &mut Canvas, (x, y): Point) {
    let diamond = Path::from((x, y - 5.5)).line((x + 5.5, y)).line((x, y + 5.5)).line((x - 5.5, y)).close();
    canvas.path("baseline", diamond);
}

/// An arrow from a point so far to the right, or to the left where the length is negative.
pub(super) fn arrow(canvas: &mut Canvas, (x, y): Point, length: f64) {
    let (tip, back) = (x + length, 4.5_f64.copysign(length));
    let path = Path::from((x, y)).line((tip, y)).jump((tip - back, y - 3.5)).line((tip, y)).line((tip - back, y + 3.5));
    canvas.path("direction", path);
}

/// Tints that stay apart from their neighbours; more parts than tints begin again, distinguished by their numbers.
pub(super) const fn tint(index: usize) -> &'static str {
    match index % 5 {
        0 => "tint-1",
        1 => "tint-2",
        2 => "tint-3",
        3 => "tint-4",
        _ => "tint-5",
    }
}

/// The ink that reads well on a tint.
pub(super) const fn on_tint(index: usize) -> &'static str {
    match index % 5 {
        0 | 1 => "on-dark",
        _ => "on-light",
    }
}

/// The number of a part, from 1.
pub(super) fn number(index: usize) -> String {
    (index + 1).to_string()
}

/// A bracket from one place to another.
pub(super) fn bracket(canvas: &mut Canvas, (from, to): (f64, f64), y: f64) {
    let path = Path::from((from, y - 4.0)).line((from, y)).line((to, y)).line((to, y - 4.0));
    canvas.path("bracket", path);
}
