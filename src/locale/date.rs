//! Dates as each language says them: days, months, quarters, years, and what lies between two of them.

mod english;
mod latvian;

use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

use super::Language;
use crate::calendar::{Moment, Period};

/// The grammatical case of a date. English has none, but says *on*, *in* or *from … to* where Latvian has the locative.
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

/// What people call a period.
enum Name {
    Day(NaiveDate),
    Month(NaiveDate),
    Quarter { year: i32, quarter: u32 },
    Year(i32),
    Years(i32, i32),
    Between(Moment, Moment),
}

/// A date or a period in words: `2023. gada 31. decembris`, `31 December 2023`, `2020.–2023. gads`, `2020–2023`.
/// Numbers and the words that they belong to do not come apart at the end of a line.
#[must_use]
pub fn date(language: Language, period: impl Into<Period>, case: Case) -> String {
    let name = Name::of(period.into());
    match language {
        Language::Lv => latvian::say(&name, case),
        Language::En => english::say(&name, case),
    }
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
            3 if from.month0() % 3 == 0 => Self::Quarter { year: from.year(), quarter: from.month0() / 3 + 1 },
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

    /// The words of a date, with plain spaces so that tables can be read.
    fn say(language: Language, text: &str, case: Case) -> String {
        date(language, text.parse::<Period>().unwrap(), case).replace('\u{a0}', " ")
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
        assert_eq!(date(Language::Lv, day, Case::Nominative), "2023.\u{a0}gada 31.\u{a0}decembris");
        assert_eq!(date(Language::En, day, Case::Nominative), "31\u{a0}December 2023");
    }
}
