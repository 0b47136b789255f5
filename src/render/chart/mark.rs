//! Marks that recur: lights by their shapes, and the stripes of what is unknown.

use super::canvas::{Canvas, Path, Point};
use super::text_style::TextStyle;
use super::words::Words;
use crate::evaluation::contract::Light;

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
    canvas.text("", TextStyle::NOTE, (x + 17.0, baseline), super::canvas::Side::Right, &text);
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
