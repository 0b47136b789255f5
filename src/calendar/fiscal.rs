//! The years of a strategy, which need not begin in January.

use serde::de::{Deserialize, Deserializer, Error, Unexpected};

use super::moment::{Moment, digits};
use super::period::Period;

/// When the years of a strategy begin, and after which of the two calendar years a fiscal one is named. Months and days are
/// those of the calendar, whatever it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendar {
    begins: u32,
    named_for: NamedFor,
}

/// After which of its two calendar years a fiscal year is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NamedFor {
    /// The one in which it ends, as in the United States: October 2022 to September 2023 is 2023.
    #[default]
    End,
    /// The one in which it begins, as in Britain: April 2023 to March 2024 is 2023, or 2023/24.
    Start,
}

/// A month by its number, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(transparent)]
pub struct MonthOfYear(#[schemars(range(min = 1, max = 12))] u32);

impl MonthOfYear {
    /// The month of a number from 1 to 12.
    #[must_use]
    pub fn new(number: u32) -> Option<Self> {
        (1..=12).contains(&number).then_some(Self(number))
    }

    /// Its number.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }
}

impl<'de> Deserialize<'de> for MonthOfYear {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = u32::deserialize(deserializer)?;
        let refused = || D::Error::invalid_value(Unexpected::Unsigned(number.into()), &"a month of the year");
        Self::new(number).ok_or_else(refused)
    }
}

impl Default for Calendar {
    /// Years that begin in January.
    fn default() -> Self {
        Self { begins: 1, named_for: NamedFor::End }
    }
}

impl Calendar {
    /// Years that begin with a month.
    #[must_use]
    pub const fn new(begins: MonthOfYear, named_for: NamedFor) -> Self {
        Self { begins: begins.0, named_for }
    }

    /// Whether its years begin in January.
    #[must_use]
    pub const fn is_usual(self) -> bool {
        self.begins == 1
    }

    /// The text of a moment or period as this calendar means it, in the form that means the same without it; none where it is
    /// neither.
    #[must_use]
    pub fn in_full(self, text: &str) -> Option<String> {
        if let Some(moment) = self.moment(text) {
            return Some(moment.to_string());
        }
        let mut cuts = text.match_indices('/').filter_map(|(cut, _)| Some((text.get(..cut)?, text.get(cut + 1..)?)));
        cuts.find_map(|(from, to)| Some(Period { from: self.moment(from)?, to: self.moment(to)? }.to_string()))
    }

    /// The year, half or quarter of this calendar that has the name of one whose year begins in January; anything else as it
    /// is.
    #[must_use]
    pub fn of_same_name(self, moment: Moment) -> Moment {
        let is_named_by_year = moment.months() >= 3 && moment.fiscal_year().is_none();
        let year = is_named_by_year.then(|| self.year(moment.calendar_year())).flatten();
        year.zip(moment.number()).and_then(|(year, number)| year.part(moment.months(), number)).unwrap_or(moment)
    }

    /// The year of a number.
    fn year(self, number: i32) -> Option<Moment> {
        let begins_before = self.begins > 1 && self.named_for == NamedFor::End;
        Moment::year_from(number - i32::from(begins_before), self.begins)
    }

    fn moment(self, text: &str) -> Option<Moment> {
        match text.split_once('/') {
            None => text.parse().ok().map(|moment| self.of_same_name(moment)),
            Some((begins, ends)) => self.double_year(begins, ends),
        }
    }

    /// `2023/24`, which names both calendar years of a fiscal year, or a half or quarter of it: `2023/24-Q1`.
    fn double_year(self, begins: &str, ends: &str) -> Option<Moment> {
        let (ends, part) = ends.split_at_checked(2)?;
        let begins = digits(begins, 4).filter(|_| self.begins > 1)?;
        let is_next = digits(ends, 2)? == (begins + 1) % 100;
        let is_part = part.is_empty() || part.starts_with("-H") || part.starts_with("-Q");
        let fiscal = format!("FY{begins:04}-{:02}{part}", self.begins);
        fiscal.parse().ok().filter(|_| is_next && is_part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_full(begins: u32, named_for: NamedFor, text: &str) -> Option<String> {
        Calendar::new(MonthOfYear::new(begins).unwrap(), named_for).in_full(text)
    }

    #[test]
    fn a_year_is_named_for_its_end_or_its_start() {
        for (text, end, start) in [
            ("2023", "FY2022-10", "FY2023-10"),
            ("2023-H1", "FY2022-10-H1", "FY2023-10-H1"),
            ("2023-Q2", "FY2022-10-Q2", "FY2023-10-Q2"),
            ("2020/2023", "FY2019-10/FY2022-10", "FY2020-10/FY2023-10"),
            // Both years are named, so that nothing is left to convention.
            ("2023/24", "FY2023-10", "FY2023-10"),
            ("2023/24-Q1", "FY2023-10-Q1", "FY2023-10-Q1"),
            ("2021/22/2023/24", "FY2021-10/FY2023-10", "FY2021-10/FY2023-10"),
            ("1999/00", "FY1999-10", "FY1999-10"),
        ] {
            assert_eq!(in_full(10, NamedFor::End, text).as_deref(), Some(end));
            assert_eq!(in_full(10, NamedFor::Start, text).as_deref(), Some(start));
        }
    }

    #[test]
    fn months_and_days_are_those_of_the_calendar() {
        for text in ["2023-07", "2023-07-14", "2023-07/2024-07"] {
            assert_eq!(in_full(10, NamedFor::End, text).as_deref(), Some(text));
        }
    }

    #[test]
    fn years_of_the_calendar_stay_as_they_are() {
        for text in ["2023", "2023-H2", "2023-Q2", "2020/2023"] {
            assert_eq!(in_full(1, NamedFor::Start, text).as_deref(), Some(text));
        }
    }

    #[test]
    fn a_double_year_names_two_that_follow_each_other_where_years_are_fiscal() {
        for text in ["2023/25", "2023/2", "2023/24-07", "23/24", "2023/24/25"] {
            assert_eq!(in_full(4, NamedFor::Start, text), None, "{text}");
        }
        assert_eq!(in_full(1, NamedFor::End, "2023/24"), None);
    }

    #[test]
    fn what_is_no_month_begins_no_year() {
        assert!([0, 13].into_iter().all(|month| MonthOfYear::new(month).is_none()));
    }
}
