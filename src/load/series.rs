//! A line of values, `{indicator: visitors, values: {2021: 9500, 2022: 10400}}`, as the observations that it stands for.

use std::borrow::Cow;

use super::document::{Node, Value, wrong_kind};
use crate::diagnostics::Diagnostic;
use crate::source::Span;

/// The key of the values, by period.
const VALUES: &str = "values";
/// What each value says of itself.
const OF_A_VALUE: [&str; 2] = ["about", "value"];
/// What only the line, or the key of the value, says.
const OF_THE_LINE: [&str; 2] = ["about", "indicator"];

/// The observations of a line: each has the keys of the line, those of its own in their place, its period, and its value.
/// All of them stand where they are written.
pub(super) fn observations<'a>(line: &Node<'a>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Node<'a>> {
    if !matches!(line.value, Value::Mapping(_)) {
        // An observation is a mapping, too.
        return vec![line.clone()];
    }
    diagnostics.extend(misplaced(line, &OF_A_VALUE));
    let Some(values) = line.get(VALUES) else {
        let missing = Diagnostic::error("missing-key", line.pointer());
        diagnostics.push(missing.with("missing", VALUES).with("key", ""));
        return Vec::new();
    };
    match &values.value {
        Value::Mapping(pairs) if !pairs.is_empty() => {}
        Value::Refused => {}
        _ => diagnostics.push(wrong_kind(VALUES, values, "expected.values-by-period")),
    }
    let mut observations = Vec::with_capacity(values.pairs().len());
    for (period, value) in values.pairs() {
        diagnostics.extend(misplaced(value, &OF_THE_LINE));
        observations.push(observation(line, period, value));
    }
    observations
}

fn observation<'a>(line: &Node<'a>, period: &Node<'a>, value: &Node<'a>) -> Node<'a> {
    let own = match &value.value {
        Value::Mapping(pairs) => pairs.iter().filter(|(key, _)| !is_one_of(key, &OF_THE_LINE)).cloned().collect(),
        _ => vec![(key("value", value.span), value.clone())],
    };
    let is_own = |name: &Node<'_>| own.iter().any(|(key, _)| key.text() == name.text());
    let of_line = line
        .pairs()
        .iter()
        .filter(|(key, _)| !is_own(key) && key.text() != Some(VALUES) && !is_one_of(key, &OF_A_VALUE));
    let mut pairs: Vec<_> = of_line.cloned().collect();
    pairs.push((key("about", period.span), period.clone()));
    pairs.extend(own.iter().cloned());
    let span = Span::new(period.span.file, period.span.start, value.span.end);
    Node { value: Value::Mapping(pairs), span }
}

fn key<'a>(name: &'static str, span: Span) -> Node<'a> {
    Node { value: Value::Scalar { text: Cow::Borrowed(name), plain: true }, span }
}

fn is_one_of(key: &Node<'_>, names: &[&str]) -> bool {
    key.text().is_some_and(|text| names.contains(&text))
}

/// Keys that stand at the line and belong to a value, or the other way round.
fn misplaced(mapping: &Node<'_>, names: &[&'static str]) -> Vec<Diagnostic> {
    let keys = mapping.pairs().iter().map(|(key, _)| key).filter(|key| is_one_of(key, names));
    keys.map(|key| Diagnostic::error("series-key", key.span).with("found", key.text().unwrap_or_default())).collect()
}
