//! Broken files, and what is said about them.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::{Deserializer, Error, Visitor};

use crate::diagnostics::{Diagnostic, Terminal, emit_human, in_order};
use crate::locale::{Language, has_message, message};
use crate::source::{NUMBER, NUMBER_OR_WORD, SourceMap, Spanned};

use super::explain::EXPECTED;
use super::{VALUE_CODES, decode, items, parse, sections};

/// A number as the model reads it.
#[derive(Debug, PartialEq)]
struct Number(String);

struct NumberVisitor;

impl Visitor<'_> for NumberVisitor {
    type Value = Number;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a number")
    }

    fn visit_str<E: Error>(self, digits: &str) -> Result<Number, E> {
        Ok(Number(digits.to_owned()))
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(NUMBER, NumberVisitor)
    }
}

/// A limit as the model reads it: a number, or a word for what is not a number.
#[derive(Debug, PartialEq)]
enum Limit {
    Number(Number),
    Unknown,
}

impl<'de> Deserialize<'de> for Limit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct LimitVisitor;
        impl<'de> Visitor<'de> for LimitVisitor {
            type Value = Limit;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a number or word")
            }

            fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Limit, D::Error> {
                Number::deserialize(deserializer).map(Limit::Number)
            }

            fn visit_str<E: Error>(self, word: &str) -> Result<Limit, E> {
                if word == "unknown" { Ok(Limit::Unknown) } else { Err(E::unknown_variant(word, &["unknown"])) }
            }
        }
        deserializer.deserialize_newtype_struct(NUMBER_OR_WORD, LimitVisitor)
    }
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(try_from = "String")]
struct Id(String);

impl TryFrom<String> for Id {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if text.contains(' ') { Err("code:bad-id") } else { Ok(Self(text)) }
    }
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Level {
    Output,
    InProgress,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Target {
    at_least: Limit,
    by: Option<u16>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Scope {
    All,
    Only(Vec<Id>),
    Part { of: Id },
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Indicator {
    id: Spanned<Id>,
    name: String,
    number: Option<String>,
    level: Option<Level>,
    value: Option<Number>,
    target: Option<Target>,
    scope: Option<Scope>,
    #[serde(default)]
    goals: Vec<Spanned<Id>>,
    #[serde(default)]
    milestones: BTreeMap<u16, Number>,
    #[serde(default)]
    each_year: bool,
    pair: Option<(Id, Id)>,
}

/// Reads a file of which every section is a list of indicators.
fn read(text: &str) -> (SourceMap, Vec<Indicator>, Vec<Diagnostic>) {
    let mut sources = SourceMap::default();
    let file = sources.add("strategy/kpis.yaml", text);
    let mut diagnostics = Vec::new();
    let mut indicators = Vec::new();
    if let Some(document) = parse(file, text, &mut diagnostics) {
        for (key, section) in sections(&document) {
            let items = items(&key, section, &mut diagnostics).iter();
            indicators.extend(items.filter_map(|item| decode::<Indicator>(item, &mut diagnostics)).collect::<Vec<_>>());
        }
    }
    (sources, indicators, diagnostics)
}

fn say_in(language: Language, text: &str) -> String {
    let (sources, _, diagnostics) = read(text);
    let words = |key: &str, arguments: &_| message(language, key, arguments);
    emit_human(&diagnostics, &sources, &words, Terminal { colour: false, width: 100 }).trim_end().to_owned()
}

fn say(text: &str) -> String {
    say_in(Language::En, text)
}

/// The code and the place of every fault, in order.
fn faults(text: &str) -> Vec<String> {
    let (sources, _, diagnostics) = read(text);
    let place = |diagnostic: &Diagnostic| {
        let span = diagnostic.span().unwrap();
        let position = sources.position(span);
        let at = text.get(span.start as usize..span.end as usize).unwrap();
        format!("{}:{} {} {at:?}", position.line, position.column, diagnostic.code)
    };
    in_order(&diagnostics, &sources).into_iter().map(place).collect()
}

/// The only indicator of a file in which nothing is wrong.
fn only(text: &str) -> Indicator {
    let (_, mut indicators, diagnostics) = read(text);
    assert_eq!(diagnostics, [], "{}", say(text));
    indicators.remove(0)
}

#[test]
fn an_item_is_read_as_it_is_written() {
    let read = only(
        "kpis:\n  - id: 5\n    name: on\n    number: 2.10\n    level: in-progress\n    value: 90.80\n    \
         target: {at_least: unknown, by: 2023}\n    scope: {only: [a]}\n    goals: [a, 'b']\n    \
         milestones: {2021: 50}\n    each_year: true\n    pair: [a, b]\n",
    );
    let id = |text: &str| Id(text.to_owned());
    assert_eq!((read.id.value, read.name, read.number), (id("5"), "on".to_owned(), Some("2.10".to_owned())));
    assert_eq!((read.level, read.value), (Some(Level::InProgress), Some(Number("90.80".to_owned()))));
    assert_eq!(read.target, Some(Target { at_least: Limit::Unknown, by: Some(2023) }));
    assert_eq!((read.scope, read.each_year), (Some(Scope::Only(vec![id("a")])), true));
    assert_eq!((read.goals.len(), read.pair), (2, Some((id("a"), id("b")))));
    assert_eq!(read.milestones, BTreeMap::from([(2021, Number("50".to_owned()))]));
}

#[test]
fn a_value_knows_its_place() {
    let read = only("kpis:\n  - {id: \"kpi-1\", name: \"ā\"}\n");
    assert_eq!((read.id.span.start, read.id.span.end), (15, 22));
}

#[test]
fn nothing_is_none_where_that_is_allowed() {
    let read = only("kpis:\n  - id: a\n    name: b\n    level:\n    value: ~\n    number: null\n    scope: all\n");
    assert_eq!((read.level, read.value, read.number), (None, None, None));
    assert_eq!(read.scope, Some(Scope::All));
}

#[test]
fn windows_line_ends_and_aliases_are_read() {
    let read = only("kpis:\r\n  - id: &id a\r\n    name: *id\r\n    scope: {part: {of: *id}}\r\n");
    assert_eq!((read.name.as_str(), read.scope), ("a", Some(Scope::Part { of: Id("a".to_owned()) })));
}

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
        let problem = format!("{:?}", diagnostics[0].arguments.get("problem"));
        format!("{} {}", faults(text).join(", "), problem.split('.').nth(1).unwrap_or("").to_owned())
    };
    for (text, told) in [
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
        ("a: |x\n  y\n", "1:4 yaml-syntax \"|x\" block-text"),
        ("a: {x: 1\nb: 2\n", "2:2 yaml-syntax \": 2\" bracket"),
    ] {
        assert_eq!(slip(text), told, "{text}");
    }
}

#[test]
fn what_people_do_not_mean_is_refused() {
    for (text, told) in [
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
        ("a: 3\n", "1:4 wrong-kind \"3\""),
        ("a:\n", "1:1 empty-value \"a\""),
    ] {
        assert_eq!(faults(text), [told], "{text}");
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

#[test]
fn every_code_has_words() {
    let codes = VALUE_CODES.into_iter().map(|code| format!("diagnostic.{code}.message"));
    let expected = EXPECTED.into_iter().map(|thing| format!("expected.{thing}"));
    for key in codes.chain(expected) {
        assert!(has_message(&key), "{key}");
    }
}
