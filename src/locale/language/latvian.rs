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
        quarters: ["1.", "2.", "3.", "4."],
        day: Forms::all("{year}.\u{a0}gada {day}.\u{a0}{month}"),
        month: Forms::all("{year}.\u{a0}gada {month}"),
        quarter: Forms([
            "{year}.\u{a0}gada {quarter}\u{a0}ceturksnis",
            "{year}.\u{a0}gada {quarter}\u{a0}ceturkšņa",
            "{year}.\u{a0}gada {quarter}\u{a0}ceturksnim",
            "{year}.\u{a0}gada {quarter}\u{a0}ceturksni",
            "{year}.\u{a0}gada {quarter}\u{a0}ceturksnī",
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
        range: Forms(["{from}\u{a0}– {to}", RANGE, RANGE, RANGE, RANGE]),
        range_ends: (Case::Genitive, Case::Dative),
    },
    stem: stem::latvian,
};
