//! From values to places: an axis with round ticks.

use rust_decimal::Decimal;

/// An axis that begins and ends at a tick.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Axis {
    /// The first and the last value.
    ends: (f64, f64),
    /// Where they stand.
    places: (f64, f64),
    ticks: Vec<Decimal>,
}

impl Axis {
    /// An axis over all of these values, with about as many steps as asked; none where all are equal, or
    /// one is not finite.
    pub(super) fn over(values: impl IntoIterator<Item = f64>, steps: u32, places: (f64, f64)) -> Option<Self> {
        let (least, most) = values.into_iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), value| {
            if value.is_finite() { (least.min(value), most.max(value)) } else { (f64::NEG_INFINITY, f64::INFINITY) }
        });
        if !(least.is_finite() && most.is_finite() && least < most) {
            return None;
        }
        let step = step(most - least, f64::from(steps))?;
        let size = f64::try_from(step).ok()?;
        // The hair keeps a value that stands on a tick from asking for one more.
        let (first, last) = ((least / size + 1e-9).floor(), (most / size - 1e-9).ceil());
        #[allow(
            clippy::cast_possible_truncation,
            reason = "so few steps were asked for; a cast keeps what is too large"
        )]
        let ticks: Vec<_> =
            (first as i64..=last as i64).filter_map(|tick| Decimal::from(tick).checked_mul(step)).collect();
        (ticks.len() > 1).then_some(Self { ends: (first * size, last * size), places, ticks })
    }

    /// The place of a value; one beyond the ends stands at the end, so that nothing leaves the frame.
    pub(super) fn place(&self, value: f64) -> f64 {
        let ((first, last), (from, to)) = (self.ends, self.places);
        let share = ((value - first) / (last - first)).clamp(0.0, 1.0);
        from + share * (to - from)
    }

    /// The values and places of the ticks.
    pub(super) fn ticks(&self) -> impl Iterator<Item = (Decimal, f64)> {
        self.ticks.iter().map(|tick| (tick.normalize(), self.place(f64::try_from(*tick).unwrap_or_default())))
    }

    pub(super) const fn places(&self) -> (f64, f64) {
        self.places
    }
}

/// The smallest of 1, 2, 5, 10, 20 … with which a length takes no more steps than asked; none for a length beyond all sense.
fn step(length: f64, steps: f64) -> Option<Decimal> {
    let powers = (0..=6).rev().map(|scale| (1, scale)).chain((1..=15).map(|power| (10_i64.pow(power), 0)));
    let sizes = powers.flat_map(|(power, scale)| [1, 2, 5].map(|one| Decimal::new(one * power, scale)));
    sizes.into_iter().find(|size| f64::try_from(*size).is_ok_and(|size| length <= size * steps * (1.0 + 1e-9)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ticks(values: &[f64]) -> Vec<String> {
        let axis = Axis::over(values.iter().copied(), 5, (0.0, 100.0)).unwrap();
        axis.ticks().map(|(tick, _)| tick.to_string()).collect()
    }

    #[test]
    fn ticks_are_round() {
        assert_eq!(ticks(&[0.0, 100.0]), ["0", "20", "40", "60", "80", "100"]);
        assert_eq!(ticks(&[0.0, 13.0]), ["0", "5", "10", "15"]);
        assert_eq!(ticks(&[1.0, 5.0]), ["1", "2", "3", "4", "5"]);
        assert_eq!(ticks(&[-43.0, 0.0]), ["-50", "-40", "-30", "-20", "-10", "0"]);
        assert_eq!(ticks(&[0.0, 0.7]), ["0", "0.2", "0.4", "0.6", "0.8"]);
    }

    #[test]
    fn there_is_no_axis_over_nothing() {
        for values in [&[][..], &[3.0, 3.0], &[0.0, f64::NAN], &[0.0, f64::INFINITY], &[0.0, 1e300]] {
            assert_eq!(Axis::over(values.iter().copied(), 5, (0.0, 100.0)), None, "{values:?}");
        }
    }

    proptest! {
        #[test]
        fn every_value_has_a_place_within(values in prop::collection::vec(-1e9..1e9, 2..9), steps in 2_u32..8) {
            if let Some(axis) = Axis::over(values.iter().copied(), steps, (10.0, 90.0)) {
                prop_assert!(axis.ticks().count() <= steps as usize + 2);
                for value in values {
                    prop_assert!((10.0..=90.0).contains(&axis.place(value)));
                }
            }
        }
    }
}
