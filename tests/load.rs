//! What is said of files that are wrong: all of it in one run, each with its place.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

use lmstrat::diagnostics::{Terminal, emit_human};
use lmstrat::load::{Loaded, load, load_files};
use lmstrat::locale::{Language, Locale};

/// The least that a strategy needs.
const FRAME: &str = "\
strategy: {id: agency, title: Strategy, institution: Agency, period: {from: 2024, to: 2027}}
";

fn loaded(files: &[(&str, &str)]) -> Loaded {
    load_files(files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect())
}

fn said(loaded: &Loaded) -> String {
    emit_human(&loaded.diagnostics, &loaded.sources, Locale::of(Language::En), Terminal { colour: false, width: 100 })
}

/// The codes of what is wrong, in order.
fn codes(loaded: &Loaded) -> Vec<&str> {
    let mut codes: Vec<_> = loaded.diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    codes.sort_unstable();
    codes
}

#[test]
fn a_frame_is_enough() {
    let loaded = loaded(&[("s/a.yaml", FRAME)]);
    assert_eq!(said(&loaded), "");
    assert!(loaded.strategy.is_some());
}

#[test]
fn an_id_that_is_taken_is_shown_at_both_places() {
    let goals = "goals:\n  - {id: growth, name: Growth}\n";
    let loaded = loaded(&[("s/a.yaml", FRAME), ("s/b.yaml", goals), ("s/c.yaml", goals)]);
    insta::assert_snapshot!(said(&loaded), @r#"
error[duplicate-id]: The id “growth” is already taken (goal)
 --> s/c.yaml:2:10
  |
2 |   - {id: growth, name: Growth}
  |          ^^^^^^
  |
 ::: s/b.yaml:2:10
  |
2 |   - {id: growth, name: Growth}
  |          ------ first here
  |
  = note: A reference to this id could mean either.
  = help: Give one of the items another id, and correct the references to it.
"#);
}

#[test]
fn a_reference_that_leads_nowhere_names_a_near_match() {
    let text = "goals:\n  - {id: leadership, name: Leadership}\n  - {id: growth, name: Growth, relates: [leadershp]}\n";
    let loaded = loaded(&[("s/a.yaml", FRAME), ("s/b.yaml", text)]);
    insta::assert_snapshot!(said(&loaded), @r#"
error[dangling-reference]: Not found: goal “leadershp”
 --> s/b.yaml:3:42
  |
3 |   - {id: growth, name: Growth, relates: [leadershp]}
  |                                          ^^^^^^^^^
  |
  = note: A relation that leads nowhere would be lost from the evaluation.
  = help: Did you mean “leadership”?
"#);
}

#[test]
fn an_observation_is_of_a_part_that_its_indicator_has() {
    let of = |part| {
        let kpi = "kpis: [{id: satisfaction, name: Satisfaction, parts: [clients, {id: partners, name: Partners}]}]\n";
        let text = format!("year: 2024\nobservations: [{{indicator: satisfaction, part: {part}, value: 85}}]\n");
        loaded(&[("s/a.yaml", FRAME), ("s/b.yaml", kpi), ("s/c.yaml", &text)])
    };
    assert_eq!(codes(&of("clients")), [""; 0]);
    assert_eq!(codes(&of("partners")), [""; 0]);
    let misspelt = of("partnrs");
    assert_eq!(codes(&misspelt), ["dangling-reference"]);
    assert!(said(&misspelt).contains("Did you mean “partners”?"), "{}", said(&misspelt));
}

#[test]
fn indicators_and_kpis_share_their_ids() {
    let text = "\
results:
  - {id: r, name: R, indicators: [{id: share, name: Share}]}
kpis:
  - {id: share, name: Share}
";
    assert_eq!(codes(&loaded(&[("s/a.yaml", FRAME), ("s/b.yaml", text)])), ["duplicate-id"]);
}

#[test]
fn a_faulty_item_still_defines_its_id() {
    let text = "goals:\n  - {id: growth, nmae: Growth}\nresults:\n  - {id: r, name: R, goals: [growth]}\n";
    assert_eq!(codes(&loaded(&[("s/a.yaml", FRAME), ("s/b.yaml", text)])), ["unknown-key"]);
}

#[test]
fn nothing_is_called_dangling_while_a_file_could_not_be_read() {
    let results = "results:\n  - {id: r, name: R, goals: [growth]}\n";
    let broken = "goals:\n  - {id: growth, name: 'Growth}\n";
    assert_eq!(codes(&loaded(&[("s/a.yaml", FRAME), ("s/b.yaml", results), ("s/c.yaml", broken)])), ["yaml-syntax"]);
}

#[test]
fn every_fault_of_every_file_is_told_in_one_run() {
    let loaded = loaded(&[
        ("s/a.yaml", FRAME),
        (
            "s/b.yaml",
            "goals:\n  - {id: one, name: One, colour: red}\n  - {id: two two, name: Two}\n  - {name: Three}\n",
        ),
        ("s/c.yaml", "kpis:\n  - {id: k, name: K, target: {at_least: \"90,83\"}}\n  - {id: l, name: L, target: {}}\n"),
        ("s/d.yaml", "year: 2024\nobservations:\n  - {indicator: k, value: n/a}\n  - {indicator: missing, value: 1}\n"),
        ("s/e.yaml", "goal:\n  - {id: x}\n"),
        ("s/f.yaml", ""),
        ("s/g.yaml", "mission: {text: A}\nmission: {text: B}\n"),
        ("s/h.yaml", "vision: {text: A}\n"),
        ("s/i.yaml", "vision: {text: B}\n"),
        ("s/j.yaml", "<<<<<<< ours\nvalues: []\n=======\nvalues: []\n>>>>>>> theirs\n"),
        ("s/k.yaml", "observations:\n  - {indicator: k, value: 1}\n"),
    ]);
    assert!(loaded.strategy.is_none());
    // `missing` is not called dangling: the file with the merge conflict might define it.
    assert_eq!(
        codes(&loaded),
        [
            "bad-id",
            "duplicate-key",
            "empty-file",
            "merge-conflict",
            "missing-key",
            "missing-key",
            "number-as-text",
            "number-as-text",
            "section-twice",
            "target-empty",
            "unknown-key",
            "unknown-key",
        ]
    );
}

#[test]
fn bytes_that_are_no_text_are_named_with_their_line() {
    let files = vec![("s/a.yaml".to_owned(), b"mission:\n  text: \xff\xfe".to_vec())];
    insta::assert_snapshot!(said(&load_files(files)), @r#"
error[not-utf8]: The file is not saved as UTF-8 (the first other byte is in line 2)
--> s/a.yaml
 = note: In another encoding, Latvian letters would be misread. The file was not read.
 = help: Save the file again and choose the encoding UTF-8.
"#);
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_text() {
    let loaded = loaded(&[("s/a.yaml", &format!("\u{feff}{FRAME}"))]);
    assert!(loaded.strategy.is_some());
}

#[test]
fn an_empty_folder_and_a_missing_one_are_told_apart() {
    let empty = tempfile::tempdir().unwrap();
    let nothing = load(empty.path());
    assert_eq!((codes(&nothing), nothing.unreadable), (vec!["no-yaml"], false));
    let missing = load(&empty.path().join("missing"));
    assert_eq!((codes(&missing), missing.unreadable), (vec!["unreadable-folder"], true));
}

#[test]
fn a_strategy_needs_its_frame() {
    insta::assert_snapshot!(said(&loaded(&[("s/a.yaml", "goals: []\n")])), @r#"
error[no-strategy]: No file has the section “strategy”
--> s
 = note: It holds the title, the institution and the period of the strategy; without them an
         evaluation has no ground.
 = help: Add a section “strategy:” with the keys id, title, institution and period.
"#);
}

#[test]
fn a_goal_is_judged_once_and_a_result_reported_once_a_year() {
    let text = "\
goals: [{id: g, name: G}]
results: [{id: r, name: R, goals: [g]}]
evaluation:
  relevance:
    - {goal: g, fit: full}
    - {goal: g, fit: none}
";
    let report = "year: 2024\nprogress:\n  - {result: r, reported: achieved}\n";
    let files = [("s/a.yaml", FRAME), ("s/b.yaml", text), ("s/c.yaml", report), ("s/d.yaml", report)];
    assert_eq!(codes(&loaded(&files)), ["duplicate-id", "duplicate-id"]);
}

#[test]
fn a_formula_that_cannot_be_computed_is_shown_where_it_stands() {
    let text = "\
kpis: [{id: k, name: K}]
year: 2024
observations:
  - {indicator: k, value: 2.6, formula: 300 / 116}
  - {indicator: k, value: 2.6, formula: 300 over 116}
  - {indicator: k, value: 1, formula: 1 / (2 - 2)}
";
    let loaded = loaded(&[("s/a.yaml", FRAME), ("s/b.yaml", text)]);
    assert_eq!(codes(&loaded), ["bad-formula", "bad-formula"]);
}

#[test]
fn a_regulation_that_nobody_knows_names_a_near_match() {
    let frame = FRAME.replace("id: agency,", "id: agency, regulation: lv-2202,");
    insta::assert_snapshot!(said(&loaded(&[("s/a.yaml", &frame)])), @r#"
error[dangling-reference]: Not found: regulation “lv-2202”
 --> s/a.yaml:1:36
  |
1 | strategy: {id: agency, regulation: lv-2202, title: Strategy, institution: Agency, period: {fr...
  |                                    ^^^^^^^
  |
  = note: A relation that leads nowhere would be lost from the evaluation.
  = help: Did you mean “lv-2022”?
"#);
}

#[test]
fn a_strategy_may_bring_its_own_regulation() {
    let frame = FRAME.replace("id: agency,", "id: agency, regulation: atlantis,");
    let own = "regulations: [{id: atlantis, name: Act on strategies, in_force: 2019, term: {at_most: 2}}]\n";
    let loaded = loaded(&[("s/a.yaml", &frame), ("s/b.yaml", own)]);
    assert_eq!(said(&loaded), "");
    let regulation = loaded.strategy.unwrap().regulation.unwrap();
    assert_eq!(regulation.id.as_str(), "atlantis");
}

#[test]
fn every_regulation_that_comes_along_can_be_named() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("regulations");
    for file in std::fs::read_dir(folder).unwrap() {
        let id = file.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned();
        let frame = FRAME.replace("id: agency,", &format!("id: agency, regulation: {id},"));
        let loaded = loaded(&[("s/a.yaml", &frame)]);
        assert_eq!(said(&loaded), "");
        assert!(loaded.strategy.unwrap().regulation.is_some());
    }
}
