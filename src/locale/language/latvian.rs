//! Latvian. The year comes first, and the word for it stands in the genitive before a smaller unit.

use super::super::conventions::Conventions;
use super::super::date::{Case, Dates, Forms};
use super::super::stem;

const RANGE: &str = "no {from} līdz {to}";

pub(super) const CONVENTIONS: Conventions = Conventions {
    quotes: [('„', '”'), ('‘', '’')],
    percent: "{}\u{a0}%",
    dates: Dates {
        months: [
            Forms(["janvāris", "janvāra", "janvārim", "janvāri", "janvārī"]),
            Forms(["februāris", "februāra", "februārim", "februāri", "februārī"]),
            Forms(["marts", "marta", "martam", "martu", "martā"]),
            Forms(["aprīlis", "aprīļa", "aprīlim", "aprīli", "aprīlī"]),
            Forms(["maijs", "maija", "maijam", "maiju", "maijā"]),
            Forms(["jūnijs", "jūnija", "jūnijam", "jūniju", "jūnijā"]),
            Forms(["jūlijs", "jūlija", "jūlijam", "jūliju", "jūlijā"]),
            Forms(["augusts", "augusta", "augustam", "augustu", "augustā"]),
            Forms(["septembris", "septembra", "septembrim", "septembri", "septembrī"]),
            Forms(["oktobris", "oktobra", "oktobrim", "oktobri", "oktobrī"]),
            Forms(["novembris", "novembra", "novembrim", "novembri", "novembrī"]),
            Forms(["decembris", "decembra", "decembrim", "decembri", "decembrī"]),
        ],
        parts: ["1.", "2.", "3.", "4."],
        day: Forms::all("{year}.\u{a0}gada {day}.\u{a0}{month}"),
        month: Forms::all("{year}.\u{a0}gada {month}"),
        half: Forms([
            "{year} {part}\u{a0}pusgads",
            "{year} {part}\u{a0}pusgada",
            "{year} {part}\u{a0}pusgadam",
            "{year} {part}\u{a0}pusgadu",
            "{year} {part}\u{a0}pusgadā",
        ]),
        quarter: Forms([
            "{year} {part}\u{a0}ceturksnis",
            "{year} {part}\u{a0}ceturkšņa",
            "{year} {part}\u{a0}ceturksnim",
            "{year} {part}\u{a0}ceturksni",
            "{year} {part}\u{a0}ceturksnī",
        ]),
        year: Forms([
            "{year}.\u{a0}gads",
            "{year}.\u{a0}gada",
            "{year}.\u{a0}gadam",
            "{year}.\u{a0}gadu",
            "{year}.\u{a0}gadā",
        ]),
        years: Forms([
            "{from}.–{to}.\u{a0}gads",
            "{from}.–{to}.\u{a0}gada",
            "{from}.–{to}.\u{a0}gadam",
            "{from}.–{to}.\u{a0}gadu",
            "{from}.–{to}.\u{a0}gadā",
        ]),
        fiscal: "{from}./{to}.",
        fiscal_year: Forms([
            "{year}\u{a0}finanšu gads",
            "{year}\u{a0}finanšu gada",
            "{year}\u{a0}finanšu gadam",
            "{year}\u{a0}finanšu gadu",
            "{year}\u{a0}finanšu gadā",
        ]),
        fiscal_years: Forms([
            "{from}–{to}\u{a0}finanšu gads",
            "{from}–{to}\u{a0}finanšu gada",
            "{from}–{to}\u{a0}finanšu gadam",
            "{from}–{to}\u{a0}finanšu gadu",
            "{from}–{to}\u{a0}finanšu gadā",
        ]),
        range: Forms(["{from}\u{a0}– {to}", RANGE, RANGE, RANGE, RANGE]),
        range_ends: (Case::Genitive, Case::Dative),
    },
    stem: stem::latvian,
};
