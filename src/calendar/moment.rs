//! A year, a half-year, a quarter, a month or a day.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};
use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::{Serialize, Serializer};

/// The name under which a moment or period asks its deserializer for its text. A deserializer that knows the calendar of the
/// strategy hands on the text that means the same without it: `FY2022-10` for `2023` where years begin in October and are
/// named for their end.
pub const MOMENT: &str = "$lmstrat::Moment";

/// A stretch of the calendar as people write it: `2023`, `2023-H1`, `2023-Q2`, `2024-07`, `2024-10-17`. Its text says of which
/// days it consists wherever it is read: a fiscal year is named by the month in which it begins, `FY2022-10`, and so are its
/// halves and quarters, `FY2022-10-Q1`. How a strategy writes them is known to its [`Calendar`](super::Calendar).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Moment {
    first: NaiveDate,
    /// 12, 6, 3 or 1; 0 for a day.
    months: u32,
    /// The month, from 1, in which its year begins, where that is not January; else 0.
    fiscal_from: u32,
}

/// A text that is neither a moment nor a period.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is no date; write a year 2023, a half-year 2023-H1, a quarter 2023-Q2, a month 2024-07 or a day 2023-12-31"
)]
pub struct InvalidDate(pub(super) String);

impl Moment {
    /// A whole year; none outside the calendar.
    #[must_use]
    pub fn year(year: i32) -> Option<Self> {
        Self::year_from(year, 1)
    }

    /// The year that begins with a month, from 1, of a calendar year.
    pub(super) fn year_from(year: i32, month: u32) -> Option<Self> {
        let first = NaiveDate::from_ymd_opt(year, month, 1)?;
        Some(Self { first, months: 12, fiscal_from: if month == 1 { 0 } else { month } })
    }

    /// The part of a year that has so many months, counted from 1.
    pub(super) fn part(self, months: u32, number: u32) -> Option<Self> {
        let before = Months::new(number.checked_sub(1)? * months);
        let is_inside = self.months == 12 && number * months <= 12;
        Some(Self { first: self.first.checked_add_months(before)?, months, ..self }).filter(|_| is_inside)
    }

    /// One day.
    #[must_use]
    pub const fn day(day: NaiveDate) -> Self {
        Self { first: day, months: 0, fiscal_from: 0 }
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

    /// Of a fiscal year, or a half or quarter of one, the calendar year in which the fiscal year begins.
    #[must_use]
    pub fn fiscal_year(self) -> Option<i32> {
        (self.fiscal_from > 0).then(|| self.first.year() - i32::from(self.first.month() < self.fiscal_from))
    }

    /// The whole year to which it belongs, fiscal if it is.
    #[must_use]
    pub fn whole_year(self) -> Self {
        let year = match self.fiscal_year() {
            Some(year) => Self::year_from(year, self.fiscal_from),
            None => Self::year(self.first.year()),
        };
        year.unwrap_or(self)
    }

    /// The name of its year: `2023`, or `2022/23` for a fiscal one.
    #[must_use]
    pub fn year_name(self) -> String {
        match self.fiscal_year() {
            Some(begins) => format!("{begins}/{:02}", (begins + 1).rem_euclid(100)),
            None => self.last_day().year().to_string(),
        }
    }

    /// How many months it has; 0 for a day.
    #[must_use]
    pub const fn months(self) -> u32 {
        self.months
    }

    /// Which of the parts of its year it is that are as long as it, counted from 1; none for a day.
    #[must_use]
    pub fn number(self) -> Option<u32> {
        ((self.first.month() + 12 - self.fiscal_from.max(1)) % 12).checked_div(self.months).map(|before| before + 1)
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
    match parts.as_slice() {
        [first, rest @ ..] if first.starts_with("FY") => {
            let [month, part @ ..] = rest else { return None };
            let year = Moment::year_from(year(first.strip_prefix("FY")?)?, digits(month, 2)?)?;
            part_of(year, part)
        }
        [first] => Moment::year(year(first)?),
        [first, part] if part.starts_with(['H', 'Q']) => part_of(Moment::year(year(first)?)?, &[part]),
        [first, month] => {
            let first = NaiveDate::from_ymd_opt(year(first)?, digits(month, 2)?, 1)?;
            Some(Moment { first, months: 1, fiscal_from: 0 })
        }
        [first, month, day] => {
            NaiveDate::from_ymd_opt(year(first)?, digits(month, 2)?, digits(day, 2)?).map(Moment::day)
        }
        _ => None,
    }
}

/// All of a year, or the half or quarter of it that is named.
fn part_of(year: Moment, part: &[&str]) -> Option<Moment> {
    match part {
        [] => Some(year),
        [part] => match (part.strip_prefix('H'), part.strip_prefix('Q')) {
            (Some(half), _) => year.part(6, digits(half, 1)?),
            (_, Some(quarter)) => year.part(3, digits(quarter, 1)?),
            _ => None,
        },
        _ => None,
    }
}

fn year(text: &str) -> Option<i32> {
    digits(text, 4).map(u32::cast_signed)
}

/// A number of exactly so many digits.
pub(super) fn digits(text: &str, count: usize) -> Option<u32> {
    let all_digits = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    all_digits.then(|| text.parse().ok())?
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.months, self.fiscal_year()) {
            (0, _) => return write!(f, "{}", self.first),
            (1, _) => return write!(f, "{}", self.first.format("%Y-%m")),
            (_, Some(year)) => write!(f, "FY{year:04}-{:02}", self.fiscal_from)?,
            (_, None) => write!(f, "{:04}", self.first.year())?,
        }
        match (self.months, self.number()) {
            (6, Some(half)) => write!(f, "-H{half}"),
            (3, Some(quarter)) => write!(f, "-Q{quarter}"),
            _ => Ok(()),
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
            "description": "A year, a half-year, a quarter, a month or a day: `2023`, `2023-H1`, `2023-Q2`, `2024-07`, `2024-10-17`; \
                of fiscal years by the month in which they begin: `FY2022-10`, `FY2022-10-H1`, `FY2022-10-Q1`.",
        })
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl<'de> Visitor<'de> for Text {
            type Value = Moment;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Moment, E> {
                text.parse().map_err(|_| E::custom("code:bad-date"))
            }
            fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Moment, D::Error> {
                inner.deserialize_str(self)
            }
        }
        deserializer.deserialize_newtype_struct(MOMENT, Text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_covers_all_of_its_days() {
        for (text, first, last) in [
            ("2023", "2023-01-01", "2023-12-31"),
            ("2023-H1", "2023-01-01", "2023-06-30"),
            ("2023-Q2", "2023-04-01", "2023-06-30"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2024-10-17", "2024-10-17", "2024-10-17"),
            ("FY2022-10", "2022-10-01", "2023-09-30"),
            ("FY2022-10-H2", "2023-04-01", "2023-09-30"),
            ("FY2022-10-Q1", "2022-10-01", "2022-12-31"),
            ("FY2022-10-Q4", "2023-07-01", "2023-09-30"),
        ] {
            let read: Moment = text.parse().unwrap();
            assert_eq!((read.first_day().to_string(), read.last_day().to_string()), (first.into(), last.into()));
            assert_eq!(read.to_string(), text);
        }
    }

    #[test]
    fn a_moment_knows_its_year() {
        for (text, year) in [("2023-07-14", "2023"), ("2023-H2", "2023"), ("FY2022-10-Q3", "FY2022-10")] {
            assert_eq!(text.parse::<Moment>().unwrap().whole_year().to_string(), year);
        }
        for (text, name) in [("2023-07-14", "2023"), ("FY2022-10-Q3", "2022/23"), ("FY1999-04", "1999/00")] {
            assert_eq!(text.parse::<Moment>().unwrap().year_name(), name);
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
            "2023-Q0",
            "2023-H3",
            "2023-Q1-H1",
            "FY2022",
            "FY2022-13",
            "FY2022-10-17",
            "2023-2",
            "2023-1-1",
            "2023-02-30",
            "2023-01-01-01",
        ] {
            assert!(text.parse::<Moment>().is_err(), "{text}");
        }
    }
}
