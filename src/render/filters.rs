//! What report templates can do besides the filters of [`crate::locale`].
//!
#![doc = include_str!("filters.md")]

use std::collections::BTreeMap;
use std::sync::Arc;

use minijinja::value::{Serde, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, HtmlEscape, State, Value};
use serde::Deserialize;

use super::escape::{self, MARKDOWN};
use super::view::Subjects;
use super::words::Words;
use super::{anchor, columns, narrative};
use crate::calendar::Period;
use crate::evaluation::Evaluation;
use crate::evaluation::contract::{Localised, Quantity};
use crate::locale::{Argument, Case, Language, LanguageTag, Locale, Message};

/// Adds what says quantities, dates and words in a language.
pub(super) fn register(environment: &mut Environment<'_>, language: Language, evaluation: &Evaluation) {
    environment.add_filter("when", move |state: &State, text: String, case: Option<String>| {
        when(language, &text, case).map(|said| match state.auto_escape() {
            AutoEscape::Html => escape::unbroken(&said).into_owned(),
            _ => said,
        })
    });
    let words = Arc::new(Words::new(language, evaluation));
    let own = Arc::clone(&words);
    environment.add_filter("amount", move |Serde(quantity): Serde<Quantity>| own.amount(&quantity));
    let own = Arc::clone(&words);
    environment.add_filter("formula", move |text: String| own.formula(&text));
    environment.add_filter("word", move |word: String, family: String| words.named(&family, &word));
    environment.add_filter("anchor", |id: String, kind: String| Value::from_safe_string(anchor::anchor(&kind, &id)));
    environment.add_filter("code", |text: String| Value::from_safe_string(escape::code(&text)));
    environment.add_filter("href", |address: String| escape::href(&address).map_or(Value::from(()), Value::from));
    environment.add_filter("columns", |table: String| Value::from_safe_string(columns::label(&table)));
}

/// Adds the filters of texts, which fall back on the strategy's languages in order.
pub(super) fn register_texts(environment: &mut Environment<'_>, language: Language, order: &[LanguageTag]) {
    let own = language.tag();
    let order: Arc<[LanguageTag]> = order.into();

    let languages = Arc::clone(&order);
    environment.add_filter("text", move |state: &State, text: Value| {
        let (text, written_in) = choose(&text, own, &languages)?;
        Ok::<_, Error>(Value::from_safe_string(match state.auto_escape() {
            AutoEscape::Html => marked(own, written_in, &HtmlEscape(&escape::unbroken(&text)).to_string()),
            // GitHub, too, lets these attributes through, so that a screen reader changes its voice; nobody sees it.
            escaping if *escaping == MARKDOWN => marked(own, written_in, &escape::markdown(&text)),
            _ => text,
        }))
    });

    let languages = Arc::clone(&order);
    environment.add_filter("plain", move |text: Value| choose(&text, own, &languages).map(|(text, _)| text));

    environment.add_filter("narrative", move |state: &State, text: Value, level: u8| {
        let (text, written_in) = choose(&text, own, &order)?;
        let html = *state.auto_escape() == AutoEscape::Html;
        let safe = if html { narrative::html(&text, level) } else { narrative::markdown(&text, level) };
        let safe = safe.map_err(|error| refuse(&error.to_string()))?;
        Ok::<_, Error>(Value::from_safe_string(match (attributes(own, written_in), html) {
            (None, _) => safe,
            (Some(attributes), true) => format!("<div {attributes}>\n{safe}</div>\n"),
            // Between empty lines, Markdown within HTML is Markdown.
            (Some(attributes), false) => format!("<div {attributes}>\n\n{safe}\n</div>\n"),
        }))
    });
}

/// The attributes of a passage that is in another language than the report: `lang="ar" dir="rtl"`.
pub(super) fn attributes(own: LanguageTag, written_in: LanguageTag) -> Option<String> {
    if written_in.is_same_language(own) {
        return None;
    }
    let direction = match (written_in.is_right_to_left(), own.is_right_to_left()) {
        (true, false) => " dir=\"rtl\"",
        (false, true) => " dir=\"ltr\"",
        _ => "",
    };
    Some(format!("lang=\"{written_in}\"{direction}"))
}

/// A passage with the mark of its language, where that is not the report's.
fn marked(own: LanguageTag, written_in: LanguageTag, text: &str) -> String {
    match attributes(own, written_in) {
        Some(attributes) => format!("<span {attributes}>{text}</span>"),
        None => text.to_owned(),
    }
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

/// The text in the language nearest to a wanted one, and which that is; an empty one where there is none.
fn choose(text: &Value, wanted: LanguageTag, order: &[LanguageTag]) -> Result<(String, LanguageTag), Error> {
    // The engine knows where an undefined value comes from, and says so when it is asked for a part of it.
    if text.kind() != ValueKind::Map && !text.is_undefined() {
        return Err(refuse("this is no text by language"));
    }
    // Most texts have the language of the report.
    if let Some(text) = text.get_attr(wanted.as_str())?.as_str() {
        return Ok((text.to_owned(), wanted));
    }
    let text = Localised::deserialize(text.clone())?;
    let chosen = text.choose(wanted, order).map(|(language, text)| (text.to_owned(), language));
    Ok(chosen.unwrap_or((String::new(), wanted)))
}

fn refuse(reason: &str) -> Error {
    Error::new(ErrorKind::InvalidOperation, reason.to_owned())
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
}
