//! What report templates can do besides the filters of [`crate::locale`].
//!
#![doc = include_str!("filters.md")]

use std::collections::BTreeMap;

use minijinja::value::{Serde, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, HtmlEscape, State, Value};

use super::environment::MARKDOWN;
use super::view::Subjects;
use super::{anchor, columns, escape, narrative};
use crate::calendar::Period;
use crate::evaluation::contract::Quantity;
use crate::locale::{Argument, Case, Language, Locale, Message, has_message};

/// Adds what depends on the language alone.
pub(super) fn register(environment: &mut Environment<'_>, language: Language) {
    environment.add_filter("amount", amount);
    environment.add_filter("when", move |state: &State, text: String, case: Option<String>| {
        when(language, &text, case).map(|said| match state.auto_escape() {
            AutoEscape::Html => escape::unbroken(&said).into_owned(),
            _ => said,
        })
    });
    environment.add_filter("formula", move |text: String| formula(language, &text));
    environment.add_filter("word", move |word: String, family: String| {
        let key = format!("{family}.{}", word.replace('-', "_"));
        if has_message(&key) { Locale::of(language).word(&key) } else { word }
    });
    environment.add_filter("anchor", |id: String, kind: String| Value::from_safe_string(anchor::anchor(&kind, &id)));
    environment.add_filter("code", |text: String| Value::from_safe_string(escape::code(&text)));
    environment.add_filter("href", |address: String| escape::href(&address).map_or(Value::from(()), Value::from));
    environment.add_filter("columns", |table: String| Value::from_safe_string(columns::label(&table)));
}

/// Adds the filters of texts, which fall back on the strategy's languages in order.
pub(super) fn register_texts(environment: &mut Environment<'_>, language: Language, fallback: &[Language]) {
    let order: Vec<_> = std::iter::once(language).chain(fallback.iter().copied()).chain(Language::ALL).collect();

    // GitHub, too, lets `lang` through, so that a screen reader changes its voice; nobody sees it.
    let in_language = move |written_in: Language, text: String| match written_in == language {
        true => text,
        false => format!("<span lang=\"{written_in}\">{text}</span>"),
    };

    let languages = order.clone();
    environment.add_filter("text", move |state: &State, text: Value| {
        let (text, written_in) = choose(&text, &languages)?;
        Ok::<_, Error>(Value::from_safe_string(match state.auto_escape() {
            AutoEscape::Html => in_language(written_in, HtmlEscape(&escape::unbroken(&text)).to_string()),
            escaping if *escaping == MARKDOWN => in_language(written_in, escape::markdown(&text)),
            _ => text,
        }))
    });

    let languages = order.clone();
    environment.add_filter("plain", move |text: Value| choose(&text, &languages).map(|(text, _)| text));

    environment.add_filter("narrative", move |state: &State, text: Value, level: u8| {
        let (text, written_in) = choose(&text, &order)?;
        let html = *state.auto_escape() == AutoEscape::Html;
        let safe = if html { narrative::html(&text, level) } else { narrative::markdown(&text, level) };
        let safe = safe.map_err(|error| refuse(&error.to_string()))?;
        Ok::<_, Error>(Value::from_safe_string(match html {
            _ if written_in == language => safe,
            true => format!("<div lang=\"{written_in}\">\n{safe}</div>\n"),
            // Between empty lines, Markdown within HTML is Markdown.
            false => format!("<div lang=\"{written_in}\">\n\n{safe}\n</div>\n"),
        }))
    });
}

/// Adds the functions that find by name: the subjects of the contract, and what else it lists.
pub(super) fn register_lookups(environment: &mut Environment<'_>, subjects: &Subjects, contract: &Value) {
    let known: BTreeMap<String, Value> =
        subjects.iter().map(|subject| (subject.reference.clone(), Value::from(Serde(subject)))).collect();
    environment.add_function("subject", move |reference: String| {
        known.get(&reference).cloned().unwrap_or_else(|| Value::from(Serde(Subjects::unknown(&reference))))
    });
    let findings = by_id(contract, "findings");
    environment.add_function("finding", move |id: String| findings(&id));
    let rules = by_id(contract, "rules");
    environment.add_function("rule", move |name: String| rules(name.strip_prefix("rule/").unwrap_or(&name)));
}

/// Finds in a list of the contract; nothing where nothing has the id.
fn by_id(contract: &Value, list: &str) -> impl Fn(&str) -> Value + Send + Sync + 'static {
    let listed = contract.get_attr(list).and_then(|list| list.try_iter()).into_iter().flatten();
    let entries = listed.filter_map(|entry| Some((entry.get_attr("id").ok()?.as_str()?.to_owned(), entry)));
    let entries: BTreeMap<_, _> = entries.collect();
    move |id| entries.get(id).cloned().unwrap_or(Value::from(()))
}

/// The text in the first of the languages that has it; an empty one where none has.
fn choose(text: &Value, order: &[Language]) -> Result<(String, Language), Error> {
    // The engine knows where an undefined value comes from, and says so when it is asked for a part of it.
    if text.kind() != ValueKind::Map && !text.is_undefined() {
        return Err(refuse("this is no text by language"));
    }
    for language in order {
        if let Some(text) = text.get_attr(language.code())?.as_str() {
            return Ok((text.to_owned(), *language));
        }
    }
    Ok((String::new(), order.first().copied().unwrap_or(Language::FALLBACK)))
}

fn refuse(reason: &str) -> Error {
    Error::new(ErrorKind::InvalidOperation, reason.to_owned())
}

fn amount(state: &mut State, quantity: Serde<Quantity>) -> Result<Value, Error> {
    let printed = Value::from(&quantity.printed);
    match &quantity.unit {
        Some(unit) => state.apply_filter("quantity", &[printed, Value::from(unit)]),
        None => state.apply_filter("number", &[printed]),
    }
}

/// A formula of the evidence, whose numbers have a point, as people print it.
fn formula(language: Language, text: &str) -> String {
    let is_figure = |character: char| character.is_ascii_digit() || character == '.';
    let mut printed = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let (figures, after) = rest.split_at(rest.find(|c| !is_figure(c)).unwrap_or(rest.len()));
        if let Ok(number) = figures.parse() {
            printed.push_str(&Locale::of(language).decimal(number));
            rest = after;
            continue;
        }
        printed.push(match character {
            '-' => '−',
            '*' => '×',
            other => other,
        });
        rest = rest.get(character.len_utf8()..).unwrap_or_default();
    }
    printed
}

/// A date of the contract in words, in a case by its name.
fn when(language: Language, text: &str, case: Option<String>) -> Result<String, Error> {
    let case = case.map_or(Ok(Case::default()), |case| case.parse());
    case.map(|case| say_when(language, text, case)).map_err(|reason: String| refuse(&reason))
}

/// What stands for a date that is lost.
const UNKNOWN: &str = "unknown";

/// A date of the contract in words. What is no date is shown as it was written.
pub(super) fn say_when(language: Language, text: &str, case: Case) -> String {
    let locale = Locale::of(language);
    let say = |text: &str, case| match text.parse::<Period>() {
        Ok(period) => locale.date(period, case),
        Err(_) if text == UNKNOWN => locale.word("report.unknown"),
        Err(_) => text.to_owned(),
    };
    let half_open = |key, end| locale.message(&Message::new(key).with("date", Argument::Word(end)));
    match text.split_once('/') {
        None => say(text, case),
        Some((UNKNOWN, UNKNOWN)) => say(UNKNOWN, case),
        Some((UNKNOWN, to)) => half_open("report.span.to", say(to, Case::Dative)),
        Some((from, UNKNOWN)) => half_open("report.span.from", say(from, Case::Genitive)),
        Some(_) => say(text, case),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn a_span_may_have_an_end_that_nobody_knows() {
        for (span, lv, en) in [
            ("2020/2023", "2020.–2023. gads", "2020–2023"),
            ("2023-07/2024-07", "2023. gada jūlijs – 2024. gada jūlijs", "July 2023 – July 2024"),
            ("unknown/2030", "līdz 2030. gadam", "until 2030"),
            ("2021/unknown", "no 2021. gada", "from 2021"),
            ("unknown/unknown", "nav zināms", "unknown"),
        ] {
            assert_eq!(plain(&say_when(Language::Lv, span, Case::Nominative)), lv);
            assert_eq!(plain(&say_when(Language::En, span, Case::Nominative)), en);
        }
    }

    #[test]
    fn formulas_have_the_figures_of_the_language() {
        for (text, lv, en) in [
            ("83.33 + 7.5", "83,33 + 7,5", "83.33 + 7.5"),
            ("(12345 - 2.50) * 3 / x", "(12 345 − 2,50) × 3 / x", "(12,345 − 2.50) × 3 / x"),
        ] {
            assert_eq!(plain(&formula(Language::Lv, text)), lv);
            assert_eq!(plain(&formula(Language::En, text)), en);
        }
    }
}
