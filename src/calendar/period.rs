//! From one moment to another.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::{Serialize, Serializer};

use super::moment::{InvalidDate, MOMENT, Moment};

/// From one moment to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// Where it begins.
    pub from: Moment,
    /// Where it ends.
    pub to: Moment,
}

impl Period {
    /// The first day.
    #[must_use]
    pub const fn first_day(self) -> NaiveDate {
        self.from.first_day()
    }

    /// The last day.
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        self.to.last_day()
    }

    /// From the first moment of this one to the last of another.
    #[must_use]
    pub const fn until(self, last: Self) -> Self {
        Self { from: self.from, to: last.to }
    }

    /// The whole years that it touches, fiscal where it is.
    #[must_use]
    pub fn years(self) -> Self {
        Self { from: self.from.whole_year(), to: self.to.whole_year() }
    }

    /// Whether the two share a day.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.first_day() <= other.last_day() && other.first_day() <= self.last_day()
    }
}

impl From<Moment> for Period {
    fn from(moment: Moment) -> Self {
        Self { from: moment, to: moment }
    }
}

impl From<NaiveDate> for Period {
    fn from(day: NaiveDate) -> Self {
        Moment::day(day).into()
    }
}

impl FromStr for Period {
    type Err = InvalidDate;

    /// Reads a moment, or two of them: `2020/2023`, `2023-07/2024-07`.
    fn from_str(text: &str) -> Result<Self, InvalidDate> {
        match text.split_once('/') {
            Some((from, to)) => Ok(Self { from: from.parse()?, to: to.parse()? }),
            None => text.parse().map(Moment::into),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.from == self.to { self.from.fmt(f) } else { write!(f, "{}/{}", self.from, self.to) }
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl schemars::JsonSchema for Period {
    fn schema_name() -> Cow<'static, str> {
        "Period".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "format": "period",
            "description": "A moment, or from one to another: `2023`, `2020/2023`, `2023-07/2024-07`.",
        })
    }
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Bounds {
    from: Moment,
    to: Moment,
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Period;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a period")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Period, E> {
                text.parse().map_err(|_| E::custom("code:bad-date"))
            }
            fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Period, D::Error> {
                inner.deserialize_any(self)
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Period, A::Error> {
                let Bounds { from, to } = Bounds::deserialize(MapAccessDeserializer::new(map))?;
                if from.first_day() > to.last_day() {
                    return Err(A::Error::custom("code:bad-period"));
                }
                Ok(Period { from, to })
            }
        }
        deserializer.deserialize_newtype_struct(MOMENT, Either)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str) -> Period {
        text.parse().unwrap()
    }

    #[test]
    fn a_period_is_written_as_its_ends() {
        for text in ["2023", "2023-Q2", "2020/2023", "2023-07/2024-07", "FY2019-10/FY2022-10"] {
            assert_eq!(period(text).to_string(), text);
        }
        for text in ["2020/", "/2023", "2020/2021/2022", "2020 2023"] {
            assert!(text.parse::<Period>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_day_in_common_is_an_overlap() {
        assert!(period("2020/2023").overlaps(period("2023/2027")));
        assert!(!period("2020/2022").overlaps(period("2023/2027")));
    }

    #[test]
    fn whole_years_are_those_that_a_period_touches() {
        assert_eq!(period("2023-12-31").years(), period("2023"));
        assert_eq!(period("2020-03/2021-Q1").years(), period("2020/2021"));
        assert_eq!(period("FY2019-10-Q4/FY2022-10").years(), period("FY2019-10/FY2022-10"));
    }
}
