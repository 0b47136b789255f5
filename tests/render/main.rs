//! Reports as their readers get them: made from small evaluations, and read back by a parser of HTML or Markdown.

mod charts;
mod evidence;
mod hostile;
mod links;
mod markdown;
mod page;
mod partial;
mod renderer;

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

use lmstrat::evaluation::Evaluation;
use lmstrat::locale::Language;
use lmstrat::render::Renderer;

/// The text of `tests/render/<name>.json`: `full` has something in every field, `minimal` in as few as can be.
#[allow(clippy::unwrap_used, reason = "a test")]
fn text(name: &str) -> String {
    fs::read_to_string(format!("{}/tests/render/{name}.json", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

#[allow(clippy::unwrap_used, reason = "a test")]
fn evaluation(name: &str) -> Evaluation {
    serde_json::from_str(&text(name)).unwrap()
}

/// The built-in templates, parsed once.
#[allow(clippy::unwrap_used, reason = "a test")]
static BUILT_IN: LazyLock<Renderer> = LazyLock::new(|| Renderer::new(&BTreeMap::new()).unwrap());

#[allow(clippy::unwrap_used, reason = "a test")]
fn html(evaluation: &Evaluation, language: Language) -> String {
    BUILT_IN.report(evaluation, language).html().unwrap()
}

#[allow(clippy::unwrap_used, reason = "a test")]
fn markdown(evaluation: &Evaluation, language: Language) -> String {
    BUILT_IN.report(evaluation, language).markdown().unwrap()
}

/// Every report of both evaluations, with its name.
fn every(format: fn(&Evaluation, Language) -> String) -> Vec<(String, String)> {
    let cases = ["full", "minimal"].into_iter().flat_map(|name| Language::ALL.map(|language| (name, language)));
    cases.map(|(name, language)| (format!("{name}, {language}"), format(&evaluation(name), language))).collect()
}
