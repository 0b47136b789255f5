//! What a share could be where only a mean was published.

use rust_decimal::Decimal;

use crate::model::Scale;

/// The least and the most that a share could be, in per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct ShareBounds {
    pub least: Decimal,
    pub most: Decimal,
}

/// The bounds of the share that answers above the middle of a scale of whole numbers, given the mean of all answers.
///
/// With answers from `min` to `max`, let `t` be the lowest answer above the middle and `u = t − 1`. The share is least
/// when all who agree give `max` and all others `u`, and greatest when all who agree give `t` and all others `min`:
/// the two ends of the linear programme over all distributions with that mean. None where the scale is empty or the
/// mean is not on it.
#[must_use]
pub fn share_bounds(mean: Decimal, scale: Scale) -> Option<ShareBounds> {
    let (min, max) = (scale.min.0, scale.max.0);
    if min >= max || mean < min || mean > max {
        return None;
    }
    let lowest_above = ((min + max) / Decimal::TWO).floor() + Decimal::ONE;
    let highest_below = lowest_above - Decimal::ONE;
    let percent = |part: Decimal, whole: Decimal| {
        let share = part.checked_div(whole)?.clamp(Decimal::ZERO, Decimal::ONE);
        Some((share * Decimal::ONE_HUNDRED).round_dp(1))
    };
    Some(ShareBounds {
        least: percent(mean - highest_below, max - highest_below)?,
        most: percent(mean - min, lowest_above - min)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Number;

    #[test]
    fn a_mean_of_three_and_a_half_of_five_says_little_about_the_share_that_agrees() {
        let scale = Scale { min: Number(Decimal::ONE), max: Number(Decimal::new(5, 0)) };
        let bounds = share_bounds(Decimal::new(35, 1), scale).unwrap();
        assert_eq!((bounds.least, bounds.most), (Decimal::new(250, 1), Decimal::new(833, 1)));
        assert_eq!(share_bounds(Decimal::new(55, 1), scale), None);
    }
}
