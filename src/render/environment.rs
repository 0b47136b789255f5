//! The engine that fills the templates: strict, escaping by file name, and with a limit to its steps.

use std::collections::BTreeMap;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value, escape_formatter};

use super::error::RenderError;
use super::escape::{self, MARKDOWN};
use super::filters;
use super::view::{Subjects, View};
use crate::evaluation::Evaluation;
use crate::locale::{self, Language, Locale};

/// How many steps a report may take: the largest strategies need a hundredth of it, a loop without end uses it up in seconds.
const FUEL: u64 = 20_000_000;

/// Parses the templates, which are the same in every language, and reports all that do not parse.
pub(super) fn build(sources: BTreeMap<String, String>) -> (Environment<'static>, Vec<RenderError>) {
    let mut faults = Vec::new();
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|name| match name {
        name if name.ends_with(".html.j2") => AutoEscape::Html,
        name if name.ends_with(".md.j2") => MARKDOWN,
        _ => AutoEscape::None,
    });
    environment.set_formatter(format);
    environment.set_fuel(Some(FUEL));
    // So that an error knows the text of its template, in a release as well; what goes well costs nothing.
    environment.set_debug(true);
    // A line that holds only a block leaves no line behind, so Markdown templates can be indented and read.
    match SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build() {
        Ok(syntax) => environment.set_syntax(syntax),
        Err(error) => faults.push(RenderError::of(&error, &environment)),
    }
    for (name, source) in sources {
        if let Err(error) = environment.add_template_owned(name, source) {
            faults.push(RenderError::of(&error, &environment));
        }
    }
    (environment, faults)
}

/// Makes an evaluation known to every template and macro: the fields of the contract by their names.
pub(super) fn fill(environment: &mut Environment<'_>, evaluation: &Evaluation) {
    let contract = Value::from(Serde(evaluation));
    for key in contract.try_iter().into_iter().flatten() {
        if let Ok(value) = contract.get_item(&key) {
            environment.add_global(key.to_string(), value);
        }
    }
    filters::register_lookups(environment, &Subjects::of(evaluation), &contract);
}

/// Adds the filters and functions of a language, and `view`, to every template and macro.
pub(super) fn localise(environment: &mut Environment<'_>, evaluation: &Evaluation, language: Language, style: &str) {
    locale::register(environment, Locale::of(language));
    filters::register(environment, language, evaluation);
    filters::register_texts(environment, language, &evaluation.strategy.languages);
    environment.add_global("view", Value::from(Serde(View::of(evaluation, language, style))));
}

/// Prints a value as its file asks: numbers in the language, texts escaped, and nothing at all for what is not there.
fn format(output: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    if value.is_none() {
        return Err(Error::new(ErrorKind::InvalidOperation, "there is nothing to print; ask for it with `if` first"));
    }
    // What has parts would be printed as a programmer's notation of them.
    if value.kind() == ValueKind::Map {
        let reason =
            "this has parts, and is nothing to print; name a part of it, or say a text by language with `|text`";
        return Err(Error::new(ErrorKind::InvalidOperation, reason));
    }
    if value.is_number() {
        let number = state.apply_filter("number", std::slice::from_ref(value))?;
        return output.write_str(&number.to_string()).map_err(Error::from);
    }
    let is_markdown = *state.auto_escape() == MARKDOWN;
    match value.as_str() {
        Some(text) if value.is_safe() => output.write_str(text).map_err(Error::from),
        Some(text) if is_markdown => output.write_str(&escape::markdown(text)).map_err(Error::from),
        None if is_markdown => output.write_str(&escape::markdown(&value.to_string())).map_err(Error::from),
        _ => escape_formatter(output, state, value),
    }
}
