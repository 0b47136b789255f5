//! Institutions that have results alone, or KPIs alone, or nothing yet: a report says nothing of what they do not have.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;

use lmstrat::locale::Language;
use lmstrat::pipeline::{Request, evaluate, load_files};
use lmstrat::render::Renderer;

const FRAME: &str = "\
strategy: {id: plan, title: Work plan, institution: State Forest Service, period: {from: 2024, to: 2025}, languages: [en, lv]}
sources: [{id: register, name: Forest register, kind: register}]
year: 2025
";
const RESULT: &str = "\
results: [{id: forests, name: Forests are certified, indicators: [{id: share, name: Certified share, target: {at_least: 50}}]}]
observations: [{indicator: share, value: 52, source: register}]
progress: [{result: forests, reported: achieved}]
";
const KPI: &str = "\
kpis: [{id: share, name: Certified share, sources: [register], target: {at_least: 50}}]
observations: [{indicator: share, value: 52, source: register}]
progress: [{kpi: share, reported: achieved}]
";

/// The headings of the Markdown report without their marks, and the whole of it.
fn report(files: &str, language: Language) -> (Vec<String>, String) {
    let loaded = load_files(vec![("strategy/all.yaml".to_owned(), format!("{FRAME}{files}").into_bytes())]);
    let evaluation = evaluate(&loaded, &Request::default()).unwrap();
    let report = Renderer::new(&BTreeMap::new()).unwrap().report(&evaluation, language).markdown().unwrap();
    let text =
        |heading: &str| heading.rsplit_once('>').map_or(heading, |(_, text)| text).trim_matches(['#', ' ']).to_owned();
    let headings = report.lines().filter(|line| line.starts_with("##")).map(text).collect();
    (headings, report)
}

#[test]
fn with_results_alone_nothing_is_said_of_goals_priorities_and_links() {
    let (headings, report) = report(RESULT, Language::En);
    let before_register: Vec<_> = headings.iter().take_while(|heading| *heading != "Register of findings").collect();
    assert_eq!(
        before_register,
        [
            "At a glance",
            "The findings that matter most",
            "Contents",
            "Implementation of the indicators",
            "Expected results and their indicators",
            "Forests are certified",
        ]
    );
    for absent in ["riority", "Goals", "Key performance", "Links between"] {
        assert!(!report.contains(absent), "{absent}:\n{report}");
    }
}

#[test]
fn with_kpis_alone_nothing_is_said_of_results_and_goals() {
    let (_, report) = report(KPI, Language::Lv);
    for absent in ["rioritār", "Mērķi", "asniedzamie rezultāti", "sasaiste"] {
        assert!(!report.contains(absent), "{absent}:\n{report}");
    }
}

#[test]
fn the_source_of_a_series_is_said_once() {
    let (_, with_result) = report(RESULT, Language::En);
    assert_eq!(with_result.matches("Forest register").count(), 1, "above the table");
    let (_, with_kpi) = report(KPI, Language::En);
    assert_eq!(with_kpi.matches("Forest register").count(), 1, "where the source is planned, there alone");
}

#[test]
fn where_there_is_nothing_to_judge_the_first_page_says_so() {
    for (language, said) in [(Language::En, "there is nothing to judge"), (Language::Lv, "nav ko vērtēt")] {
        let (_, report) = report("goals: []\nresults: []\n", language);
        let (first_page, _) =
            report.split_once("Work plan").and_then(|(_, rest)| rest.split_once("(#findings)")).unwrap();
        assert!(first_page.contains(said), "{first_page}");
    }
}
