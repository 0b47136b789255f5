//! Files that are no sound YAML, or YAML that people do not mean.

use crate::locale::Language;

use super::{faults, read, say, say_in};

#[test]
fn a_decimal_comma_between_braces_is_seen_through() {
    insta::assert_snapshot!(say("kpis:\n  - {id: a, name: b, value: 90,83}\n"), @r"
    error[decimal-comma]: Between braces, the comma tears the number “90,83” apart
     --> strategy/kpis.yaml:2:29
      |
    2 |   - {id: a, name: b, value: 90,83}
      |                             ^^^^^
      |
      = note: YAML reads the comma as the beginning of the next key, so what follows it would be
              lost.
      = help: Write 90.83.
    ");
    assert_eq!(
        faults("kpis:\n  - {id: a, name: people, work, value: 1,234,567}\n"),
        ["2:19 comma-in-text \"people, work\"", "2:40 decimal-comma \"1,234,567\"",]
    );
}

#[test]
fn a_key_that_stands_twice_is_told_with_the_first() {
    insta::assert_snapshot!(say("kpis:\n  - id: a\n    name: b\n    number: 1\n    name: c\n"), @r"
    error[duplicate-key]: The key “name” stands here a second time
     --> strategy/kpis.yaml:5:5
      |
    3 |     name: b
      |     ---- first here
    4 |     number: 1
    5 |     name: c
      |     ^^^^
      |
      = note: Two values under one key contradict each other; nobody can tell which one holds.
      = help: Keep one of the two, or correct the name of the key.
    ");
    assert_eq!(
        faults("a: []\nb: []\na: []\nb: []\na: []\n"),
        ["3:1 duplicate-key \"a\"", "4:1 duplicate-key \"b\"", "5:1 duplicate-key \"a\"",]
    );
}

#[test]
fn an_unfinished_merge_is_told_once_and_nothing_else() {
    insta::assert_snapshot!(
        say("kpis:\n<<<<<<< HEAD\n  - id: a\n=======\n  - id: b\n>>>>>>> theirs\n  nonsense: [\n"),
        @r"
    error[merge-conflict]: The marks of an unfinished merge were left in the file
     --> strategy/kpis.yaml:2:1
      |
    2 | <<<<<<< HEAD
      | ^^^^^^^^^^^^
    ...
    6 | >>>>>>> theirs
      | -------------- up to here
      |
      = note: Two versions of the text stand between the marks, and the choice is not for a tool to
              make. The file was not read.
      = help: Keep the right version and delete the lines that begin with <<<<<<<, ======= and
              >>>>>>>.
    "
    );
    assert_eq!(
        faults("a: 1\n=======\nb: 2\n>>>>>>> x\n<<<<<<< y\n"),
        ["2:1 merge-conflict \"=======\"", "5:1 merge-conflict \"<<<<<<< y\"",]
    );
}

#[test]
fn a_tab_in_the_indentation_is_told_as_one() {
    insta::assert_snapshot!(say_in(Language::Lv, "kpis:\n\t- id: a\n"), @r"
    kļūda[yaml-syntax]: YAML pieraksts nav pareizs: atkāpē ir tabulators
     --> strategy/kpis.yaml:2:1
      |
    2 |     - id: a
      | ^^^^^^^^^^^
      |
      = piezīme: No šīs vietas fails nav nolasāms, tāpēc tā saturs nav pārbaudīts. YAML lasītāja
                 ziņojums: „tabs disallowed within this context (block indentation)”.
      = padoms: Atkāpes veidojiet ar atstarpēm; tabulatora vietā ierakstiet divas atstarpes.
    ");
}

#[test]
fn a_bracket_that_is_not_closed_is_shown_where_it_was_opened() {
    insta::assert_snapshot!(say("kpis:\n  - id: a\n    goals: [a, b\n    name: c\n"), @r"
    error[yaml-syntax]: This is not correct YAML: a bracket is not closed, or there is a stray character
                        between brackets
     --> strategy/kpis.yaml:4:9
      |
    3 |     goals: [a, b
      |            - opened here
    4 |     name: c
      |         ^^^
      |
      = note: From here on the file cannot be read, so its contents were not checked. The YAML reader
              says: “illegal placement of ':' indicator”.
      = help: Check that each “[” and “{” has its partner and that commas stand between entries; put
              text with brackets or a colon in quotes.
    ");
}

#[test]
fn slips_of_yaml_are_told_where_they_were_made() {
    let slip = |text: &str| {
        let (_, _, diagnostics) = read(text);
        let problem = format!("{:?}", diagnostics[0].message.arguments.get("problem"));
        format!("{} {}", faults(text).join(", "), problem.split('.').nth(1).unwrap_or("").to_owned())
    };
    for (text, reported) in [
        ("name: Goal: better\n", "1:7 yaml-syntax \"Goal: better\" colon-in-text"),
        ("name:Text\nb: 2\n", "1:1 yaml-syntax \"name:Text\" glued-colon"),
        ("a\nb: 2\n", "1:1 yaml-syntax \"a\" no-colon"),
        ("a: 1\nb\nc: 3\n", "2:1 yaml-syntax \"b\" no-colon"),
        ("a: 1\n  b: 2\n", "2:3 yaml-syntax \"b: 2\" indentation"),
        ("a:\n  b: 1\n c: 2\n", "3:2 yaml-syntax \"c: 2\" indentation"),
        ("- a\nb: 1\n", "2:1 yaml-syntax \"b: 1\" indentation"),
        ("a: \"abc\nb: 2\n", "1:4 yaml-syntax \"\\\"abc\" quote"),
        ("a: \"A\" and B\n", "1:8 yaml-syntax \"and B\" after-quote"),
        ("a: 'it's'\n", "1:8 yaml-syntax \"s'\" after-quote"),
        ("a: \"\\q\"\n", "1:4 yaml-syntax \"\\\"\\\\q\\\"\" escape"),
        ("a: @x\n", "1:4 yaml-syntax \"@x\" first-character"),
        ("a: - b\n", "1:4 yaml-syntax \"- b\" list-in-line"),
        ("a: |x\n  y\n", "1:4 yaml-syntax \"|x\" block-text"),
        ("a: {x: 1\nb: 2\n", "2:2 yaml-syntax \": 2\" bracket"),
    ] {
        assert_eq!(slip(text), reported, "{text}");
    }
}

#[test]
fn what_people_do_not_mean_is_refused() {
    for (text, reported) in [
        ("", "1:1 empty-file \"\""),
        ("# nothing yet\n", "1:1 empty-file \"\""),
        ("---\n", "1:1 empty-file \"\""),
        ("- a\n- b\n", "1:1 not-a-mapping \"- a\\n- b\""),
        ("a: []\n---\nb: []\n", "2:1 several-documents \"---\""),
        ("a: !x []\n", "1:4 tag \"!x\""),
        ("[a]: []\n", "1:1 key-kind \"[a]\""),
        ("a: *svarīgi*\n", "1:4 unknown-alias \"*svarīgi*\""),
        ("a: &x [*x]\n", "1:8 alias-loop \"*x\""),
        ("a: []\rb: []\n", "1:6 control-character \"\\r\""),
        ("a: \u{1b}[31m\n", "1:4 control-character \"\\u{1b}\""),
        ("a: b\u{feff}\n", "1:5 control-character \"\\u{feff}\""),
        ("a: []\n\u{a0}b: []\n", "2:1 unseen-space \"\\u{a0}\""),
        ("a: 3\n", "1:4 wrong-kind \"3\""),
    ] {
        assert_eq!(faults(text), [reported], "{text}");
    }
}

#[test]
fn a_merge_key_is_refused_and_hides_nothing() {
    let text = "kpis:\n  - &a {id: a, name: b}\n  - <<: *a\n    levle: output\n";
    assert_eq!(faults(text), ["3:5 merge-key \"<<\"", "4:5 unknown-key \"levle\""]);
}

#[test]
fn an_alias_bomb_and_a_bottomless_file_are_stopped() {
    let line = |n: usize| format!("k{n}: &k{n} [{}]\n", vec![format!("*k{}", n - 1); 9].join(", "));
    let bomb: String = std::iter::once("k0: &k0 [x]\n".to_owned()).chain((1..12).map(line)).collect();
    assert_eq!(faults(&bomb).len(), 1);
    assert!(faults(&bomb)[0].contains("alias-bomb"));
    assert!(faults(&format!("a: {}", "[".repeat(5000)))[0].contains("too-deep"));
    assert!(faults(&format!("a: {}", "- ".repeat(5000)))[0].contains("yaml-syntax"));
}
