//! English dates, the day first, as in Britain and the European Union.

use chrono::{Datelike, NaiveDate};

use super::{Case, Name};
use crate::calendar::Moment;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub(super) fn say(name: &Name, case: Case) -> String {
    let when = case == Case::Locative;
    let (preposition, words) = match *name {
        Name::Day(day) => ("on ", say_day(day)),
        Name::Month(day) => ("in ", format!("{} {}", month(day), day.year())),
        Name::Quarter { year, quarter } => ("in the ", format!("{} quarter of {year}", ordinal(quarter))),
        Name::Year(year) => ("in ", year.to_string()),
        Name::Years(from, to) => ("in ", format!("{from}–{to}")),
        Name::Between(from, to) if when => ("from ", format!("{} to {}", bare(from), bare(to))),
        Name::Between(from, to) => ("", format!("{}\u{a0}– {}", bare(from), bare(to))),
    };
    if when { format!("{preposition}{words}") } else { words }
}

/// A moment without a preposition.
fn bare(moment: Moment) -> String {
    say(&Name::of(moment.into()), Case::Nominative)
}

fn say_day(day: NaiveDate) -> String {
    format!("{}\u{a0}{} {}", day.day(), month(day), day.year())
}

fn month(day: NaiveDate) -> &'static str {
    MONTHS.get(day.month0() as usize).copied().unwrap_or("")
}

/// The ordinal of a quarter.
const fn ordinal(quarter: u32) -> &'static str {
    match quarter {
        1 => "1st",
        2 => "2nd",
        3 => "3rd",
        _ => "4th",
    }
}
