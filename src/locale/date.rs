//! Dates as each language says them: days, months, quarters, years, and what lies between two of them.

mod english;
mod latvian;

use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};

use super::Language;

/// The days from one to another, both included. A year, a quarter, a month and a day are spans that have a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeSpan {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

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

/// What people call a span.
enum Name {
    Day(NaiveDate),
    Month(NaiveDate),
    Quarter { year: i32, quarter: u32 },
    Year(i32),
    Years(i32, i32),
    Days(NaiveDate, NaiveDate),
}

/// A date or a span of time in words: `2023. gada 31. decembris`, `31 December 2023`, `2020.–2023. gads`, `2020–2023`.
/// Numbers and the words that they belong to do not come apart at the end of a line.
#[must_use]
pub fn date(language: Language, span: impl Into<TimeSpan>, case: Case) -> String {
    let name = span.into().name();
    match language {
        Language::Lv => latvian::say(&name, case),
        Language::En => english::say(&name, case),
    }
}

impl TimeSpan {
    /// The whole years that the span touches.
    #[must_use]
    pub fn years(self) -> Self {
        let from = NaiveDate::from_ymd_opt(self.from.year(), 1, 1).unwrap_or(self.from);
        let to = NaiveDate::from_ymd_opt(self.to.year(), 12, 31).unwrap_or(self.to);
        Self { from, to }
    }

    /// From the first day of one span to the last day of another.
    #[must_use]
    pub fn until(self, last: Self) -> Self {
        Self { from: self.from, to: last.to }
    }

    /// So many months from the first of this one.
    fn months(year: i32, month: u32, length: u32) -> Option<Self> {
        let from = NaiveDate::from_ymd_opt(year, month, 1)?;
        let to = from.checked_add_months(Months::new(length))?.pred_opt()?;
        Some(Self { from, to })
    }

    fn name(self) -> Name {
        let Self { from, to } = self;
        let whole_months = from.day() == 1 && to.succ_opt().is_some_and(|next| next.day() == 1);
        let months = (to.year() - from.year()) * 12 + to.month0().cast_signed() - from.month0().cast_signed() + 1;
        match months {
            _ if from == to => Name::Day(from),
            _ if !whole_months => Name::Days(from, to),
            1 => Name::Month(from),
            3 if from.month0() % 3 == 0 => Name::Quarter { year: from.year(), quarter: from.month0() / 3 + 1 },
            12 if from.month() == 1 => Name::Year(from.year()),
            _ if from.month() == 1 && to.month() == 12 => Name::Years(from.year(), to.year()),
            _ => Name::Days(from, to),
        }
    }
}

impl From<NaiveDate> for TimeSpan {
    fn from(day: NaiveDate) -> Self {
        Self { from: day, to: day }
    }
}

impl FromStr for TimeSpan {
    type Err = String;

    /// Reads a year `2023`, a quarter `2023-Q2`, a month `2024-07`, a day `2023-12-31`, or what lies from one of them to
    /// another, `2020/2023`.
    ///
    /// # Errors
    /// Says what may be written, where the text is none of these.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parse(text).ok_or_else(|| {
            format!("`{text}` is no date; write a year 2023, a quarter 2023-Q2, a month 2024-07 or a day 2023-12-31")
        })
    }
}

fn parse(text: &str) -> Option<TimeSpan> {
    match text.split_once('/') {
        Some((from, to)) => Some(parse_one(from)?.until(parse_one(to)?)),
        None => parse_one(text),
    }
}

fn parse_one(text: &str) -> Option<TimeSpan> {
    let parts: Vec<&str> = text.split('-').collect();
    match parts.as_slice() {
        [year] => TimeSpan::months(number(year, 4)?, 1, 12),
        [year, part] => match part.strip_prefix(['Q', 'q']) {
            Some(quarter) => {
                let quarter = number::<u32>(quarter, 1).filter(|quarter| (1..=4).contains(quarter))?;
                TimeSpan::months(number(year, 4)?, quarter * 3 - 2, 3)
            }
            None => TimeSpan::months(number(year, 4)?, number(part, 2)?, 1),
        },
        [year, month, day] => {
            NaiveDate::from_ymd_opt(number(year, 4)?, number(month, 2)?, number(day, 2)?).map(TimeSpan::from)
        }
        _ => None,
    }
}

/// A number of exactly so many digits.
fn number<T: FromStr>(digits: &str, count: usize) -> Option<T> {
    let all_digits = digits.len() == count && digits.bytes().all(|byte| byte.is_ascii_digit());
    all_digits.then(|| digits.parse().ok())?
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
        date(language, text.parse::<TimeSpan>().unwrap(), case).replace('\u{a0}', " ")
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
            ("2023-02/2023-04", "2023. gada 1. februāris – 2023. gada 30. aprīlis", "1 February 2023 – 30 April 2023"),
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

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["", "n/a", "23", "2023-13", "2023-Q5", "2023-02-30", "2023-1-1", "+202", "2023-12-31-1", "2023-Q"]
        {
            assert!(text.parse::<TimeSpan>().is_err(), "{text}");
        }
    }
}
