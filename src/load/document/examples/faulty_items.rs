//! Items that do not say what they must.

use crate::locale::{Language, Locale, has_message, keys};

use super::super::{EXPECTED, VALUE_CODES};
use super::{Number, faults, only, read, say, say_in};

#[test]
fn ten_faults_of_one_file_are_told_in_one_run() {
    let text = "\
kpis:
  - id: staff turnover
    nmae: Turnover
    level: in_progres
    value: \"90,83\"
    value: 12
    target: {at_least: n/a, by: 2023}
    each_year: yes
    milestones: {2021: 50,5}
  - id: overtime
    name: [Overtime]
    goals:
";
    assert_eq!(
        faults(text),
        [
            "2:9 bad-id \"staff turnover\"",
            "3:5 unknown-key \"nmae\"",
            "4:12 unknown-value \"in_progres\"",
            "5:12 number-as-text \"\\\"90,83\\\"\"",
            "6:5 duplicate-key \"value\"",
            "7:24 number-as-text \"n/a\"",
            "8:16 wrong-kind \"yes\"",
            "9:24 decimal-comma \"50,5\"",
            "11:11 wrong-kind \"[Overtime]\"",
            "12:10 empty-value \"\"",
        ]
    );
}

#[test]
fn a_key_with_nothing_behind_it_is_a_fault_whether_or_not_it_may_be_absent() {
    let text = "\
kpis:
  - id: a
    name: \"\"
    number: \"  \"
    level:
    value: ~
    target: {at_least: , by: null}
    scope: {only: [b, ~]}
    goals: [~]
    milestones: {2021: }
  -
";
    assert_eq!(
        faults(text),
        [
            "3:11 empty-value \"\\\"\\\"\"",
            "4:13 empty-value \"\\\"  \\\"\"",
            "5:10 empty-value \"\"",
            "6:12 empty-value \"~\"",
            "7:22 empty-value \"\"",
            "7:30 empty-value \"null\"",
            "8:23 empty-value \"~\"",
            "9:13 empty-value \"~\"",
            "10:22 empty-value \"\"",
            "11:4 empty-value \"\"",
        ]
    );
}

#[test]
fn every_missing_key_is_told_at_the_id() {
    assert_eq!(
        faults("kpis:\n  - id: a\n    target: {}\n    scope: {part: {}}\n"),
        ["2:9 missing-key \"a\"", "3:13 missing-key \"{}\"", "4:19 missing-key \"{}\"",]
    );
    assert_eq!(faults("kpis:\n  - number: 1\n"), ["2:5 missing-key \"number\"", "2:5 missing-key \"number\""]);
}

#[test]
fn a_misspelt_key_is_not_reported_as_missing_as_well() {
    insta::assert_snapshot!(say("kpis:\n  - id: turnover\n    nmae: Staff turnover\n"), @r"
    error[unknown-key]: Unknown key “nmae”
     --> strategy/kpis.yaml:3:5
      |
    3 |     nmae: Staff turnover
      |     ^^^^
      |
      = note: What is not known is not checked either; a slip of the pen would go unnoticed.
      = help: Did you mean “name”? Allowed here: id, name, number, level, value, target, scope,
              goals, milestones, each_year, pair.
    ");
}

#[test]
fn a_missing_key_points_at_the_id() {
    insta::assert_snapshot!(say("kpis:\n  - number: 3\n    id: turnover\n"), @r"
    error[missing-key]: The key “name” is missing
     --> strategy/kpis.yaml:3:9
      |
    3 |     id: turnover
      |         ^^^^^^^^
      |
      = note: Without it the item cannot be evaluated.
      = help: Add a line “name: …” to the item.
    ");
}

#[test]
fn a_word_with_the_wrong_hyphen_is_recognised() {
    insta::assert_snapshot!(say_in(Language::Lv, "kpis:\n  - {id: a, name: b, level: in_progress}\n"), @r"
    kļūda[unknown-value]: Atslēgai „level” nav vērtības „in_progress”
     --> strategy/kpis.yaml:2:29
      |
    2 |   - {id: a, name: b, level: in_progress}
      |                             ^^^^^^^^^^^
      |
      = piezīme: Šeit lieto noteiktus vārdus, lai vērtējums visās stratēģijās nozīmētu to pašu.
      = padoms: Vai domāts „in-progress”? Der: output, in-progress.
    ");
}

#[test]
fn text_in_place_of_a_number_is_told_with_what_to_write() {
    let text = "kpis:\n  - {id: a, name: b, value: \"90,83\"}\n  - {id: b, name: b, value: n/a}\n  - {id: c, name: b, value: 61%}\n";
    insta::assert_snapshot!(say_in(Language::Lv, text), @r#"
    kļūda[number-as-text]: „value”: „90,83” ir teksts, bet vajadzīgs skaitlis
     --> strategy/kpis.yaml:2:29
      |
    2 |   - {id: a, name: b, value: "90,83"}
      |                             ^^^^^^^
      |
      = piezīme: Ar tekstu nevar rēķināt un to nevar salīdzināt ar sasniedzamo vērtību.
      = padoms: Rakstiet 90.83, bez pēdiņām.

    kļūda[number-as-text]: „value”: „n/a” ir teksts, bet vajadzīgs skaitlis
     --> strategy/kpis.yaml:3:29
      |
    3 |   - {id: b, name: b, value: n/a}
      |                             ^^^
      |
      = piezīme: Ar tekstu nevar rēķināt un to nevar salīdzināt ar sasniedzamo vērtību.
      = padoms: Ja vērtības nav, izdzēsiet rindu; ja tā bijusi, bet nav zināma, rakstiet unknown.

    kļūda[number-as-text]: „value”: „61%” ir teksts, bet vajadzīgs skaitlis
     --> strategy/kpis.yaml:4:29
      |
    4 |   - {id: c, name: b, value: 61%}
      |                             ^^^
      |
      = piezīme: Ar tekstu nevar rēķināt un to nevar salīdzināt ar sasniedzamo vērtību.
      = padoms: Rakstiet 61, bez pēdiņām; mērvienību norāda atsevišķi (unit: percent).
    "#);
}

#[test]
fn where_two_things_may_be_meant_both_are_named_and_neither_is_taken() {
    let advice = |value: &str, language| {
        let (_, _, diagnostics) = read(&format!("kpis:\n  - id: a\n    name: b\n    value: {value}\n"));
        Locale::of(language).message(&diagnostics[0].message.part("advice"))
    };
    for (value, en) in [
        ("21,400", "It may mean 21.400 or 21400; write the one that is meant, without quotes."),
        ("\"1.234\"", "It may mean 1.234 or 1234; write the one that is meant, without quotes."),
        ("010", "It may mean 10 or 8; write the one that is meant, without quotes."),
        (
            "-15%",
            "It may be a value or a change. Write the value as -15, without quotes, and the unit apart (unit: percent); of a \
             change, write the value that it led to, and the change under “change”.",
        ),
        ("≥60", "A target is written as “at_least: 60”; an observed value is a number alone."),
        ("1.000.000", "Write 1000000, without quotes."),
        ("n/a", "If there is no value, delete the line; if there was one that is not known, write unknown."),
    ] {
        assert_eq!(advice(value, Language::En), en, "{value}");
    }
    assert_eq!(advice("21,400", Language::Lv), "Var būt domāts 21.400 vai 21400; rakstiet domāto skaitli bez pēdiņām.");
    assert_eq!(only("kpis:\n  - {id: a, name: b, value: 1.234}\n").value, Some(Number("1.234".to_owned())));
}

#[test]
fn the_wrong_kind_of_value_is_named() {
    insta::assert_snapshot!(say("kpis:\n  - id: a\n    name: b\n    goals: leadership\n    each_year: yes\n"), @r"
    error[wrong-kind]: “goals”: text “leadership” does not fit here
     --> strategy/kpis.yaml:4:12
      |
    4 |     goals: leadership
      |            ^^^^^^^^^^
      |
      = note: Another kind of value cannot be evaluated in this place.
      = help: Write what is expected: a list (lines that begin with “- ”, or [a, b]).

    error[wrong-kind]: “each_year”: text “yes” does not fit here
     --> strategy/kpis.yaml:5:16
      |
    5 |     each_year: yes
      |                ^^^
      |
      = note: Another kind of value cannot be evaluated in this place.
      = help: Write what is expected: true or false (without quotes).
    ");
}

#[test]
fn every_code_has_words() {
    let codes = VALUE_CODES.iter().map(|code| format!("diagnostic.{code}.message"));
    let expected = EXPECTED.iter().map(|thing| format!("expected.{thing}"));
    for key in codes.chain(expected) {
        assert!(has_message(&key), "{key}");
    }
    for message in keys().filter(|key| key.starts_with("diagnostic.") && key.ends_with(".message")) {
        for part in ["why", "advice"] {
            assert!(has_message(&message.replace("message", part)), "{message} has no {part}");
        }
    }
}

#[test]
fn faults_deep_inside_an_item_are_told_at_their_own_place() {
    let text = "\
kpis:
  - id: a
    name: b
    scope: {part: {of: \"a b\", x: 1}}
  - id: b
    name: b
    scope: {only: [a b, c, d e]}
    pair: [a]
  - id: c
    name: b
    scope: {onyl: [a]}
    milestones: {soon: 5, 2021: x, 2022: 7}
    pair: [a, b, c]
    target: {by: 99999999}
  - a text
  -
";
    assert_eq!(
        faults(text),
        [
            "4:24 bad-id \"\\\"a b\\\"\"",
            "4:31 unknown-key \"x\"",
            "7:20 bad-id \"a b\"",
            "7:28 bad-id \"d e\"",
            "8:11 bad-value \"[a]\"",
            "11:13 unknown-value \"onyl\"",
            "12:18 number-as-text \"soon\"",
            "12:33 number-as-text \"x\"",
            "13:11 bad-value \"[a, b, c]\"",
            "14:14 missing-key \"by\"",
            "14:18 bad-value \"99999999\"",
            "15:5 wrong-kind \"a text\"",
            "16:4 empty-value \"\"",
        ]
    );
}
