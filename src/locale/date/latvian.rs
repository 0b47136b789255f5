//! Latvian dates: the year first, and the word for it in the genitive before a smaller unit.

use chrono::{Datelike, NaiveDate};

use super::{Case, Name};
use crate::calendar::Moment;

/// A noun in the cases that dates take.
struct Noun {
    nominative: &'static str,
    genitive: &'static str,
    dative: &'static str,
    accusative: &'static str,
    locative: &'static str,
}

/// A noun from its five forms, nominative to locative.
const fn noun([nominative, genitive, dative, accusative, locative]: [&'static str; 5]) -> Noun {
    Noun { nominative, genitive, dative, accusative, locative }
}

const YEAR: Noun = noun(["gads", "gada", "gadam", "gadu", "gadā"]);
const QUARTER: Noun = noun(["ceturksnis", "ceturkšņa", "ceturksnim", "ceturksni", "ceturksnī"]);
const MONTHS: [Noun; 12] = [
    noun(["janvāris", "janvāra", "janvārim", "janvāri", "janvārī"]),
    noun(["februāris", "februāra", "februārim", "februāri", "februārī"]),
    noun(["marts", "marta", "martam", "martu", "martā"]),
    noun(["aprīlis", "aprīļa", "aprīlim", "aprīli", "aprīlī"]),
    noun(["maijs", "maija", "maijam", "maiju", "maijā"]),
    noun(["jūnijs", "jūnija", "jūnijam", "jūniju", "jūnijā"]),
    noun(["jūlijs", "jūlija", "jūlijam", "jūliju", "jūlijā"]),
    noun(["augusts", "augusta", "augustam", "augustu", "augustā"]),
    noun(["septembris", "septembra", "septembrim", "septembri", "septembrī"]),
    noun(["oktobris", "oktobra", "oktobrim", "oktobri", "oktobrī"]),
    noun(["novembris", "novembra", "novembrim", "novembri", "novembrī"]),
    noun(["decembris", "decembra", "decembrim", "decembri", "decembrī"]),
];

impl Noun {
    const fn in_case(&self, case: Case) -> &'static str {
        match case {
            Case::Nominative => self.nominative,
            Case::Genitive => self.genitive,
            Case::Dative => self.dative,
            Case::Accusative => self.accusative,
            Case::Locative => self.locative,
        }
    }
}

pub(super) fn say(name: &Name, case: Case) -> String {
    match *name {
        Name::Day(day) => say_day(day, case),
        Name::Month(day) => format!("{}.\u{a0}gada {}", day.year(), month(day, case)),
        Name::Quarter { year, quarter } => {
            format!("{year}.\u{a0}gada {quarter}.\u{a0}{}", QUARTER.in_case(case))
        }
        Name::Year(year) => format!("{year}.\u{a0}{}", YEAR.in_case(case)),
        Name::Years(from, to) => format!("{from}.–{to}.\u{a0}{}", YEAR.in_case(case)),
        Name::Between(from, to) => {
            let end = |moment: Moment, case| say(&Name::of(moment.into()), case);
            match case {
                Case::Nominative => format!("{}\u{a0}– {}", end(from, case), end(to, case)),
                _ => format!("no {} līdz {}", end(from, Case::Genitive), end(to, Case::Dative)),
            }
        }
    }
}

fn say_day(day: NaiveDate, case: Case) -> String {
    format!("{}.\u{a0}gada {}.\u{a0}{}", day.year(), day.day(), month(day, case))
}

fn month(day: NaiveDate, case: Case) -> &'static str {
    MONTHS.get(day.month0() as usize).map_or("", |month| month.in_case(case))
}
