//! Commas between braces: YAML reads `{value: 90,83}` as the keys `value` and `83`, and `{name: people, work}` likewise.

use std::borrow::Cow;

use crate::diagnostics::Diagnostic;
use crate::source::Span;

use super::node::{Node, Value};
use super::number;

type Pair<'a> = (Node<'a>, Node<'a>);

/// Joins to its value what stands behind a comma without a colon of its own, and reports it. The joined value is what
/// was meant, so that nothing else is said about it.
pub(super) fn repair<'a>(pairs: Vec<Pair<'a>>, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Vec<Pair<'a>> {
    let mut kept: Vec<Pair<'a>> = Vec::with_capacity(pairs.len());
    let mut torn: Vec<(usize, Span)> = Vec::new();
    for (key, value) in pairs {
        let at = kept.len().wrapping_sub(1);
        match kept.last_mut() {
            Some((_, before)) if is_bare(&key, &value, text) && is_cut_off(before, &key, text) => {
                before.span.end = key.span.end;
                match torn.last_mut().filter(|(index, _)| *index == at) {
                    Some((_, whole)) => *whole = before.span,
                    None => torn.push((at, before.span)),
                }
            }
            _ => kept.push((key, value)),
        }
    }
    for (at, span) in torn {
        let found = text.get(span.start as usize..span.end as usize).unwrap_or("");
        let mut numbers = number::meant(found).numbers.into_iter().filter(|_| !found.contains(char::is_whitespace));
        let (meant, other) = (numbers.next(), numbers.next().unwrap_or_default());
        let code = if meant.is_some() { "decimal-comma" } else { "comma-in-text" };
        let write = meant.clone().unwrap_or_else(|| format!("\"{found}\""));
        let torn = Diagnostic::error(code, span).with("found", found);
        diagnostics.push(torn.with("write", write).with("other", other));
        if let Some((_, value)) = kept.get_mut(at) {
            let plain = meant.is_some();
            value.value = Value::Scalar { text: Cow::Owned(meant.unwrap_or_else(|| found.to_owned())), plain };
        }
    }
    kept
}

/// A key without a colon: nothing is written as its value, and no colon follows.
fn is_bare(key: &Node<'_>, value: &Node<'_>, text: &str) -> bool {
    let after = text.get(key.span.end as usize..).unwrap_or("").trim_start();
    key.text().is_some() && value.span.start == value.span.end && value.text() == Some("") && !after.starts_with(':')
}

/// Nothing but a comma stands between a plain value and what follows. (An alias's value stands elsewhere.)
fn is_cut_off(before: &Node<'_>, key: &Node<'_>, text: &str) -> bool {
    let between = text.get(before.span.end as usize..key.span.start as usize).unwrap_or("");
    between.trim() == "," && matches!(&before.value, Value::Scalar { text, plain: true } if !text.is_empty())
}
