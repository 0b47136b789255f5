//! How a plan is written, and what is said where it is written otherwise.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;

use lmstrat::diagnostics::{Terminal, emit_human};
use lmstrat::evaluation::Evaluation;
use lmstrat::load::Loaded;
use lmstrat::locale::{Language, Locale};
use lmstrat::pipeline::{Request, evaluate, load_files};
use lmstrat::render::Renderer;

/// The least that a strategy needs.
const FRAME: &str = "\
strategy: {id: agency, title: Strategy, institution: Agency, period: {from: 2020, to: 2024}, languages: [en, lv]}
goals: [{id: g, name: Goal one}]
";

/// A strategy of the frame and of what follows it.
fn plan(rest: &str) -> Loaded {
    load_files(vec![("s/a.yaml".to_owned(), format!("{FRAME}{rest}").into_bytes())])
}

fn said(loaded: &Loaded) -> String {
    emit_human(&loaded.diagnostics, &loaded.sources, Locale::of(Language::En), Terminal { colour: false, width: 100 })
}

fn evaluated(rest: &str) -> Evaluation {
    let loaded = plan(rest);
    assert_eq!(said(&loaded), "");
    evaluate(&loaded, &Request::default()).unwrap()
}

/// The report in Markdown, with plain spaces.
fn report(evaluation: &Evaluation, language: Language) -> String {
    let renderer = Renderer::new(&BTreeMap::new()).unwrap();
    renderer.report(evaluation, language).markdown().unwrap().replace('\u{a0}', " ")
}

#[test]
fn sets_of_links_have_names_for_readers() {
    let evaluation = evaluated(
        "results: [{id: r, name: R, goals: [g]}]
evaluation:
  links:
    - {id: table, name: {en: table of indicators, lv: rādītāju tabula}, links: [{result: r, goal: g, kind: indirect}]}
  links_in_force: table
",
    );
    assert_eq!(evaluation.links.in_force, "table");
    let sets: Vec<_> = evaluation.links.sets.iter().map(|set| (&*set.id, &*set.name.0[&Language::Lv.tag()])).collect();
    assert_eq!(sets, [("strategy", "stratēģija"), ("table", "rādītāju tabula")]);
    assert!(
        report(&evaluation, Language::En)
            .contains("“table of indicators” (there are: “strategy”, “table of indicators”)")
    );
}

#[test]
fn sets_of_links_by_id_are_refused_with_the_form_to_write() {
    let loaded = plan("results: [{id: r, name: R}]\nevaluation: {links: {table: [{result: r, goal: g}]}}\n");
    insta::assert_snapshot!(said(&loaded), @r#"
error[links-by-id]: Sets of links are written as a list, each with an id and a name
 --> s/a.yaml:4:21
  |
4 | evaluation: {links: {table: [{result: r, goal: g}]}}
  |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = note: Readers are told which set of links counts, and a bare id tells them little.
  = help: Write “links: [{id: table, name: …, links: […]}]”.
"#);
}

#[test]
fn units_are_called_as_the_strategy_calls_them() {
    let evaluation = evaluated(
        "units_of_measure:
  - {id: index-1990, name: {en: (1990 = 100), lv: (1990. gads = 100)}}
  - {id: loans, name: {en: {one: loan, other: loans}}}
kpis:
  - {id: gases, name: Gases, unit: index-1990, goals: [g], target: {at_most: 35, by: 2030}}
  - {id: lent, name: Lent, unit: loans, goals: [g], target: {at_least: 21, by: 2024}}
year: 2024
observations: [{indicator: gases, value: 51.85}, {indicator: lent, value: 1}]
",
    );
    for (language, expected) in [
        (
            Language::En,
            ["51.85 (1990 = 100)", "at most 35 (1990 = 100)", "at least 21 loans", "the actual value 1 loan"],
        ),
        (
            Language::Lv,
            ["51,85 (1990. gads = 100)", "ne vairāk kā 35 (1990. gads", "vismaz 21 loans", "faktiski – 1 loan"],
        ),
    ] {
        let report = report(&evaluation, language);
        for words in expected {
            assert!(report.contains(words), "{words} in\n{report}");
        }
    }
    assert!(evaluation.findings.iter().all(|finding| finding.rule != "evidence/unit-unknown"));
}

#[test]
fn a_unit_is_a_text_or_plural_forms_by_language() {
    let name = |name: &str| said(&plan(&format!("units_of_measure: [{{id: loans, name: {name}}}]\n")));
    assert_eq!(name("loans"), "");
    assert_eq!(name("{en: {one: loan, other: loans}, lv: aizdevumi}"), "");
    assert!(name("{en: {one: loan}}").contains("error[missing-key]"));
    assert!(name("{en: {some: loan, other: loans}}").contains("error[unknown-key]"));
    assert!(name("[loans]").contains("error[wrong-kind]"));
}
