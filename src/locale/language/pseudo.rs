//! A language that exists only in tests: the English texts with accents and brackets, the numbers and plurals of Polish, dates
//! and marks of its own. Whatever shows up in a report without accents has not come from the messages.

use std::sync::LazyLock;

use frostem::Algorithm;

use super::super::catalogue::{Catalogue, keys};
use super::super::conventions::Conventions;
use super::super::date::{Case, Dates, Forms};
use super::super::stem;

pub(super) const CONVENTIONS: Conventions = Conventions {
    quotes: [('❝', '❞'), ('❛', '❜')],
    percent: "%\u{a0}{}",
    dates: Dates {
        months: [
            Forms::all("Ĵáń"),
            Forms::all("Ƒéƀ"),
            Forms::all("Ḿáŕ"),
            Forms::all("Áṕŕ"),
            Forms::all("Ḿáý"),
            Forms::all("Ĵúń"),
            Forms::all("Ĵúļ"),
            Forms::all("Áúǧ"),
            Forms::all("Śéṕ"),
            Forms::all("Óćť"),
            Forms::all("Ńóṽ"),
            Forms::with_locative("Ďéć", "Ďéćé"),
        ],
        parts: ["I", "II", "III", "IV"],
        day: Forms::with_locative("{day}.\u{a0}{month} {year}", "áḿ {day}.\u{a0}{month} {year}"),
        month: Forms::with_locative("{month} {year}", "íḿ {month} {year}"),
        half: Forms::all("{part}/2/{year}"),
        quarter: Forms::all("{part}/{year}"),
        year: Forms::with_locative("{year}", "íḿ Ĵáĥŕ {year}"),
        years: Forms::all("{from}/{to}"),
        fiscal: "{from}+{short}",
        fiscal_year: Forms::with_locative("Ƒ{year}", "íḿ Ƒ{year}"),
        fiscal_years: Forms::all("Ƒ{from}/{to}"),
        range: Forms::all("{from} … {to}"),
        range_ends: (Case::Locative, Case::Nominative),
    },
    stem: |word| stem::snowball(Algorithm::English, word),
};

/// The English texts with accents, each in brackets.
pub(in crate::locale) fn texts() -> &'static [(&'static str, &'static str)] {
    static TEXTS: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
        let english = Catalogue::of("en");
        keys().map(|key| (key, &*accented(english.text(key).unwrap()).leak())).collect()
    });
    &TEXTS
}

/// A text with accents outside the code of its template.
fn accented(text: &str) -> String {
    let mut accented = String::from("⟦");
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let end = rest[start..].find('}').map_or(rest.len(), |end| start + end);
        accented.extend(rest[..start].chars().map(accent));
        accented.push_str(&rest[start..end]);
        rest = &rest[end..];
    }
    accented.extend(rest.chars().map(accent));
    accented.push('⟧');
    accented
}

fn accent(letter: char) -> char {
    let plain = "aceilnorsuyzACEILNORSUYZ".chars();
    let accented = "áćéíļńóŕśúýźÁĆÉÍĻŃÓŔŚÚÝŹ".chars();
    plain.zip(accented).find(|(plain, _)| *plain == letter).map_or(letter, |(_, accented)| accented)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    use rust_decimal::Decimal;

    use super::{CONVENTIONS, Case, Forms};
    use crate::calendar::Period;
    use crate::check::RULES;
    use crate::diagnostics::{Terminal, emit_human};
    use crate::evaluation::Evaluation;
    use crate::load::{load, load_files};
    use crate::locale::{Argument, Language, Locale, Message};
    use crate::pipeline::{Request, evaluate};
    use crate::render::Renderer;

    fn locale() -> &'static Locale {
        Locale::of(Language::Pseudo)
    }

    fn number(digits: &str) -> Decimal {
        Decimal::from_str_exact(digits).unwrap()
    }

    #[test]
    fn numbers_are_those_of_unicode_s_data_for_the_language() {
        assert_eq!(locale().decimal(number("12345.50")), "12\u{a0}345,50");
        assert_eq!(locale().percent(number("90.8")), "%\u{a0}90,8");
    }

    #[test]
    fn dates_follow_the_patterns_of_the_language() {
        for (text, case, words) in [
            ("2023-12-31", Case::Nominative, "31. Ďéć 2023"),
            ("2023-12-31", Case::Locative, "áḿ 31. Ďéćé 2023"),
            ("2024-07", Case::Dative, "Ĵúļ 2024"),
            ("2023-Q2", Case::Nominative, "II/2023"),
            ("2023", Case::Locative, "íḿ Ĵáĥŕ 2023"),
            ("2023-H1", Case::Nominative, "I/2/2023"),
            ("FY2023-04", Case::Locative, "íḿ Ƒ2023+24"),
            ("FY2023-04/FY2024-04", Case::Nominative, "Ƒ2023+24/2024+25"),
            ("2020/2023", Case::Genitive, "2020/2023"),
            ("2020-03-01/2021-05", Case::Nominative, "1. Ḿáŕ 2020 … Ḿáý 2021"),
            ("2020-03-01/2021-05", Case::Dative, "áḿ 1. Ḿáŕ 2020 … Ḿáý 2021"),
        ] {
            assert_eq!(locale().date(text.parse::<Period>().unwrap(), case).replace('\u{a0}', " "), words);
        }
    }

    #[test]
    fn quotations_lists_units_and_stems_are_its_own() {
        assert_eq!(locale().quote("a \"b\""), "❝a ❛b❜❞");
        assert_eq!(locale().join_and(&["a".to_owned(), "b".to_owned()]), "a ⟦áńd⟧ b");
        assert_eq!(locale().quantity(number("2"), "kwh"), "2\u{a0}⟦kWh⟧");
        assert_eq!(locale().stems("ŕáíśéd parks"), BTreeSet::from(["park".to_owned()]));
    }

    #[test]
    fn a_message_is_filled_in_the_language() {
        let day = chrono::NaiveDate::from_ymd_opt(2023, 12, 31).unwrap();
        let message = Message::new("report.interim_judgements").with("date", day);
        assert_eq!(locale().message(&message), "⟦Thé éváļúátóŕś' júdgéméńtś áŕé fŕóm 31.\u{a0}Ďéć 2023.⟧");
        let of_total = Message::new("of_total.results").with("n", 13_usize).with("total", number("14.5"));
        assert_eq!(locale().message(&of_total), "⟦13 óf 14,5 results⟧");
        let nested = Message::new("cli.check.reason").with("reason", Argument::message("light.green"));
        assert!(locale().message(&nested).contains("⟦gŕééń⟧"));
    }

    #[test]
    fn faults_of_the_files_are_reported_in_the_language() {
        let loaded = load_files(vec![("s/a.yaml".to_owned(), "goals: [{id: a, nmae: b}]\n".into())]);
        let report = emit_human(&loaded.diagnostics, &loaded.sources, locale(), Terminal { colour: false, width: 100 });
        assert!(report.contains("⟦éŕŕóŕ⟧[") && report.contains("❝nmae❞") && !report.contains('«'), "{report}");
    }

    /// What is left of a report without the messages stands in the strategy, or is a name that all languages share.
    #[test]
    fn both_reports_have_all_their_words_from_the_messages() {
        let loaded = load(Path::new("strategy"));
        let evaluation = evaluate(&loaded, &Request::default()).unwrap();
        let renderer = Renderer::new(&BTreeMap::new()).unwrap();
        let report = renderer.report(&evaluation, Language::Pseudo);
        let markdown = without(&without(&report.markdown().unwrap(), "](", ")"), "<", ">");
        let html = without(&without(&report.html().unwrap(), "<style", "</style>"), "<", ">");

        let months = &CONVENTIONS.dates.months;
        let mut known: BTreeSet<String> =
            months.iter().flat_map(|Forms(names)| names.iter().flat_map(|name| words(name))).collect();
        known.extend(loaded.sources.files().flat_map(|(_, file)| words(&file.text)));
        known.extend(names(&evaluation));
        for text in [markdown, html] {
            assert!(!text.contains('«'), "a message is not filled");
            let own = without(&text, "⟦", "⟧");
            let foreign: BTreeSet<_> = words(&own).filter(|word| !known.contains(word)).collect();
            assert_eq!(foreign, BTreeSet::new());
        }
    }

    /// Names of findings and rules, hashes of files, the name of the program, and a space as HTML writes it.
    fn names(evaluation: &Evaluation) -> BTreeSet<String> {
        let findings = evaluation.findings.iter().map(|finding| finding.id.as_str());
        let rules = RULES.iter().map(|rule| rule.name);
        let hashes = evaluation.inputs.iter().map(|input| input.sha256.as_str());
        findings.chain(rules).chain(hashes).chain(["lmstrat", "nbsp"]).flat_map(words).collect()
    }

    /// The words of a text that are long enough to mean something.
    fn words(text: &str) -> impl Iterator<Item = String> {
        let words = text.split(|letter: char| !letter.is_alphabetic());
        words.filter(|word| word.chars().count() > 2).map(str::to_lowercase)
    }

    /// A text without what stands between two marks, which may hold themselves.
    fn without(text: &str, opening: &str, closing: &str) -> String {
        let mut kept = String::new();
        let mut depth = 0_usize;
        let mut rest = text;
        while let Some(letter) = rest.chars().next() {
            let mut passed = letter.len_utf8();
            if rest.starts_with(opening) {
                depth += 1;
            } else if depth == 0 {
                kept.push(letter);
            } else if rest.starts_with(closing) {
                (depth, passed) = (depth - 1, closing.len());
                kept.push(' ');
            }
            rest = &rest[passed..];
        }
        kept
    }
}
