//! Dates in words: days, months, quarters, years, and what lies between two of them.

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

/// The words and patterns of dates in a language. `{year}`, `{month}`, `{day}`, `{quarter}`, `{from}` and `{to}` stand for
/// what a date has of them; `{month}` is in the case of the whole. A no-break space keeps a number with its word.
pub(super) struct Dates {
    /// The names of the months.
    pub months: [Forms; 12],
    /// The ordinals of the quarters.
    pub quarters: [&'static str; 4],
    /// A day.
    pub day: Forms,
    /// A month of a year.
    pub month: Forms,
    /// A quarter of a year.
    pub quarter: Forms,
    /// A year.
    pub year: Forms,
    /// Several whole years.
    pub years: Forms,
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
            Name::Quarter { year, quarter } => {
                let ordinal = self.quarters.get(quarter).copied().unwrap_or_default();
                self.quarter.in_case(case).replace("{year}", &year.to_string()).replace("{quarter}", ordinal)
            }
            Name::Year(year) => self.year.in_case(case).replace("{year}", &year.to_string()),
            Name::Years(from, to) => between(&self.years, case, &from.to_string(), &to.to_string()),
            Name::Between(from, to) => {
                let ends = if case == Case::Nominative { (case, case) } else { self.range_ends };
                let (from, to) = (self.words(from.into(), ends.0), self.words(to.into(), ends.1));
                between(&self.range, case, &from, &to)
            }
        }
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

/// What people call a period.
enum Name {
    Day(NaiveDate),
    /// The month of a day.
    Month(NaiveDate),
    /// The quarter counts from 0.
    Quarter {
        year: i32,
        quarter: usize,
    },
    Year(i32),
    Years(i32, i32),
    Between(Moment, Moment),
}

impl Name {
    fn of(period: Period) -> Self {
        let (from, to) = (period.first_day(), period.last_day());
        let whole_months = from.day() == 1 && to.succ_opt().is_some_and(|next| next.day() == 1);
        let months = (to.year() - from.year()) * 12 + to.month0().cast_signed() - from.month0().cast_signed() + 1;
        match months {
            _ if from == to => Self::Day(from),
            _ if !whole_months => Self::Between(period.from, period.to),
            1 => Self::Month(from),
            3 if from.month0() % 3 == 0 => Self::Quarter { year: from.year(), quarter: from.month0() as usize / 3 },
            12 if from.month() == 1 => Self::Year(from.year()),
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
            ("2023", "2023. gads", "2023"),
            ("2020/2023", "2020.–2023. gads", "2020–2023"),
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
            ("2023", "2023. gadā", "in 2023"),
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
