//! Files, sound and broken, and what is read from them or said about them.

mod faulty_items;
mod faulty_yaml;

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::{Deserializer, Error, Visitor};

use crate::diagnostics::{Diagnostic, Terminal, emit_human, in_order};
use crate::locale::{Language, Locale};
use crate::source::{NUMBER, NUMBER_OR_WORD, SourceMap, Spanned};

use crate::calendar::Calendar;

use super::{decode, items, parse, sections};

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
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
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
            indicators.extend(
                items
                    .filter_map(|item| decode::<Indicator>(item, Calendar::default(), &mut diagnostics))
                    .collect::<Vec<_>>(),
            );
        }
    }
    (sources, indicators, diagnostics)
}

fn say_in(language: Language, text: &str) -> String {
    let (sources, _, diagnostics) = read(text);
    emit_human(&diagnostics, &sources, Locale::of(language), Terminal { colour: false, width: 100 })
        .trim_end()
        .to_owned()
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
fn what_may_be_absent_is_none_where_its_key_is() {
    let read = only("kpis:\n  - id: a\n    name: b\n    scope: all\n");
    assert_eq!((read.level, read.value, read.number), (None, None, None));
    assert_eq!(read.scope, Some(Scope::All));
}

#[test]
fn windows_line_ends_and_aliases_are_read() {
    let read = only("kpis:\r\n  - id: &id a\r\n    name: *id\r\n    scope: {part: {of: *id}}\r\n");
    assert_eq!((read.name.as_str(), read.scope), ("a", Some(Scope::Part { of: Id("a".to_owned()) })));
}
