//! When: a year, a quarter, a month or a day, and periods of them.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::{Serialize, Serializer};

/// A stretch of the calendar as people write it: `2023`, `2023-Q2`, `2024-07`, `2024-10-17`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Moment {
    first: NaiveDate,
    months: u32,
}

impl Moment {
    /// A whole year; none outside the calendar.
    #[must_use]
    pub fn year(year: i32) -> Option<Self> {
        Some(Self { first: NaiveDate::from_ymd_opt(year, 1, 1)?, months: 12 })
    }

    /// The first day.
    #[must_use]
    pub const fn first_day(self) -> NaiveDate {
        self.first
    }

    /// The last day, which is the first for a day.
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        let next = self.first.checked_add_months(Months::new(self.months)).filter(|_| self.months > 0);
        next.and_then(|day| day.pred_opt()).unwrap_or(self.first)
    }

    /// The year in which it begins.
    #[must_use]
    pub fn calendar_year(self) -> i32 {
        self.first.year()
    }
}

impl FromStr for Moment {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let digits = |part: &str, length: usize| {
            (part.len() == length && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<u32>().ok())
                .flatten()
        };
        let mut parts = text.split('-');
        let year = parts.next().and_then(|part| digits(part, 4)).ok_or(())? as i32;
        let (month, day, months) = match (parts.next(), parts.next(), parts.next()) {
            (None, ..) => (1, 1, 12),
            (Some(quarter), None, None) if quarter.starts_with('Q') => {
                let quarter =
                    quarter.get(1..).and_then(|part| digits(part, 1)).filter(|q| (1..=4).contains(q)).ok_or(())?;
                (quarter * 3 - 2, 1, 3)
            }
            (Some(month), None, None) => (digits(month, 2).ok_or(())?, 1, 1),
            (Some(month), Some(day), None) => (digits(month, 2).ok_or(())?, digits(day, 2).ok_or(())?, 0),
            _ => return Err(()),
        };
        NaiveDate::from_ymd_opt(year, month, day).map(|first| Self { first, months }).ok_or(())
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.months {
            12 => write!(f, "{}", self.first.year()),
            3 => write!(f, "{}-Q{}", self.first.year(), self.first.month().div_ceil(3)),
            1 => write!(f, "{}", self.first.format("%Y-%m")),
            _ => write!(f, "{}", self.first),
        }
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|()| D::Error::custom("code:bad-date"))
    }
}

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

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.from == self.to { self.from.fmt(f) } else { write!(f, "{}/{}", self.from, self.to) }
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
                text.parse::<Moment>().map(Period::from).map_err(|()| E::custom("code:bad-date"))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Period, A::Error> {
                let Bounds { from, to } = Bounds::deserialize(MapAccessDeserializer::new(map))?;
                if from.first_day() > to.last_day() {
                    return Err(A::Error::custom("code:bad-period"));
                }
                Ok(Period { from, to })
            }
        }
        deserializer.deserialize_any(Either)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Moment {
        text.parse().unwrap()
    }

    #[test]
    fn a_moment_covers_all_of_its_days() {
        for (text, first, last) in [
            ("2023", "2023-01-01", "2023-12-31"),
            ("2023-Q2", "2023-04-01", "2023-06-30"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2024-10-17", "2024-10-17", "2024-10-17"),
        ] {
            let read = moment(text);
            assert_eq!((read.first_day().to_string(), read.last_day().to_string()), (first.into(), last.into()));
            assert_eq!(read.to_string(), text);
        }
    }

    #[test]
    fn other_forms_are_refused() {
        for text in ["", "23", "2023-13", "2023-Q5", "2023-2", "2023-02-30", "2023-01-01-01", "2023 ", "+2023"] {
            assert!(text.parse::<Moment>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_day_in_common_is_an_overlap() {
        let period = |from, to| Period { from: moment(from), to: moment(to) };
        assert!(period("2020", "2023").overlaps(period("2023", "2027")));
        assert!(!period("2020", "2022").overlaps(period("2023", "2027")));
    }
}
