//! What template authors can use, drawn from the types, the templates and the messages themselves.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::escape::code;
use super::templates::built_in;
use super::view::{SECTIONS, Subject, View};
use crate::evaluation::{Evaluation, generator};
use crate::locale::{Language, Locale, keys};

const INTRODUCTION: &str = include_str!("reference.md");
const FILTERS: &str = include_str!("filters.md");
const FILTERS_OF_LANGUAGES: &str = include_str!("../locale/filters.md");
const BESIDES: &str = "Besides, there are the [filters](https://docs.rs/minijinja/latest/minijinja/filters/) and \
    [tests](https://docs.rs/minijinja/latest/minijinja/tests/) of minijinja.";

/// Families of messages that are no words of a report.
const OTHER_WORDS: [&str; 6] = ["cli", "diagnostic", "label", "part", "rule", "stem"];

/// The whole reference, in Markdown.
#[must_use]
pub fn markdown() -> String {
    let context = Context::new();
    let templates = in_order().into_iter().map(|(name, text)| [code(name), cell(about(text))]);
    let words = keys().filter(|key| !OTHER_WORDS.contains(&key.split('.').next().unwrap_or_default()));
    let english = Locale::of(Language::FALLBACK);
    let words = words.map(|key| [code(key), code(english.pattern(key).unwrap_or_default().trim())]);
    let types = context
        .types
        .iter()
        .map(|(name, schema)| format!("### {name}\n\n{}\n\n{}", said(schema), fields_or_words(schema)));
    [
        INTRODUCTION.to_owned(),
        format!("## Templates\n\n{}", table(["name", "what it is"], templates)),
        format!("## Values\n\nEvery template sees these by name.\n\n{}", fields_or_words(&context.globals)),
        types.collect::<Vec<_>>().join("\n"),
        format!("## Filters and functions\n\n{FILTERS}"),
        format!("### In the language of the report\n\n{FILTERS_OF_LANGUAGES}\n{BESIDES}\n"),
        format!("## Words\n\n`t(key)` says these.\n\n{}", table(["key", "in English"], words)),
    ]
    .join("\n")
}

/// The templates as a reader meets them: the reports, then by format what the sections share and the sections in their order.
fn in_order() -> Vec<(&'static str, &'static str)> {
    let place = |name: &'static str| {
        let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
        let section = SECTIONS.iter().position(|(section, _)| file.split('.').next() == Some(*section));
        (folder, section)
    };
    let mut templates: Vec<_> = built_in().collect();
    templates.sort_by_key(|(name, _)| place(name));
    templates
}

/// The names of all fields that templates see.
pub(super) fn fields() -> Vec<String> {
    let Context { globals, types } = Context::new();
    let names = [&globals].into_iter().chain(types.values()).flat_map(properties).map(|(name, _)| name.clone());
    names.collect()
}

/// The names of all filters and functions that are ours.
pub(super) fn filters() -> Vec<String> {
    let rows = [FILTERS, FILTERS_OF_LANGUAGES].into_iter().flat_map(str::lines);
    let named = rows.filter_map(|row| {
        let (_, after) = row.split_once("\\|")?;
        Some(after.split(|c: char| !(c.is_alphanumeric() || c == '_')).next()?.to_owned())
    });
    named.collect()
}

/// The types of all values, as the generator of schemas sees them.
struct Context {
    /// What is known by name.
    globals: Value,
    /// What these are made of.
    types: BTreeMap<String, Value>,
}

impl Context {
    fn new() -> Self {
        let mut generator = generator();
        generator.subschema_for::<Evaluation>();
        generator.subschema_for::<View<'_>>();
        generator.subschema_for::<Subject>();
        let mut types: BTreeMap<_, _> = generator.take_definitions(true).into_iter().collect();
        let mut globals = types.remove("Evaluation").unwrap_or_default();
        if let Some(Value::Object(properties)) = globals.get_mut("properties") {
            let view = json!({"$ref": "#/$defs/View", "description": "What is prepared from the others."});
            properties.insert("view".to_owned(), view);
        }
        Self { globals, types }
    }
}

fn properties(schema: &Value) -> impl Iterator<Item = (&String, &Value)> {
    schema.get("properties").and_then(Value::as_object).into_iter().flat_map(Map::iter)
}

/// The fields of a type, or the words of an enumeration.
fn fields_or_words(schema: &Value) -> String {
    if let Some(Value::Array(words)) = schema.get("oneOf") {
        // A word of an enumeration, or the `kind` of a value that may be of several.
        let name = |word: &Value| {
            let word = word.get("const").or_else(|| word.pointer("/properties/kind/const"));
            code(word.and_then(Value::as_str).unwrap_or_default())
        };
        let value = |word: &Value| word.pointer("/properties/value").map(kind).unwrap_or_default();
        if words.iter().any(|word| word.get("properties").is_some()) {
            let rows = words.iter().map(|word| [name(word), value(word), cell(&said(word))]);
            return table(["`kind`", "`value`", "what it is"], rows);
        }
        return table(["word", "what it says"], words.iter().map(|word| [name(word), cell(&said(word))]));
    }
    let fields = properties(schema).map(|(name, field)| [code(name), kind(field), cell(&said(field))]);
    let fields: Vec<_> = fields.collect();
    if fields.is_empty() { format!("A {}.\n", kind(schema)) } else { table(["field", "kind", "what it is"], fields) }
}

/// What a type or field is, in a few words.
fn kind(schema: &Value) -> String {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str).and_then(|path| path.rsplit('/').next()) {
        return format!("[{name}](#{})", name.to_lowercase());
    }
    if let Some(Value::Array(one_of)) = schema.get("anyOf") {
        return one_of.iter().map(kind).collect::<Vec<_>>().join(" or ");
    }
    if let Some(only) = schema.get("const").and_then(Value::as_str) {
        return code(only);
    }
    let of = |key| schema.get(key).map(kind).unwrap_or_default();
    let word = |name: &Value| match name.as_str().unwrap_or_default() {
        "array" => format!("list of {}", of("items")),
        "object" => format!("map of {}", of("additionalProperties")),
        "string" if schema.get("format").is_some() => "date".to_owned(),
        "string" => "text".to_owned(),
        "integer" => "whole number".to_owned(),
        "boolean" => "true or false".to_owned(),
        "null" => "none".to_owned(),
        other => other.to_owned(),
    };
    match schema.get("type") {
        Some(Value::Array(names)) => names.iter().map(word).collect::<Vec<_>>().join(" or "),
        Some(name) => word(name),
        None => String::new(),
    }
}

fn said(schema: &Value) -> String {
    schema.get("description").and_then(Value::as_str).unwrap_or_default().replace('\n', " ")
}

/// What a template is: the first sentence of the comment that it begins with.
fn about(template: &str) -> &str {
    let comment = ["{#-", "/*"].iter().find_map(|open| template.trim_start().strip_prefix(open)).unwrap_or_default();
    let ends = [("-#}", 0), ("*/", 0), (". ", 0), (".\n", 0), ("? ", 1)];
    let end = ends.iter().filter_map(|(end, kept)| Some(comment.find(end)? + kept)).min();
    comment.get(..end.unwrap_or(comment.len())).unwrap_or_default().trim()
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn table<const N: usize>(head: [&str; N], rows: impl IntoIterator<Item = [String; N]>) -> String {
    let row = |cells: [String; N]| format!("| {} |\n", cells.join(" | "));
    let rule = format!("|{}\n", "---|".repeat(N));
    row(head.map(str::to_owned)) + &rule + &rows.into_iter().map(row).collect::<String>()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The names under which the sources register what stands after a word such as `add_filter(`.
    fn registered(word: &str) -> BTreeSet<String> {
        let sources = [include_str!("filters.rs"), include_str!("../locale/filters.rs"), include_str!("chart/mod.rs")];
        let named = sources.into_iter().flat_map(|source| source.split(word).skip(1));
        named.filter_map(|rest| Some(rest.strip_prefix("(\"")?.split('"').next()?.to_owned())).collect()
    }

    #[test]
    fn every_filter_is_documented_and_no_other() {
        assert_eq!(registered("add_filter"), filters().into_iter().collect());
    }

    #[test]
    fn every_function_is_documented() {
        for function in registered("add_function") {
            let lists =
                |table: &str| table.contains(&format!("`{function}(")) || table.contains(&format!(" {function}("));
            assert!(lists(FILTERS) || lists(FILTERS_OF_LANGUAGES), "{function}");
        }
    }

    #[test]
    fn every_value_is_documented() {
        let Context { globals, types } = Context::new();
        for (name, schema) in types.iter().chain([(&"Evaluation".to_owned(), &globals)]) {
            assert!(!said(schema).is_empty() && fields_or_words(schema) != "A text.\n", "{name}: {schema}");
            for (field, schema) in properties(schema) {
                let parts_have_kinds = kind(schema).split(" or ").all(|kind| !kind.trim().is_empty());
                assert!(parts_have_kinds && !said(schema).is_empty(), "{name}.{field}: {schema}");
            }
        }
    }

    #[test]
    fn every_template_begins_with_what_it_is() {
        for (name, text) in built_in() {
            assert!(!about(text).is_empty(), "{name}");
        }
    }
}
