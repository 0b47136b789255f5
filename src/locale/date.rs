//! Dates in words: days, months, quarters, halves, years, and what lies between two of them.

use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

use crate::calendar::{Moment, Period};

/// The grammatical case of a date. A language without cases has prepositions in the place of the locative: *on*, *in*,
/// *from … to*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Case {
    /// *2023. gads*
    #[default]
    Nominative,
    /// *2023. gada*
    Genitive,
    /// *2023. gadam*
    Dative,
    /// *2023. gadu*
    Accusative,
    /// *2023. gadā*; in English *in 2023*
    Locative,
}

/// The words and patterns of dates in a language. `{year}`, `{month}`, `{day}`, `{part}`, `{from}` and `{to}` stand for what a
/// date has of them; `{month}` is in the case of the whole, and the `{year}` of a half or quarter is in the genitive. A
/// no-break space keeps a number with its word.
pub(super) struct Dates {
    /// The names of the months.
    pub months: [Forms; 12],
    /// The ordinals of halves and quarters.
    pub parts: [&'static str; 4],
    /// A day.
    pub day: Forms,
    /// A month of a year.
    pub month: Forms,
    /// A half of a year.
    pub half: Forms,
    /// A quarter of a year.
    pub quarter: Forms,
    /// A year.
    pub year: Forms,
    /// Several whole years.
    pub years: Forms,
    /// The two calendar years of a fiscal one, the last digits of the second as `{short}`.
    pub fiscal: &'static str,
    /// A fiscal year.
    pub fiscal_year: Forms,
    /// Several fiscal years.
    pub fiscal_years: Forms,
    /// From one date to another.
    pub range: Forms,
    /// The cases of the two dates of a range, unless it is in the nominative: both are then, too.
    pub range_ends: (Case, Case),
}

/// A word or a pattern in every case, nominative to locative.
pub(super) struct Forms(pub [&'static str; 5]);

impl Forms {
    /// The same in every case.
    pub const fn all(form: &'static str) -> Self {
        Self([form; 5])
    }

    /// The same in every case but the locative.
    pub const fn with_locative(form: &'static str, locative: &'static str) -> Self {
        Self([form, form, form, form, locative])
    }

    const fn in_case(&self, case: Case) -> &'static str {
        let Self([nominative, genitive, dative, accusative, locative]) = self;
        match case {
            Case::Nominative => nominative,
            Case::Genitive => genitive,
            Case::Dative => dative,
            Case::Accusative => accusative,
            Case::Locative => locative,
        }
    }
}

impl Dates {
    /// A date or a period in words: `2023. gada 31. decembris`, `31 December 2023`, `2020.–2023. gads`, `2020–2023`.
    pub fn words(&self, period: Period, case: Case) -> String {
        match Name::of(period) {
            Name::Day(day) => self.in_month(&self.day, day, case),
            Name::Month(day) => self.in_month(&self.month, day, case),
            Name::Half(year, half) => self.part(&self.half, year, half, case),
            Name::Quarter(year, quarter) => self.part(&self.quarter, year, quarter, case),
            Name::Year(year) => self.year(year, case),
            Name::Years(from, to) => between(&self.years, case, &from.to_string(), &to.to_string()),
            Name::FiscalYears(from, to) => between(&self.fiscal_years, case, &self.fiscal(from), &self.fiscal(to)),
            Name::Between(from, to) => {
                let ends = if case == Case::Nominative { (case, case) } else { self.range_ends };
                let (from, to) = (self.words(from.into(), ends.0), self.words(to.into(), ends.1));
                between(&self.range, case, &from, &to)
            }
        }
    }

    fn year(&self, year: Year, case: Case) -> String {
        match year {
            Year::Calendar(year) => self.year.in_case(case).replace("{year}", &year.to_string()),
            Year::Fiscal(begins) => self.fiscal_year.in_case(case).replace("{year}", &self.fiscal(begins)),
        }
    }

    /// The two calendar years of the fiscal year that begins in one.
    fn fiscal(&self, begins: i32) -> String {
        let ends = begins + 1;
        let long = self.fiscal.replace("{from}", &begins.to_string()).replace("{to}", &ends.to_string());
        long.replace("{short}", &format!("{:02}", ends.rem_euclid(100)))
    }

    /// A half or quarter, counted from 1.
    fn part(&self, pattern: &Forms, year: Year, number: u32, case: Case) -> String {
        let ordinal = self.parts.get(number.saturating_sub(1) as usize).copied().unwrap_or_default();
        pattern.in_case(case).replace("{year}", &self.year(year, Case::Genitive)).replace("{part}", ordinal)
    }

    /// A day, or the month of a day.
    fn in_month(&self, pattern: &Forms, day: NaiveDate, case: Case) -> String {
        let month = self.months.get(day.month0() as usize).map_or("", |month| month.in_case(case));
        let pattern = pattern.in_case(case).replace("{year}", &day.year().to_string());
        pattern.replace("{month}", month).replace("{day}", &day.day().to_string())
    }
}

fn between(pattern: &Forms, case: Case, from: &str, to: &str) -> String {
    pattern.in_case(case).replace("{from}", from).replace("{to}", to)
}

/// What people call a period. Halves and quarters count from 1.
enum Name {
    Day(NaiveDate),
    /// The month of a day.
    Month(NaiveDate),
    Half(Year, u32),
    Quarter(Year, u32),
    Year(Year),
    Years(i32, i32),
    /// By the calendar years in which the first and the last begin.
    FiscalYears(i32, i32),
    Between(Moment, Moment),
}

/// A year of the calendar, or a fiscal one by the calendar year in which it begins.
#[derive(Clone, Copy)]
enum Year {
    Calendar(i32),
    Fiscal(i32),
}

impl Name {
    fn of(period: Period) -> Self {
        Self::fiscal(period).unwrap_or_else(|| Self::by_days(period))
    }

    fn fiscal(Period { from, to }: Period) -> Option<Self> {
        let (first, last) = (from.fiscal_year()?, to.fiscal_year()?);
        Some(match (from.months(), from.number()) {
            (12, _) if from == to => Self::Year(Year::Fiscal(first)),
            (6, Some(half)) if from == to => Self::Half(Year::Fiscal(first), half),
            (3, Some(quarter)) if from == to => Self::Quarter(Year::Fiscal(first), quarter),
            (12, _) if to.months() == 12 => Self::FiscalYears(first, last),
            _ => Self::Between(from, to),
        })
    }

    fn by_days(period: Period) -> Self {
        let (from, to) = (period.first_day(), period.last_day());
        let whole_months = from.day() == 1 && to.succ_opt().is_some_and(|next| next.day() == 1);
        let months = (to.year() - from.year()) * 12 + to.month0().cast_signed() - from.month0().cast_signed() + 1;
        let year = Year::Calendar(from.year());
        match months {
            _ if from == to => Self::Day(from),
            _ if !whole_months => Self::Between(period.from, period.to),
            1 => Self::Month(from),
            3 if from.month0() % 3 == 0 => Self::Quarter(year, from.month0() / 3 + 1),
            6 if from.month0() % 6 == 0 => Self::Half(year, from.month0() / 6 + 1),
            12 if from.month() == 1 => Self::Year(year),
            _ if from.month() == 1 && to.month() == 12 => Self::Years(from.year(), to.year()),
            _ => Self::Between(period.from, period.to),
        }
    }
}

impl FromStr for Case {
    type Err = String;

    /// Reads the name of a case, as in `date("dative")`.
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Ok(match name {
            "nominative" => Self::Nominative,
            "genitive" => Self::Genitive,
            "dative" => Self::Dative,
            "accusative" => Self::Accusative,
            "locative" => Self::Locative,
            _ => {
                return Err(format!("`{name}` is no case; write nominative, genitive, dative, accusative or locative"));
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Language, Locale};

    /// The words of a date, with plain spaces so that tables can be read.
    fn say(language: Language, text: &str, case: Case) -> String {
        Locale::of(language).date(text.parse::<Period>().unwrap(), case).replace('\u{a0}', " ")
    }

    #[test]
    fn dates_are_said_in_both_languages() {
        for (text, lv, en) in [
            ("2023-12-31", "2023. gada 31. decembris", "31 December 2023"),
            ("2024-07", "2024. gada jūlijs", "July 2024"),
            ("2023-Q2", "2023. gada 2. ceturksnis", "2nd quarter of 2023"),
            ("2023-H1", "2023. gada 1. pusgads", "1st half of 2023"),
            ("2023", "2023. gads", "2023"),
            ("2020/2023", "2020.–2023. gads", "2020–2023"),
            ("FY2022-10", "2022./2023. finanšu gads", "financial year 2022/23"),
            ("FY2022-10-H2", "2022./2023. finanšu gada 2. pusgads", "2nd half of financial year 2022/23"),
            ("FY2022-10-Q1", "2022./2023. finanšu gada 1. ceturksnis", "1st quarter of financial year 2022/23"),
            ("FY2019-10/FY2022-10", "2019./2020.–2022./2023. finanšu gads", "financial years 2019/20–2022/23"),
            (
                "FY2022-10-Q1/FY2022-10-Q2",
                "2022./2023. finanšu gada 1. ceturksnis – 2022./2023. finanšu gada 2. ceturksnis",
                "1st quarter of financial year 2022/23 – 2nd quarter of financial year 2022/23",
            ),
            ("2020-01-01/2023-12-31", "2020.–2023. gads", "2020–2023"),
            ("2023-01-01/2023-12-31", "2023. gads", "2023"),
            ("2020-03-01/2021-05-05", "2020. gada 1. marts – 2021. gada 5. maijs", "1 March 2020 – 5 May 2021"),
            ("2023-02/2023-04", "2023. gada februāris – 2023. gada aprīlis", "February 2023 – April 2023"),
        ] {
            assert_eq!(say(Language::Lv, text, Case::Nominative), lv);
            assert_eq!(say(Language::En, text, Case::Nominative), en);
        }
    }

    #[test]
    fn the_locative_says_when() {
        for (text, lv, en) in [
            ("2023-12-31", "2023. gada 31. decembrī", "on 31 December 2023"),
            ("2024-07", "2024. gada jūlijā", "in July 2024"),
            ("2023-Q2", "2023. gada 2. ceturksnī", "in the 2nd quarter of 2023"),
            ("2023-H2", "2023. gada 2. pusgadā", "in the 2nd half of 2023"),
            ("2023", "2023. gadā", "in 2023"),
            ("FY2023-04", "2023./2024. finanšu gadā", "in the financial year 2023/24"),
            ("2020/2023", "2020.–2023. gadā", "in 2020–2023"),
            (
                "2020-03-01/2021-05-05",
                "no 2020. gada 1. marta līdz 2021. gada 5. maijam",
                "from 1 March 2020 to 5 May 2021",
            ),
        ] {
            assert_eq!(say(Language::Lv, text, Case::Locative), lv);
            assert_eq!(say(Language::En, text, Case::Locative), en);
        }
    }

    #[test]
    fn latvian_declines() {
        for (text, case, lv) in [
            ("2020/2023", Case::Dative, "2020.–2023. gadam"),
            ("2023", Case::Genitive, "2023. gada"),
            ("2023", Case::Accusative, "2023. gadu"),
            ("2023-Q2", Case::Genitive, "2023. gada 2. ceturkšņa"),
            ("2023-H1", Case::Dative, "2023. gada 1. pusgadam"),
            ("FY2023-04", Case::Genitive, "2023./2024. finanšu gada"),
            ("2023-04-01", Case::Genitive, "2023. gada 1. aprīļa"),
            ("2023-01-01", Case::Genitive, "2023. gada 1. janvāra"),
            ("2023-08-01", Case::Dative, "2023. gada 1. augustam"),
            ("2023-10", Case::Dative, "2023. gada oktobrim"),
            ("2023-11", Case::Accusative, "2023. gada novembri"),
        ] {
            assert_eq!(say(Language::Lv, text, case), lv);
        }
    }

    #[test]
    fn numbers_do_not_part_from_their_words() {
        let day = NaiveDate::from_ymd_opt(2023, 12, 31).unwrap();
        assert_eq!(Locale::of(Language::Lv).date(day, Case::Nominative), "2023.\u{a0}gada 31.\u{a0}decembris");
        assert_eq!(Locale::of(Language::En).date(day, Case::Nominative), "31\u{a0}December 2023");
    }
}
