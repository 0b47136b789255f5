//! English, with the day first, as in Britain and the European Union. Where other languages have a case for when something
//! happens, it says *on*, *in* or *from … to*.

use frostem::Algorithm;

use super::super::conventions::Conventions;
use super::super::date::{Case, Dates, Forms};
use super::super::stem;

pub(super) const CONVENTIONS: Conventions = Conventions {
    quotes: [('“', '”'), ('‘', '’')],
    percent: "{}%",
    dates: Dates {
        months: [
            Forms::all("January"),
            Forms::all("February"),
            Forms::all("March"),
            Forms::all("April"),
            Forms::all("May"),
            Forms::all("June"),
            Forms::all("July"),
            Forms::all("August"),
            Forms::all("September"),
            Forms::all("October"),
            Forms::all("November"),
            Forms::all("December"),
        ],
        parts: ["1st", "2nd", "3rd", "4th"],
        day: Forms::with_locative("{day}\u{a0}{month} {year}", "on {day}\u{a0}{month} {year}"),
        month: Forms::with_locative("{month} {year}", "in {month} {year}"),
        half: Forms::with_locative("{part} half of {year}", "in the {part} half of {year}"),
        quarter: Forms::with_locative("{part} quarter of {year}", "in the {part} quarter of {year}"),
        year: Forms::with_locative("{year}", "in {year}"),
        years: Forms::with_locative("{from}–{to}", "in {from}–{to}"),
        fiscal: "{from}/{short}",
        fiscal_year: Forms::with_locative("financial year\u{a0}{year}", "in the financial year\u{a0}{year}"),
        fiscal_years: Forms::with_locative(
            "financial years\u{a0}{from}–{to}",
            "in the financial years\u{a0}{from}–{to}",
        ),
        range: Forms::with_locative("{from}\u{a0}– {to}", "from {from} to {to}"),
        range_ends: (Case::Nominative, Case::Nominative),
    },
    stem: |word| stem::snowball(Algorithm::English, word),
};
