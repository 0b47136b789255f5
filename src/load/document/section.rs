//! The parts of a file: its sections, and the items of a section that is a list.

use crate::diagnostics::Diagnostic;
use crate::source::Spanned;

use super::node::{Kind, Node, Value, message};

/// The sections of a file: each top-level key with its place, and what stands under it.
pub fn sections<'n, 'a>(document: &'n Node<'a>) -> impl Iterator<Item = (Spanned<&'n str>, &'n Node<'a>)> {
    document.pairs().iter().filter_map(|(key, value)| Some((Spanned::new(key.text()?, key.span), value)))
}

/// The items of a list section, to be decoded one by one. A section that is no list is reported, and has none.
pub fn items<'n, 'a>(key: &Spanned<&str>, section: &'n Node<'a>, diagnostics: &mut Vec<Diagnostic>) -> &'n [Node<'a>] {
    match &section.value {
        Value::Sequence(_) | Value::Refused => {}
        Value::Scalar { .. } | Value::Mapping(_) => {
            diagnostics.push(wrong_kind(key.value, section, "expected.a-sequence"));
        }
    }
    section.elements()
}

/// A value under a key that is not of the kind that is needed, for which there are words.
pub fn wrong_kind(key: &str, node: &Node<'_>, expected: &str) -> Diagnostic {
    if node.kind() == Kind::Empty {
        return Diagnostic::error("empty-value", node.span).with("key", key);
    }
    Diagnostic::error("wrong-kind", node.span)
        .with("key", key)
        .with("found", message(node.kind().key()))
        .with("expected", message(expected))
        .with("text", node.text().unwrap_or(""))
}
