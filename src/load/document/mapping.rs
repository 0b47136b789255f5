//! What a mapping must keep to: keys that are words, each once, none merged in.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::diagnostics::Diagnostic;
use crate::source::Span;

use super::comma;
use super::node::{Node, Value};

type Pair<'a> = (Node<'a>, Node<'a>);

/// The pairs of a finished mapping. Of keys that stand twice the first is kept. What a merge key would bring is brought,
/// so that its absence is not reported on top.
pub(super) fn finish<'a>(
    pairs: Vec<Pair<'a>>,
    flow: bool,
    text: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Pair<'a>> {
    let pairs = if flow { comma::repair(pairs, text, diagnostics) } else { pairs };
    let mut seen: BTreeMap<Cow<'a, str>, Span> = BTreeMap::new();
    let mut kept = Vec::with_capacity(pairs.len());
    let mut merged = Vec::new();
    for (key, value) in pairs {
        match &key.value {
            Value::Scalar { text, plain: true } if text == "<<" => {
                diagnostics.push(Diagnostic::error("merge-key", key.span));
                merged.push(value);
            }
            Value::Scalar { text, .. } if !text.is_empty() => {
                if let Some(first) = seen.get(text) {
                    let twice = Diagnostic::error("duplicate-key", key.span).with("key", &**text);
                    diagnostics.push(twice.label(*first, "first-here"));
                } else {
                    seen.insert(text.clone(), key.span);
                    kept.push((key, value));
                }
            }
            _ => diagnostics.push(Diagnostic::error("key-kind", place_of(&key, &value))),
        }
    }
    for (key, value) in merged.into_iter().flat_map(mappings_of).flatten() {
        if let Some(text) = key.text().filter(|text| !seen.contains_key(*text)) {
            seen.insert(Cow::Owned(text.to_owned()), key.span);
            kept.push((key, value));
        }
    }
    kept
}

/// A key of which nothing is written has no place of its own; its value has.
fn place_of(key: &Node<'_>, value: &Node<'_>) -> Span {
    if key.span.start < key.span.end { key.span } else { value.span }
}

fn mappings_of(node: Node<'_>) -> Vec<Vec<Pair<'_>>> {
    match node.value {
        Value::Mapping(pairs) => vec![pairs],
        Value::Sequence(elements) => elements.into_iter().flat_map(mappings_of).collect(),
        Value::Scalar { .. } | Value::Refused => Vec::new(),
    }
}
