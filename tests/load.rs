//! What is said of files that are wrong: all of it in one run, each with its place.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

use chrono::NaiveDate;
use lmstrat::diagnostics::{Diagnostic, Terminal, emit_human, in_order};
use lmstrat::load::Loaded;
use lmstrat::locale::{Argument, Language, Locale};
use lmstrat::model::{Id, Quality, Text};
use lmstrat::pipeline::{load, load_files};

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

/// The place and the code of what is wrong, in the order of the messages.
fn places(loaded: &Loaded) -> Vec<String> {
    let place = |diagnostic: &&Diagnostic| {
        let at = loaded.sources.position(diagnostic.span().unwrap());
        format!("{}:{} {}", at.line, at.column, diagnostic.code)
    };
    in_order(&loaded.diagnostics, &loaded.sources).iter().map(place).collect()
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
            "no-time",
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
fn a_formula_that_cannot_be_computed_is_shown_with_the_reason() {
    let text = "\
kpis: [{id: k, name: K}]
year: 2024
observations:
  - {indicator: k, value: 2.6, formula: 300 / 116}
  - {indicator: k, value: 2.6, formula: 300 over 116}
  - {indicator: k, value: 1, formula: '1 / (2 - 2)'}
  - {indicator: k, value: 1, formula: (1 + 2}
  - {indicator: k, value: 1, formula: '9999999999999999999999999999 * 10 ='}
";
    insta::assert_snapshot!(said(&loaded(&[("s/a.yaml", FRAME), ("s/b.yaml", text)])), @r#"
error[bad-formula]: “over” does not belong here in a formula
 --> s/b.yaml:5:45
  |
5 |   - {indicator: k, value: 2.6, formula: 300 over 116}
  |                                             ^^^^
  |
  = note: A formula is recomputed and compared with the reported value.
  = help: Use numbers with a decimal point, the signs + - * / and round brackets, such as 300 /
          116.

error[formula-by-zero]: The formula “1 / (2 - 2)” divides by zero
 --> s/b.yaml:6:39
  |
6 |   - {indicator: k, value: 1, formula: '1 / (2 - 2)'}
  |                                       ^^^^^^^^^^^^^
  |
  = note: Division by zero has no result, so there is nothing to compare the reported value with.
  = help: Correct the divisor; if the figure is not known, delete the formula.

error[formula-incomplete]: The formula “(1 + 2” breaks off
 --> s/b.yaml:7:39
  |
7 |   - {indicator: k, value: 1, formula: (1 + 2}
  |                                       ^^^^^^
  |
  = note: A formula is recomputed and compared with the reported value.
  = help: Put a number behind each sign and close each bracket, such as (85 + 6) / 191.

error[formula-too-large]: The formula “9999999999999999999999999999 * 10 =” makes a number of more
                          than 28 digits
 --> s/b.yaml:8:39
  |
8 |   - {indicator: k, value: 1, formula: '9999999999999999999999999999 * 10 ='}
  |                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = note: Numbers are computed exactly, with up to 28 digits.
  = help: Check the numbers, or write them in a larger unit.
"#);
}

#[test]
fn an_override_names_one_light() {
    let text = "\
goals: [{id: growth, name: Growth}]
results: [{id: training, name: Training, goals: [growth]}]
evaluation:
  overrides:
    - {subject: goal/growth, criterion: coherence, light: amber, by: A, date: 2024, reason: R}
    - {subject: result/training, light: amber, by: A, date: 2024, reason: R}
    - {subject: goal/growth, light: amber, by: A, date: 2024, reason: R}
    - {subject: result/training, criterion: coherence, light: amber, by: A, date: 2024, reason: R}
    - {subject: strategy, light: amber, by: A, date: 2024, reason: R}
";
    insta::assert_snapshot!(said(&loaded(&[("s/a.yaml", FRAME), ("s/b.yaml", text)])), @r#"
error[override-criterion-missing]: “goal/growth” has a light under each criterion, and none is named
                                   here
 --> s/b.yaml:7:17
  |
7 |     - {subject: goal/growth, light: amber, by: A, date: 2024, reason: R}
  |                 ^^^^^^^^^^^
  |
  = note: Without a criterion no light would be set.
  = help: Add a line “criterion: …”: relevance, effectiveness or coherence.

error[override-criterion-given]: “result/training” has a single light, under no criterion
 --> s/b.yaml:8:45
  |
8 |     - {subject: result/training, criterion: coherence, light: amber, by: A, date: 2024, reaso...
  |                                             ^^^^^^^^^
  |
  = note: Only goals have a light under each criterion; under this one no light would be set.
  = help: Delete the line “criterion: …”, or name a goal.

error[override-without-light]: “strategy” has no light that could be set
 --> s/b.yaml:9:17
  |
9 |     - {subject: strategy, light: amber, by: A, date: 2024, reason: R}
  |                 ^^^^^^^^
  |
  = note: Goals, results, indicators and KPIs have lights; the strategy and other items have
          none.
  = help: Name the goal, result, indicator or KPI whose light is meant.
"#);
}

#[test]
fn a_goal_is_not_tied_to_itself() {
    let text = "\
goals:
  - {id: growth, name: Growth, relates: [health, growth]}
  - {id: health, name: Health, conflicts: [health]}
evaluation: {pairs: [[growth, health], [growth, growth], [health]]}
";
    let loaded = loaded(&[("s/a.yaml", FRAME), ("s/b.yaml", text)]);
    assert_eq!(codes(&loaded), ["tied-to-itself"; 4]);
    insta::assert_snapshot!(said(&loaded).lines().take(10).collect::<Vec<_>>().join("\n"), @r#"
error[tied-to-itself]: The goal “growth” is tied to itself
 --> s/b.yaml:2:50
  |
2 |   - {id: growth, name: Growth, relates: [health, growth]}
  |          ------ the goal                         ^^^^^^
  |
  = note: Relations, conflicts and pairs are between two goals; this one would have no effect.
  = help: Name another goal, or delete this one.

error[tied-to-itself]: The goal “health” is tied to itself
"#);
}

/// What is said of a misspelt word in an evaluation or a survey: its code, and the word that is suggested.
fn misspelt(text: &str) -> (Vec<String>, bool) {
    let goals = "goals: [{id: growth, name: Growth}]\n";
    let loaded = loaded(&[("s/a.yaml", FRAME), ("s/b.yaml", goals), ("s/c.yaml", text)]);
    let codes = codes(&loaded).into_iter().map(str::to_owned).collect();
    (codes, said(&loaded).contains("Did you mean"))
}

#[test]
fn words_that_something_reads_are_closed_lists() {
    for text in [
        "evaluation: {claims: [{text: Most, says: majorty}]}",
        "evaluation: {claims: [{text: Bad, about: goal/growth, says: worying}]}",
        "evaluation: {criteria: [{id: effectiveness, uses: [kpi]}]}",
        "surveys: [{id: s, title: S, questions: [{id: q, text: Q, role: atitude}]}]",
        "surveys: [{id: s, title: S, questions: [{id: q, text: Q, statements: [{text: T, role: behavior}]}]}]",
        "evaluation: {overrides: [{subject: goal/growth, criterion: coherance, light: red, by: A, date: 2024}]}",
    ] {
        assert_eq!(misspelt(text), (vec!["unknown-value".to_owned()], true), "{text}");
    }
}

#[test]
fn a_word_of_the_evaluators_own_needs_a_name() {
    for text in [
        "evaluation: {criteria: [{id: effectivness}]}",
        "evaluation: {mission: [{test: orginal, met: true}]}",
        "evaluation: {vision: [{test: ambitios, met: true}]}",
    ] {
        assert_eq!(misspelt(text), (vec!["own-without-name".to_owned()], true), "{text}");
    }
    let own = "evaluation: {criteria: [{id: equity, name: Equity}], mission: [{test: short, name: Short, met: true}]}";
    assert_eq!(misspelt(own).0, [""; 0]);
}

#[test]
fn what_is_answered_or_covered_is_there() {
    for (text, code) in [
        ("evaluation: {recommendations: [{id: r, text: R, answers: [goal/grwth]}]}", "dangling-reference"),
        (
            "evaluation: {recommendations: [{id: r, text: R, answers: [rule/relevance/goal-fits-partialy]}]}",
            "dangling-reference",
        ),
    ] {
        assert_eq!(misspelt(text), (vec![code.to_owned()], true), "{text}");
    }
    let covering = |by: &str| {
        let frame =
            FRAME.replace("id: agency,", &format!("id: agency, mandate: [{{id: m, text: M, covered_by: [{by}]}}],"));
        loaded(&[("s/a.yaml", &frame), ("s/b.yaml", "goals: [{id: growth, name: Growth}]\n")])
    };
    assert_eq!(codes(&covering("mission, vision, goal/growth")), [""; 0]);
    assert_eq!(codes(&covering("missoin")), ["unknown-value"]);
    assert_eq!(codes(&covering("result/growth")), ["unknown-value"]);
    assert_eq!(codes(&covering("goal/grwoth")), ["dangling-reference"]);
}

#[test]
fn a_library_is_refused_the_settings_that_the_command_is_refused() {
    let settings = "rules: {warn: [relevance/no-such-rule], options: {effectiveness/target-missed: {tolerence: 2}}}\n";
    assert_eq!(codes(&loaded(&[("s/a.yaml", FRAME), ("lmstrat.yaml", settings)])), ["unknown-option", "unknown-rule"]);
}

#[test]
fn ids_are_unique_in_each_list_of_an_item() {
    let text = "\
goals: [{id: growth, name: Growth, commitments: [{id: a, text: A}, {id: a, text: B}]}]
surveys: [{id: s, title: S, questions: [{id: q, text: Q, answers: [{id: yes, text: Yes}, {id: yes, text: Y}]}]}]
documents: [{id: plan, title: Plan, tasks: [{id: '1', text: One}, {id: '1', text: Two}]}]
";
    let loaded = loaded(&[("s/a.yaml", FRAME), ("s/b.yaml", text)]);
    assert_eq!(codes(&loaded), ["duplicate-id"; 3]);
    for kind in ["commitment of the goal", "answer", "task of the document"] {
        assert!(said(&loaded).contains(&format!("is already taken ({kind})")), "{}", said(&loaded));
    }
}

#[test]
fn a_subject_that_is_a_kpi_is_not_found_among_indicators() {
    let text = "\
kpis: [{id: visits, name: Visits}]
evaluation: {claims: [{text: Bad, about: indicator/visits, says: worrying}]}
";
    assert_eq!(codes(&loaded(&[("s/a.yaml", FRAME), ("s/b.yaml", text)])), ["dangling-reference"]);
}

#[test]
fn what_is_looked_up_by_id_is_what_the_files_say() {
    let text = "\
goals: [{id: g, name: G}, {id: h, name: H, number: '7'}]
results:
  - {id: r, name: R, goals: [g], indicators: [{id: a, name: A}]}
  - {id: q, name: Q, goals: [{goal: g, kind: indirect}], indicators: [{id: b, name: B}, {id: c, name: C}]}
kpis: [{id: k, name: K}]
year: 2024
observations: [{indicator: c, value: 1}, {indicator: k, value: 2}, {indicator: c, value: 3}]
";
    let strategy = loaded(&[("s/a.yaml", FRAME), ("s/b.yaml", text)]).strategy.unwrap();
    let id = |text: &str| Id::new(text).unwrap();
    let number = |subject: &str| strategy.number(&subject.parse().unwrap()).unwrap();
    assert_eq!([number("goal/g"), number("goal/h"), number("indicator/c"), number("kpi/k")], ["1", "7", "3", "1"]);
    assert_eq!(strategy.indicator(&id("c")).unwrap().1.id.as_str(), "c");
    assert_eq!(strategy.indicator(&id("k")).unwrap().0.to_string(), "kpi/k");
    assert_eq!(strategy.observations_of(&id("c")).count(), 2);
    let links = strategy.links("strategy").unwrap();
    assert_eq!(links.of_goal(&id("g")).map(|link| link.result.as_str()).collect::<Vec<_>>(), ["r", "q"]);
    assert_eq!(links.goals_of(&id("r")).count(), 1);
    assert_eq!(links.goals_of(&id("q")).count(), 0);
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
    let strategy = loaded.strategy.unwrap();
    let regulation = strategy.regulation().unwrap();
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
        assert!(loaded.strategy.unwrap().regulation().is_some());
    }
}

#[test]
fn a_section_with_nothing_under_it_is_a_fault_and_what_depends_on_it_is_silent() {
    let text = "strategy:\nvision: ~\ngoals: \"\"\nyear:\nobservations:\n  - {indicator: a, value: 1}\n  - {indicator: a, value: 2}\n";
    let loaded = loaded(&[("s/a.yaml", text)]);
    assert_eq!(places(&loaded), ["1:1 empty-value", "2:1 empty-value", "3:1 empty-value", "4:1 empty-value"]);
}

#[test]
fn one_fault_is_reported_once_and_what_depends_on_it_is_silent() {
    let plan = "\
goals: [{id: safety, name: Safer roads}]
kpis: [{id: deaths, name: Deaths, target: {at_most: few, by: 2025}}]
year: soon
observations:
  - {indicator: deaths, value: 12}
  - {indicator: deaths, value: 12}
progress: [{kpi: deaths, reported: achieved}]
";
    let loaded = loaded(&[("s/a.yaml", FRAME), ("s/b.yaml", plan)]);
    assert_eq!(places(&loaded), ["2:53 number-as-text", "3:7 bad-date"]);
}

#[test]
fn a_year_that_is_missing_is_reported_once_a_file() {
    let facts = "progress: [{kpi: deaths, reported: achieved}]\nobservations: [{indicator: deaths, value: 12}]\n";
    let loaded = loaded(&[("s/a.yaml", FRAME), ("s/b.yaml", facts)]);
    assert_eq!(places(&loaded), ["1:18 no-time"]);
}

#[test]
fn names_are_one_line_of_what_is_seen_and_narratives_keep_their_paragraphs() {
    let goal = "\
goals:
  - id: roads
    name: |
      Safer
      roads
    purpose: \"gpj.\\u202Eexe\\u200B\"
    number: \" 2\\t\"
    description: |
      First.

      Second.
";
    let strategy = loaded(&[("s/a.yaml", FRAME), ("s/b.yaml", goal)]).strategy.unwrap();
    let goal = &strategy.goals[0];
    let words = |text: &Text| text.entries(Language::En.tag())[0].1.clone();
    assert_eq!(words(&goal.name), "Safer roads");
    assert_eq!(words(goal.purpose.as_ref().unwrap()), "gpj.exe");
    assert_eq!(goal.number.as_deref(), Some("2"));
    assert_eq!(words(goal.description.as_ref().unwrap()), "First.\n\nSecond.\n");
}

#[test]
fn characters_that_are_not_what_they_seem_are_named() {
    let text = "\
goals:
  - {id: le\u{430}dership, name: Leadership}
  - {id: \"safety\u{200b}\", name: Safety}
  - {id: me\u{304}rk\u{327}is, n\u{430}me: Goal}
";
    let loaded = loaded(&[("s/a.yaml", FRAME), ("s/b.yaml", text)]);
    let locale = Locale::of(Language::En);
    let advice = |diagnostic: &&Diagnostic| locale.message(&diagnostic.message.part("advice"));
    let advice: Vec<_> = in_order(&loaded.diagnostics, &loaded.sources).iter().map(advice).collect();
    assert_eq!(
        advice,
        [
            "The “\u{430}” in it is U+0430, a letter of another alphabet that only looks like a Latin one. Write “leadership”.",
            "It has a character that is not seen, U+200B. Write “safety”.",
            "An accent in it is a character of its own, U+0304. Type “mērķis” anew.",
            "The “\u{430}” in it is U+0430, a letter of another alphabet that only looks like a Latin one. Write “name”.",
        ]
    );
}

/// The frame of a strategy whose years begin in April.
const FISCAL: &str = "\
strategy: {id: agency, title: Strategy, institution: Agency, period: {from: 2022/23, to: 2024/25}, year_begins: 4, year_named_for: start}
kpis: [{id: k, name: K, target: {at_least: 1, by: 2023-Q1}}]
";

#[test]
fn years_are_fiscal_whichever_file_says_so() {
    let evidence = "year: 2023\nobservations: [{indicator: k, value: 1}, {indicator: k, value: 2, about: 2023-05}]\n";
    let loaded = loaded(&[("s/a.yaml", evidence), ("s/b.yaml", FISCAL)]);
    assert_eq!(said(&loaded), "");
    let strategy = loaded.strategy.unwrap();
    let days = |first: NaiveDate, last: NaiveDate| format!("{first} to {last}");
    let period = strategy.about.period.value;
    assert_eq!(days(period.first_day(), period.last_day()), "2022-04-01 to 2025-03-31");
    let about: Vec<_> = strategy.observations.iter().map(|one| one.period()).collect();
    let about: Vec<_> = about.iter().map(|period| days(period.first_day(), period.last_day())).collect();
    assert_eq!(about, ["2023-04-01 to 2024-03-31", "2023-05-01 to 2023-05-31"]);
    let due = strategy.kpis[0].target.as_ref().unwrap().by.as_ref().unwrap().value;
    assert_eq!(days(due.first_day(), due.last_day()), "2023-04-01 to 2023-06-30");
}

#[test]
fn a_fiscal_calendar_is_checked_like_everything_else() {
    let frame = |keys: &str| loaded(&[("s/a.yaml", &FRAME.replace("id: agency,", &format!("id: agency, {keys},")))]);
    assert_eq!(codes(&frame("year_begins: 13")), ["bad-value"]);
    assert_eq!(codes(&frame("year_begins: 4, year_named_for: begin")), ["unknown-value"]);
    assert_eq!(codes(&frame("year_named_for: start")), ["year-named-for-without-effect"]);
    assert_eq!(codes(&frame("year_begins: 1, year_named_for: start")), ["year-named-for-without-effect"]);
    let double = loaded(&[("s/a.yaml", &FRAME.replace("from: 2024", "from: 2023/24"))]);
    assert_eq!(codes(&double), ["bad-date"]);
    assert!(said(&double).contains("needs “year_begins:”"), "{}", said(&double));
}

#[test]
fn a_line_of_values_is_an_observation_for_each() {
    let text = "\
kpis: [{id: visitors, name: Visitors}]
sources: [{id: counters, name: Counters, kind: register}]
series:
  - {indicator: visitors, source: counters, quality: indicative, values: {2024: 9500, 2025-Q1: {value: 2600, quality: measured}, 2025: unknown}}
";
    let loaded = loaded(&[("s/a.yaml", FRAME), ("s/b.yaml", text)]);
    assert_eq!(said(&loaded), "");
    let strategy = loaded.strategy.unwrap();
    let observed = strategy.observations.iter().map(|one| {
        let value = one.value.as_ref().unwrap().known().map(|number| number.0.to_string());
        let column = loaded.sources.position(one.place()).column;
        (one.period().to_string(), value, one.quality, one.source.as_ref().unwrap().as_str(), column)
    });
    let observed: Vec<_> = observed.collect();
    let value = |text: &str| Some(text.to_owned());
    assert_eq!(
        observed,
        [
            ("2024".to_owned(), value("9500"), Quality::Indicative, "counters", 81),
            ("2025-Q1".to_owned(), value("2600"), Quality::Measured, "counters", 104),
            ("2025".to_owned(), None, Quality::Indicative, "counters", 136),
        ]
    );
}

#[test]
fn what_is_wrong_with_a_line_of_values_is_said_once_and_in_its_place() {
    let of = |line: &str| {
        let text = format!("kpis: [{{id: visitors, name: Visitors}}]\nseries:\n  - {line}\n");
        loaded(&[("s/a.yaml", FRAME), ("s/b.yaml", &text)])
    };
    for (line, expected) in [
        ("{indicator: visitrs, values: {2024: 1, 2025: 2}}", &["dangling-reference"][..]),
        ("{indicator: visitors, qualty: measured, values: {2024: 1, 2025: 2}}", &["unknown-key"]),
        ("{indicator: visitors, values: {2024: n/a, 2025: \"2,5\"}}", &["number-as-text", "number-as-text"]),
        ("{indicator: visitors, values: {2024-13: 1}}", &["bad-date"]),
        ("{indicator: visitors, values: {2024: 1, 2024: 2}}", &["duplicate-key"]),
        ("{indicator: visitors, about: 2024, values: {2024: 1}}", &["series-key"]),
        ("{indicator: visitors, values: {2024: {value: 1, indicator: visitors}}}", &["series-key"]),
        ("{indicator: visitors, values: {}}", &["wrong-kind"]),
        ("{indicator: visitors, values: }", &["empty-value"]),
        ("{indicator: visitors}", &["missing-key"]),
        ("visitors", &["wrong-kind"]),
    ] {
        assert_eq!(codes(&of(line)), expected, "{line}");
    }
}

#[test]
fn a_year_is_needed_only_where_a_fact_gives_no_time() {
    let kpi = ("s/b.yaml", "kpis: [{id: k, name: K}]\n");
    let stated =
        "observations: [{indicator: k, value: 1, about: 2024}]\nprogress: [{kpi: k, reported: behind, about: 2024}]\n";
    assert_eq!(codes(&loaded(&[("s/a.yaml", FRAME), kpi, ("s/c.yaml", stated)])), [""; 0]);
    let text = "observations:\n  - {indicator: k, value: 1, about: 2024}\n  - {indicator: k, value: 2}\n  - {indicator: k, value: 3}\n";
    insta::assert_snapshot!(said(&loaded(&[("s/a.yaml", FRAME), kpi, ("s/c.yaml", text)])), @r#"
error[no-time]: It is not said of which time this speaks, nor of one other fact of this section
 --> s/c.yaml:3:17
  |
3 |   - {indicator: k, value: 2}
  |                 ^
  |
  = note: A fact without a time belongs to no year of the strategy.
  = help: Add “about:” to it (about: 2023), or “year:” to the file for all facts that give none.
"#);
}

#[test]
fn a_group_is_one_of_its_grouping() {
    let of = |group: &str| {
        let plan = "\
kpis: [{id: k, name: K}]
groupings: [{id: gender, name: Gender, groups: [{id: women, name: Women}, {id: men, name: Men}]}]
";
        let text = format!("observations: [{{indicator: k, value: 1, about: 2024, group: {group}}}]\n");
        loaded(&[("s/a.yaml", FRAME), ("s/b.yaml", plan), ("s/c.yaml", &text)])
    };
    assert_eq!(codes(&of("{gender: women}")), [""; 0]);
    for (group, near) in [("{gender: womne}", "women"), ("{gendr: women}", "gender")] {
        assert_eq!(codes(&of(group)), ["dangling-reference"]);
        assert!(said(&of(group)).contains(&format!("Did you mean “{near}”?")), "{}", said(&of(group)));
    }
    assert_eq!(codes(&of("{gender: women, gender: men}")), ["duplicate-key"]);
    assert_eq!(codes(&of("{}")), ["bad-value"]);
    assert_eq!(codes(&of("women")), ["wrong-kind"]);
}

#[test]
fn the_words_of_evidence_are_closed() {
    let of = |indicator: &str, observation: &str, progress: &str| {
        let plan = format!("results: [{{id: r, name: R, indicators: [{{id: i, name: I{indicator}}}]}}]\n");
        let text = format!(
            "year: 2024\nobservations: [{{indicator: i, value: 1{observation}}}]\nprogress: [{{indicator: i, {progress}}}]\n"
        );
        loaded(&[("s/a.yaml", FRAME), ("s/b.yaml", &plan), ("s/c.yaml", &text)])
    };
    for (indicator, observation, progress, near) in [
        (", frequency: quater", "", "reported: behind", "quarter"),
        (", of_parts: summ", "", "reported: behind", "sum"),
        ("", ", state: provisonal", "reported: behind", "provisional"),
        ("", ", state_reason: not-colected", "reported: behind", "not-collected"),
        ("", "", "reported: on-cours", "on-course"),
    ] {
        let wrong = of(indicator, observation, progress);
        assert_eq!(codes(&wrong), ["unknown-value"], "{}", said(&wrong));
        assert!(said(&wrong).contains(&format!("Did you mean “{near}”?")), "{}", said(&wrong));
    }
    let right = of(
        ", frequency: 5-years, of_parts: to-date",
        ", state: revised, state_reason: {en: The register burnt down}",
        "reported: on-course, about: 2025, decision: {date: unknown, text: The board went on}",
    );
    assert_eq!(said(&right), "");
}

#[test]
fn a_subject_has_one_report_a_period_whichever_file_gives_it() {
    let plan = "results: [{id: r, name: R, indicators: [{id: i, name: I}]}]\n";
    let twice = |other: &str| {
        let text = format!("progress: [{{indicator: i, reported: behind, about: {other}}}]\n");
        let files = [("s/a.yaml", FRAME), ("s/b.yaml", plan), ("s/c.yaml", &text)];
        let first = ("s/d.yaml", "year: 2024\nprogress: [{indicator: i, reported: on-course}]\n");
        codes(&loaded(&[&files[..], &[first]].concat())).join(" ")
    };
    assert_eq!(twice("2024"), "duplicate-id");
    assert_eq!(twice("2025"), "");
}

#[test]
fn a_reference_left_behind_by_a_renamed_id_names_the_nearest_there_is() {
    let text = "\
goals:
  - {id: leadership, name: Leadership, components: [{id: competitive, text: Competitive}]}
  - {id: openness, name: Openness, components: [{id: trusted, text: Trusted}]}
results:
  - {id: training, name: Training, goals: [leadershp], covers: [leadership/competitve, openess/trusted, leadership/trusted]}
kpis: [{id: processes, name: Processes}, {id: forms, name: Forms}]
year: 2025
observations:
  - {indicator: processes, items: [{id: ms-teams, text: MS Teams}]}
  - {indicator: forms, items: [{id: a, text: A, same_as: processes/ms-team}, {id: b, text: B, same_as: kpi/process}]}
evaluation:
  quotes: [{of: goals/leadership, text: x}]
";
    let loaded = loaded(&[("s/a.yaml", FRAME), ("s/b.yaml", text)]);
    let near = |diagnostic: &&Diagnostic| match diagnostic.message.arguments.get("near") {
        Some(Argument::Word(near)) => near.clone(),
        _ => String::new(),
    };
    let near: Vec<_> = in_order(&loaded.diagnostics, &loaded.sources).iter().map(near).collect();
    assert_eq!(
        near,
        [
            "leadership",
            "leadership/competitive",
            "openness/trusted",
            "openness/trusted",
            "processes/ms-teams",
            "processes",
            "goal/leadership",
        ]
    );
}
