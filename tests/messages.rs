//! Every message that the program names is there, and no other: in the code, in the templates, and in messages themselves.
//!
//! A key that is built from words, as in `format!("light.{}", word)`, is named for each word that stands in the code or in the
//! contract.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

#[path = "architecture/source.rs"]
mod source;

use std::collections::BTreeSet;
use std::fs;
use std::iter;
use std::path::Path;

use lmstrat::evaluation;
use lmstrat::locale::{Language, Locale, has_message, keys};
use proc_macro2::{TokenStream, TokenTree};
use serde_json::Value;

/// Messages that are named by what a strategy says: its units and languages, the criteria and tests that its evaluators
/// apply. Those of the rules are held to the registry, in `tests/rules.rs`.
const OPEN: [&str; 6] = ["unit.", "language.", "criterion.", "mission_test.", "vision_test.", "rule."];

/// Messages for the words of a type of the contract: one for each, and no other.
const OF_TYPES: [(&str, &str); 20] = [
    ("agreement", "Agreement"),
    ("cli.by", "Basis"),
    ("computed", "Computed"),
    ("effectiveness", "EffectivenessStatus"),
    ("evaluator", "EvaluatorKind"),
    ("fit", "Fit"),
    ("light", "Light"),
    ("measure", "Measure"),
    ("report.fit", "Fit"),
    ("report.glance.status", "EffectivenessStatus"),
    ("report.meaning", "Light"),
    ("report.measure", "Measure"),
    ("report.recommendation_status", "RecommendationStatus"),
    ("report.response", "ResponseState"),
    ("report.sample", "Sample"),
    ("report.scoring", "Method"),
    ("report.trend_scope", "TrendScope"),
    ("reported", "ReportedStatus"),
    ("severity", "Severity"),
    ("trend", "Trend"),
];

#[test]
fn every_message_that_is_named_is_there() {
    let named = Named::everywhere();
    let groups: BTreeSet<&str> = keys().filter_map(|key| key.split('.').next()).collect();
    let is_key = |text: &&String| {
        let is_word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || "_-".contains(c));
        text.split('.').count() > 1 && text.split('.').all(is_word) && groups.contains(text.split('.').next().unwrap())
    };
    let is_there = |text: &&String| {
        has_message(text) || named.built.iter().any(|(start, _)| start.strip_suffix('.').unwrap_or(start) == *text)
    };
    let missing: Vec<_> = named.literals.iter().filter(is_key).filter(|key| !is_there(key)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_message_that_is_there_is_named() {
    let named = Named::everywhere();
    let is_open = |key: &&str| OPEN.iter().any(|open| key.starts_with(open));
    let dead: Vec<_> = keys().filter(|key| !is_open(key) && !named.contains(key)).collect();
    assert!(dead.is_empty(), "{dead:#?}");
}

#[test]
fn every_word_of_the_contract_has_its_message() {
    let schema = serde_json::to_value(evaluation::schema()).unwrap();
    for (group, name) in OF_TYPES {
        let mut words = BTreeSet::new();
        let definition = &schema["$defs"][name];
        let constants = definition["oneOf"].as_array().into_iter().flatten().map(|word| &word["const"]);
        words.extend(constants.chain(definition["enum"].as_array().into_iter().flatten()).filter_map(Value::as_str));
        let words: BTreeSet<String> =
            words.into_iter().map(|word| format!("{group}.{}", word.replace('-', "_"))).collect();
        let messages = keys().filter(|key| key.rsplit_once('.').is_some_and(|(before, _)| before == group));
        assert_eq!(messages.map(str::to_owned).collect::<BTreeSet<_>>(), words, "{name}");
    }
}

/// What the program names.
struct Named {
    /// Texts in quotes.
    literals: BTreeSet<String>,
    /// Beginning and end of keys that are built around words.
    built: BTreeSet<(String, String)>,
    /// The words that keys are built of.
    words: BTreeSet<String>,
}

impl Named {
    fn everywhere() -> Self {
        let mut named = Self { literals: BTreeSet::new(), built: BTreeSet::new(), words: BTreeSet::new() };
        for code in source::files(Path::new("src")).into_values() {
            named.add_code(code);
        }
        let files = walkdir::WalkDir::new("templates").into_iter().map(Result::unwrap);
        for file in files.filter(|file| file.file_type().is_file()) {
            named.add_template(&fs::read_to_string(file.path()).unwrap());
        }
        for text in keys().flat_map(|key| Language::ALL.map(|language| Locale::of(language).pattern(key).unwrap())) {
            for code in text.split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
                named.add_template(code);
            }
        }
        named.words.extend(named.literals.iter().cloned());
        add_words(&serde_json::to_value(evaluation::schema()).unwrap(), &mut named.words);
        named
    }

    /// Whether a key is written out, or built around words that there are.
    fn contains(&self, key: &str) -> bool {
        let is_single = |word: &str| self.words.contains(word) || self.words.contains(&word.replace('_', "-"));
        // Two words may be joined, as in `scope ~ "_" ~ sign`.
        let is_word = |word: &str| {
            is_single(word) || word.split_once('_').is_some_and(|(first, second)| is_single(first) && is_single(second))
        };
        let is_built = |(start, end): &(String, String)| {
            let words = key.strip_prefix(start.as_str()).and_then(|rest| rest.strip_suffix(end.as_str()));
            words.is_some_and(|words| words.split('.').all(is_word))
        };
        self.literals.contains(key) || self.built.iter().any(is_built)
    }

    /// Adds `"light.green"`, `format!("light.{}", …)` and `word("light", …)`.
    fn add_code(&mut self, code: TokenStream) {
        let mut tokens = code.into_iter().peekable();
        while let Some(token) = tokens.next() {
            match (token, tokens.peek()) {
                (TokenTree::Literal(literal), _) => self.add_literal(literal.to_string().trim_matches('"')),
                (TokenTree::Ident(name), Some(TokenTree::Group(arguments)))
                    if ["key", "term", "word", "named"].contains(&&*name.to_string()) =>
                {
                    if let Some(TokenTree::Literal(family)) = arguments.stream().into_iter().next() {
                        self.built.insert((format!("{}.", family.to_string().trim_matches('"')), String::new()));
                    }
                }
                (TokenTree::Group(group), _) => self.add_code(group.stream()),
                _ => {}
            }
        }
    }

    fn add_literal(&mut self, text: &str) {
        match (text.split_once('{'), text.rsplit_once('}')) {
            (Some((start, _)), Some((_, end))) if start.contains('.') => {
                self.built.insert((start.to_owned(), end.to_owned()));
            }
            _ => {
                self.literals.insert(text.to_owned());
            }
        }
    }

    /// Adds `"light.green"`, `"light." ~ word`, `word("light")` and `map("word", "light")`.
    fn add_template(&mut self, text: &str) {
        for quote in ['"', '\''] {
            let parts: Vec<&str> = iter::once("").chain(text.split(quote)).collect();
            for around in parts.windows(4) {
                let [second, before, part, after] = [around[0], around[1], around[2], around[3]];
                if after.starts_with(" ~") && part.contains('.') {
                    self.built.insert((part.to_owned(), String::new()));
                } else if before.ends_with("word(") || second == "word" {
                    self.built.insert((format!("{part}."), String::new()));
                }
                self.literals.insert(part.to_owned());
            }
        }
    }
}

/// Adds the words and the names of fields in a schema.
fn add_words(schema: &Value, words: &mut BTreeSet<String>) {
    match schema {
        Value::Object(fields) => {
            words.extend(fields.keys().cloned());
            fields.values().for_each(|schema| add_words(schema, words));
        }
        Value::Array(items) => items.iter().for_each(|schema| add_words(schema, words)),
        Value::String(word) => drop(words.insert(word.clone())),
        _ => {}
    }
}
