//! A ring of shares that make up a whole. Each part has a tint and a number, also in the list under the ring.

use super::super::canvas::{AltText, Canvas, Path, Point, Side};
use super::super::legend::Sample;
use super::super::mark;
use super::super::text_style::TextStyle;
use super::part::{Part, WIDTH, row};
use crate::render::words::Words;

const CENTRE: Point = (WIDTH / 2.0, 78.0);
const OUTER: f64 = 60.0;
const INNER: f64 = 34.0;
/// More parts than tints are no ring.
const MOST_PARTS: usize = 5;
/// A part whose angle is less has its number outside the ring.
const ROOM: f64 = 16.0;

/// A part of the ring, in degrees with the clock from the top.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Slice {
    /// Which tint; none for what nobody knows.
    index: Option<usize>,
    from: f64,
    to: f64,
}

/// The ring; none where the shares are no parts of one whole.
pub(super) fn draw(parts: &[Part<'_>], alt_text: &AltText, words: &Words) -> Option<String> {
    let slices = slices(&parts.iter().map(Part::share).collect::<Vec<_>>())?;
    let mut canvas = Canvas::new(WIDTH);
    slices.iter().for_each(|slice| slice.draw(&mut canvas));
    let mut y = CENTRE.1 + OUTER + 18.0;
    let mut number = 0;
    for part in parts {
        let sample = if part.share().is_some() { Sample::Tint(number) } else { Sample::Unknown };
        number += usize::from(part.share().is_some());
        sample.draw(&mut canvas, (0.0, y + 8.0));
        y += row(&mut canvas, (24.0, y), part.name, &part.said(words), words) + 5.0;
    }
    Some(canvas.finish("donut", y, alt_text))
}

/// The parts of a ring by their shares in per cent, of which unknown ones share what is left.
fn slices(shares: &[Option<f64>]) -> Option<Vec<Slice>> {
    let known: Vec<f64> = shares.iter().copied().flatten().collect();
    let sum: f64 = known.iter().sum();
    // Printed shares are rounded, each by half a unit at most.
    let rounding = known.iter().map(|_| 0.5).sum::<f64>();
    let complete = known.len() == shares.len();
    let fits = if complete { (sum - 100.0).abs() <= rounding } else { sum <= 100.0 + rounding };
    if !fits || sum <= 0.0 || known.len() > MOST_PARTS {
        return None;
    }
    let whole = if complete { sum } else { sum.max(100.0) };
    let mut slices = Vec::new();
    let mut from = 0.0;
    for (index, share) in known.iter().enumerate() {
        let to = from + share / whole * 360.0;
        slices.push(Slice { index: Some(index), from, to });
        from = to;
    }
    if !complete && from < 360.0 {
        slices.push(Slice { index: None, from, to: 360.0 });
    }
    Some(slices)
}

/// The point at an angle and a distance from the centre.
fn at(degrees: f64, radius: f64) -> Point {
    // A portable library gives the same picture on every machine.
    let radians = degrees.to_radians();
    (CENTRE.0 + libm::sin(radians) * radius, CENTRE.1 - libm::cos(radians) * radius)
}

impl Slice {
    fn draw(&self, canvas: &mut Canvas) {
        let class = self.index.map_or("unknown", mark::tint);
        let sweep = self.to - self.from;
        if sweep >= 359.9 {
            canvas.circle(class, CENTRE, OUTER);
            canvas.circle("hole", CENTRE, INNER);
        } else if sweep > 0.0 {
            let path = Path::from(at(self.from, OUTER)).arc(OUTER, sweep > 180.0, true, at(self.to, OUTER));
            let path = path.line(at(self.to, INNER)).arc(INNER, sweep > 180.0, false, at(self.from, INNER));
            canvas.path(class, path.close());
        }
        match self.index {
            Some(index) => {
                let (radius, class) = match sweep {
                    sweep if sweep < ROOM => (OUTER + 10.0, "soft"),
                    _ => (f64::midpoint(OUTER, INNER), mark::on_tint(index)),
                };
                let (x, y) = at(f64::midpoint(self.from, self.to), radius);
                canvas.text(class, TextStyle::MARK, (x, y + 4.0), Side::Middle, &mark::number(index));
            }
            None => self.stripes(canvas),
        }
    }

    fn stripes(&self, canvas: &mut Canvas) {
        let mut angle = self.from + 3.0;
        let mut path: Option<Path> = None;
        while angle < self.to {
            let (inner, outer) = (at(angle, INNER), at(angle, OUTER));
            path = Some(match path {
                Some(path) => path.jump(inner).line(outer),
                None => Path::from(inner).line(outer),
            });
            angle += 5.0;
        }
        if let Some(path) = path {
            canvas.path("stripes", path);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ends(shares: &[Option<f64>]) -> Option<Vec<(Option<usize>, f64)>> {
        slices(shares).map(|slices| slices.iter().map(|slice| (slice.index, slice.to.round())).collect())
    }

    #[test]
    fn what_nobody_knows_is_what_is_left() {
        assert_eq!(
            ends(&[Some(50.0), Some(25.0), None]),
            Some(vec![(Some(0), 180.0), (Some(1), 270.0), (None, 360.0)])
        );
    }

    #[test]
    fn rounded_shares_still_make_a_whole() {
        assert_eq!(ends(&[Some(33.0), Some(33.0), Some(33.0)]).unwrap().last(), Some(&(Some(2), 360.0)));
        assert_eq!(ends(&[Some(50.5), Some(50.0)]).unwrap().last(), Some(&(Some(1), 360.0)));
    }

    #[test]
    fn shares_that_are_no_whole_are_no_ring() {
        for shares in [&[Some(40.0), Some(20.0)][..], &[Some(91.0), Some(93.0)], &[None], &[Some(0.0), None], &[]] {
            assert_eq!(slices(shares), None, "{shares:?}");
        }
    }

    proptest! {
        #[test]
        fn a_ring_is_closed(shares in prop::collection::vec(prop::option::of(0.0..60.0), 0..6)) {
            if let Some(slices) = slices(&shares) {
                let sum: f64 = slices.iter().map(|slice| slice.to - slice.from).sum();
                prop_assert!((sum - 360.0).abs() < 1e-6);
                prop_assert!(slices.iter().all(|slice| slice.from <= slice.to));
            }
        }
    }
}
