//! The one rule of aggregation.

use crate::model::Light;

/// The worst light wins: red, amber, grey, green.
#[must_use]
pub fn worst(base: Light, others: impl IntoIterator<Item = Light>) -> Light {
    others.into_iter().fold(base, Ord::max)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn light() -> impl Strategy<Value = Light> {
        prop_oneof![Just(Light::Green), Just(Light::Grey), Just(Light::Amber), Just(Light::Red)]
    }

    proptest! {
        #[test]
        fn no_finding_makes_a_light_better(base in light(), others in prop::collection::vec(light(), 0..6)) {
            let result = worst(base, others.clone());
            prop_assert!(result >= base);
            prop_assert!(others.iter().all(|other| result >= *other));
            prop_assert!(result == base || others.contains(&result));
        }

        #[test]
        fn the_order_of_findings_does_not_matter(base in light(), mut others in prop::collection::vec(light(), 0..6)) {
            let forward = worst(base, others.clone());
            others.reverse();
            prop_assert_eq!(forward, worst(base, others));
        }
    }
}
