//! Strategies that are larger, and names that are longer, than those of the example.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

use super::generated;
use super::screen::fits_a_phone;
use super::webdriver::{Browser, DESK};

/// The report on a strategy of these files, in a folder that goes with it.
fn report(files: Vec<(String, Vec<u8>)>) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let program = Command::new(env!("CARGO_BIN_EXE_lmstrat"))
        .args(["evaluate", "strategy", "--quiet", "--format", "html", "--lang", "en"])
        .current_dir(folder.path())
        .status();
    assert!(program.unwrap().success());
    let page = folder.path().join("out/report.en.html");
    (folder, page)
}

#[test]
fn with_fifty_goals_their_lights_and_what_is_late_are_on_the_first_screen() {
    let (_folder, page) = report(generated::files(200));
    let browser = Browser::start();
    browser.open(&page, DESK);
    let goals: usize = browser.ask("return document.querySelectorAll('#at-a-glance .lights tbody tr').length");
    assert_eq!(goals, 51, "a row of counts, and one for each goal");
    for part in [".counted", ".of-evaluators"] {
        let foot: f64 = browser.ask(&format!("return document.querySelector('{part}').getBoundingClientRect().bottom"));
        assert!(foot <= f64::from(DESK.height), "{part}: {foot}");
    }
}

#[test]
fn long_names_and_addresses_wrap() {
    let address = "https://www.example.gov/data/portal/indicators/2024/annual-report/final-version-of-the-report.pdf";
    let word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    let sentence = "A goal whose name goes on and on because its drafters could not agree on fewer words. ".repeat(4);
    let strategy = format!(
        "strategy: {{id: s, title: {word}, institution: {word}, period: {{from: 2024, to: 2025}}, languages: [en]}}
units: [{{id: u, name: {word}, kind: unit}}]
sources: [{{id: w, name: \"{address}\", kind: register}}]
goals: [{{id: g, name: \"{address}\", description: \"{address}\"}}, {{id: h, name: {sentence:?}}}]
results:
  - id: r
    name: {word}
    goals: [g]
    responsible: [u]
    indicators: [{{id: i, name: share_of_{word}, measure: count, target: {{at_least: 10, by: 2025}}}}]
kpis: [{{id: k, name: {word}, measure: count, unit: {word}, target: {{at_least: 10, by: 2025}}}}]
year: 2025
observations:
  - {{indicator: i, value: 8, source: w, note: \"{address}\"}}
  - {{indicator: k, value: 8, source: w}}
"
    );
    let (_folder, page) = report(vec![("strategy/all.yaml".to_owned(), strategy.into_bytes())]);
    fits_a_phone(&Browser::start(), "long names", &page);
}
