//! Periods of which an end may be unknown.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use super::OrUnknown;
use crate::calendar::{MOMENT, Moment, Period};

/// From one moment to another, either of which may be `unknown`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OpenPeriod {
    /// The first moment.
    pub from: OrUnknown<Moment>,
    /// The last moment.
    pub to: OrUnknown<Moment>,
}

impl OpenPeriod {
    /// The period, where both ends are known.
    #[must_use]
    pub fn known(self) -> Option<Period> {
        Some(Period { from: *self.from.known()?, to: *self.to.known()? })
    }

    /// Whether it can share a day with a period; an unknown end is no evidence against it.
    #[must_use]
    pub fn may_overlap(self, period: Period) -> bool {
        self.from.known().is_none_or(|from| from.first_day() <= period.last_day())
            && self.to.known().is_none_or(|to| period.first_day() <= to.last_day())
    }
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Bounds {
    from: OrUnknown<Moment>,
    to: OrUnknown<Moment>,
}

impl<'de> Deserialize<'de> for OpenPeriod {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = OpenPeriod;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a period")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<OpenPeriod, E> {
                if text == "unknown" {
                    return Ok(OpenPeriod::default());
                }
                let moment: Moment = text.parse().map_err(|_| E::custom("code:bad-date"))?;
                Ok(OpenPeriod { from: OrUnknown::Known(moment), to: OrUnknown::Known(moment) })
            }
            fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<OpenPeriod, D::Error> {
                inner.deserialize_any(self)
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<OpenPeriod, A::Error> {
                let Bounds { from, to } = Bounds::deserialize(MapAccessDeserializer::new(map))?;
                match (from, to) {
                    (OrUnknown::Known(from), OrUnknown::Known(to)) if from.first_day() > to.last_day() => {
                        Err(A::Error::custom("code:bad-period"))
                    }
                    _ => Ok(OpenPeriod { from, to }),
                }
            }
        }
        deserializer.deserialize_newtype_struct(MOMENT, Either)
    }
}
