//! A year, a quarter, a month or a day.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};
use serde::de::{Deserialize, Deserializer, Error};
use serde::{Serialize, Serializer};

/// A stretch of the calendar as people write it: `2023`, `2023-Q2`, `2024-07`, `2024-10-17`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Moment {
    first: NaiveDate,
    /// 12, 3 or 1; 0 for a day.
    months: u32,
}

/// A text that is neither a moment nor a period.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no date; write a year 2023, a quarter 2023-Q2, a month 2024-07 or a day 2023-12-31")]
pub struct InvalidDate(pub(super) String);

impl Moment {
    /// A whole year; none outside the calendar.
    #[must_use]
    pub fn year(year: i32) -> Option<Self> {
        Some(Self { first: NaiveDate::from_ymd_opt(year, 1, 1)?, months: 12 })
    }

    /// One day.
    #[must_use]
    pub const fn day(day: NaiveDate) -> Self {
        Self { first: day, months: 0 }
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
    type Err = InvalidDate;

    fn from_str(text: &str) -> Result<Self, InvalidDate> {
        parse(text).ok_or_else(|| InvalidDate(text.to_owned()))
    }
}

fn parse(text: &str) -> Option<Moment> {
    let parts: Vec<&str> = text.split('-').collect();
    let (year, month, day, months) = match parts.as_slice() {
        [year] => (year, 1, 1, 12),
        [year, part] => match part.strip_prefix('Q') {
            Some(quarter) => (year, digits(quarter, 1).filter(|quarter| (1..=4).contains(quarter))? * 3 - 2, 1, 3),
            None => (year, digits(part, 2)?, 1, 1),
        },
        [year, month, day] => (year, digits(month, 2)?, digits(day, 2)?, 0),
        _ => return None,
    };
    let first = NaiveDate::from_ymd_opt(digits(year, 4)?.cast_signed(), month, day)?;
    Some(Moment { first, months })
}

/// A number of exactly so many digits.
fn digits(text: &str, count: usize) -> Option<u32> {
    let all_digits = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    all_digits.then(|| text.parse().ok())?
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

impl schemars::JsonSchema for Moment {
    fn schema_name() -> Cow<'static, str> {
        "Moment".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "format": "moment",
            "description": "A year, a quarter, a month or a day: `2023`, `2023-Q2`, `2024-07`, `2024-10-17`.",
        })
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|_| D::Error::custom("code:bad-date"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_covers_all_of_its_days() {
        for (text, first, last) in [
            ("2023", "2023-01-01", "2023-12-31"),
            ("2023-Q2", "2023-04-01", "2023-06-30"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2024-10-17", "2024-10-17", "2024-10-17"),
        ] {
            let read: Moment = text.parse().unwrap();
            assert_eq!((read.first_day().to_string(), read.last_day().to_string()), (first.into(), last.into()));
            assert_eq!(read.to_string(), text);
        }
    }

    #[test]
    fn other_forms_are_refused() {
        for text in [
            "",
            "n/a",
            "23",
            "+202",
            "2023 ",
            "2023-13",
            "2023-Q5",
            "2023-Q",
            "2023-q2",
            "2023-2",
            "2023-1-1",
            "2023-02-30",
            "2023-01-01-01",
        ] {
            assert!(text.parse::<Moment>().is_err(), "{text}");
        }
    }
}
