//! What report templates can do besides the filters of [`crate::locale`].
//!
//! | in a template | gives |
//! |---|---|
//! | `{{ goal.name\|text }}` | a text in the report's language, else in the strategy's first, then marked in HTML with `lang` |
//! | `{{ goal.name\|plain }}` | the same without the mark, as an argument of a message or attribute |
//! | `{{ goal.description\|narrative(4) }}` | Markdown of the files made safe, its first heading of the level given |
//! | `{{ kpi.value.value\|amount }}` | a quantity of the contract with its unit: `90,83 %` |
//! | `{{ kpi.target.by\|when }}` | a date, a span `2023-07/2024-07`, or the word for `unknown`; takes a case as `date` does |
//! | `{{ kpi.trend\|word("trend") }}` | the message `trend.<word>`; a word that no message knows stands as it is |
//! | `{{ goal.id\|anchor("goal") }}` | the name of a place in the report, for `id` and `href` |
//! | `{{ place.file\|code }}` | the same as code in Markdown |
//! | `subject("goal/leadership")` | what is known of a subject: `reference`, `kind`, `id`, `anchor`, `number`, `name`, `parent`, `light` |
//! | `finding(id)` | a finding of the register; none where there is none |
//! | `chart("map")` | the drawings of that name as SVG, in HTML alone; none where there is nothing to draw ([`super::chart`]) |
//! | `rule("relevance/goal-without-result")` | the texts of a rule, also for `rule/relevance/…`; none where there are none |

use std::collections::BTreeMap;

use minijinja::value::{Serde, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, HtmlEscape, State, Value};

use super::environment::MARKDOWN;
use super::view::Subjects;
use super::{anchor, escape, narrative};
use crate::evaluation::Evaluation;
use crate::evaluation::contract::Quantity;
use crate::locale::date::{Case, TimeSpan, date};
use crate::locale::{Arguments, Language, has_message, message};

/// Adds what depends on the language alone.
pub(super) fn register(environment: &mut Environment<'_>, language: Language) {
    environment.add_filter("amount", amount);
    environment.add_filter("when", move |text: String, case: Option<String>| when(language, &text, case));
    environment.add_filter("word", move |word: String, family: String| {
        let key = format!("{family}.{}", word.replace('-', "_"));
        if has_message(&key) { message(language, &key, &Arguments::new()) } else { word }
    });
    environment.add_filter("anchor", |id: String, kind: String| Value::from_safe_string(anchor::anchor(&kind, &id)));
    environment.add_filter("code", |text: String| Value::from_safe_string(escape::code(&text)));
}

/// Adds the filters of texts, which fall back on the strategy's languages in order.
pub(super) fn register_texts(environment: &mut Environment<'_>, language: Language, fallback: &[Language]) {
    let order: Vec<_> = std::iter::once(language).chain(fallback.iter().copied()).chain(Language::ALL).collect();

    let languages = order.clone();
    environment.add_filter("text", move |state: &State, text: Value| {
        let (text, written_in) = choose(&text, &languages)?;
        Ok::<_, Error>(Value::from_safe_string(match state.auto_escape() {
            AutoEscape::Html if written_in == language => HtmlEscape(&text).to_string(),
            AutoEscape::Html => format!("<span lang=\"{written_in}\">{}</span>", HtmlEscape(&text)),
            escaping if *escaping == MARKDOWN => escape::markdown(&text),
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
        let marked = html && written_in != language;
        let safe = if marked { format!("<div lang=\"{written_in}\">\n{safe}</div>\n") } else { safe };
        Ok::<_, Error>(Value::from_safe_string(safe))
    });
}

/// Adds the functions that find by name.
pub(super) fn register_lookups(environment: &mut Environment<'_>, subjects: &Subjects, evaluation: &Evaluation) {
    let known: BTreeMap<String, Value> =
        subjects.iter().map(|subject| (subject.reference.clone(), Value::from(Serde(subject)))).collect();
    environment.add_function("subject", move |reference: String| {
        known.get(&reference).cloned().unwrap_or_else(|| Value::from(Serde(Subjects::unknown(&reference))))
    });
    let findings = by_name(evaluation.findings.iter().map(|finding| (finding.id.clone(), Value::from(Serde(finding)))));
    environment.add_function("finding", move |id: String| findings(&id));
    let rules = by_name(evaluation.rules.iter().map(|rule| (rule.id.clone(), Value::from(Serde(rule)))));
    environment.add_function("rule", move |name: String| rules(name.strip_prefix("rule/").unwrap_or(&name)));
}

fn by_name(entries: impl Iterator<Item = (String, Value)>) -> impl Fn(&str) -> Value + Send + Sync + 'static {
    let entries: BTreeMap<_, _> = entries.collect();
    move |name| entries.get(name).cloned().unwrap_or(Value::from(()))
}

/// The text in the first of the languages that has it; an empty one where none has.
fn choose(text: &Value, order: &[Language]) -> Result<(String, Language), Error> {
    if text.is_undefined() {
        return Err(ErrorKind::UndefinedError.into());
    }
    if text.kind() != ValueKind::Map {
        return Err(refuse("this is no text by language"));
    }
    for language in order {
        if let Some(text) = text.get_attr(language.code())?.as_str() {
            return Ok((text.to_owned(), *language));
        }
    }
    Ok((String::new(), order.first().copied().unwrap_or(Language::En)))
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

/// A date of the contract in words, in a case by its name.
fn when(language: Language, text: &str, case: Option<String>) -> Result<String, Error> {
    let case = case.map_or(Ok(Case::default()), |case| case.parse());
    case.map(|case| say_when(language, text, case)).map_err(|reason: String| refuse(&reason))
}

/// A date of the contract in words. What is no date is shown as it was written.
pub(super) fn say_when(language: Language, text: &str, case: Case) -> String {
    let say = |text: &str| match text.parse::<TimeSpan>() {
        Ok(span) => date(language, span, case),
        Err(_) if text == "unknown" => message(language, "report.unknown", &Arguments::new()),
        Err(_) => text.to_owned(),
    };
    match text.split_once('/').map(|(from, to)| (from, to, from.parse::<TimeSpan>(), to.parse())) {
        // Two years have a name of their own, "2020.–2023. gads"; other ends stand side by side.
        Some((from, to, Ok(first), Ok(last))) if from.len() == 4 && to.len() == 4 => {
            date(language, first.until(last), case)
        }
        Some((from, to, ..)) => format!("{}\u{a0}– {}", say(from), say(to)),
        None => say(text),
    }
}
