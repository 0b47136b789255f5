//! How often an indicator is measured, and how its year is made of shorter periods.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error};
use serde::{Serialize, Serializer};

/// How often an indicator is measured, and so how old its latest value may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Frequency {
    /// Every quarter.
    Quarter,
    /// Every half-year.
    HalfYear,
    /// Every so many years, from 1 to 30.
    Years(u8),
    /// Once only.
    Once,
}

impl Frequency {
    const WORDS: [&'static str; 6] = ["quarter", "half-year", "year", "2-years", "3-years", "once"];

    fn read(text: &str) -> Option<Self> {
        let years = text.strip_suffix("-years").and_then(|years| years.parse().ok());
        Some(match text {
            "quarter" => Self::Quarter,
            "half-year" => Self::HalfYear,
            "year" => Self::Years(1),
            "once" => Self::Once,
            _ => Self::Years(years.filter(|years| (2..=30).contains(years))?),
        })
    }
}

impl fmt::Display for Frequency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Quarter => f.write_str("quarter"),
            Self::HalfYear => f.write_str("half-year"),
            Self::Years(1) => f.write_str("year"),
            Self::Years(years) => write!(f, "{years}-years"),
            Self::Once => f.write_str("once"),
        }
    }
}

impl<'de> Deserialize<'de> for Frequency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::read(&text).ok_or_else(|| D::Error::unknown_variant(&text, &Self::WORDS))
    }
}

impl Serialize for Frequency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_string().replace('-', "_"))
    }
}

impl schemars::JsonSchema for Frequency {
    fn schema_name() -> Cow<'static, str> {
        "Frequency".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^(quarter|half_year|year|([2-9]|[12][0-9]|30)_years|once)$",
            "description": "How often an indicator is measured: `quarter`, `half_year`, `year`, `2_years` up to `30_years`, `once`.",
        })
    }
}

/// How the value of a year is made of those of its quarters or half-years.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all(deserialize = "kebab-case", serialize = "snake_case"))]
pub enum OfParts {
    /// Their sum.
    Sum,
    /// Their mean.
    Mean,
    /// The last of them: a stock or level.
    Last,
    /// The last of them, as each counts from the beginning of the year.
    ToDate,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frequency_is_written_as_it_is_read() {
        for text in ["quarter", "half-year", "year", "2-years", "10-years", "once"] {
            assert_eq!(Frequency::read(text).map(|read| read.to_string()).as_deref(), Some(text));
        }
        for text in ["month", "1-years", "0-years", "31-years", "years", "yearly"] {
            assert_eq!(Frequency::read(text), None, "{text}");
        }
    }
}
