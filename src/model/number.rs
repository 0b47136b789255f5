//! Numbers that remember how they were printed.

use std::fmt;
use std::ops::Deref;

use rust_decimal::Decimal;
use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};

use crate::source::NUMBER;

/// A number with its printed decimals: `90.83` has two, `10` none. Rounding and limit checks need them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Number(pub Decimal);

impl Number {
    /// Half a unit of the last printed digit: 0.005 for `90.83`, 0.5 for `10`; zero where no decimal can be that small.
    #[must_use]
    pub fn half_unit(self) -> Decimal {
        Decimal::try_new(5, self.0.scale() + 1).unwrap_or_default()
    }
}

impl Deref for Number {
    type Target = Decimal;
    fn deref(&self) -> &Decimal {
        &self.0
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Printed;
        impl Visitor<'_> for Printed {
            type Value = Number;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Number, E> {
                text.parse().map(Number).map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
            }
        }
        deserializer.deserialize_newtype_struct(NUMBER, Printed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_decimals_decide_how_near_is_equal() {
        assert_eq!(Number(Decimal::new(9083, 2)).half_unit(), Decimal::new(5, 3));
        assert_eq!(Number(Decimal::new(10, 0)).half_unit(), Decimal::new(5, 1));
    }
}
