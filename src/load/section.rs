//! The sections of a file.

use super::document::{Node, decode, odd, sections};
use super::draft::Draft;
use crate::calendar::Moment;
use crate::diagnostics::{Diagnostic, nearest};
use crate::locale::Argument;
use crate::model::{Section, Shape};

/// Reads the sections that a file may have into the draft.
pub(super) fn read(
    document: &Node,
    allowed: &[&'static Section],
    draft: &mut Draft,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let year = year(document, allowed, diagnostics);
    for (key, node) in sections(document) {
        match allowed.iter().find(|section| section.name == key.value) {
            Some(section) if node.is_blank() => {
                draft.stated.entry(section.name).or_insert(key.span);
                diagnostics.push(Diagnostic::error("empty-value", key.span).with("key", key.value));
            }
            Some(section) => draft.read(section, key, node, year, diagnostics),
            None => {
                let names = || allowed.iter().map(|section| section.name);
                let unknown =
                    Diagnostic::error("unknown-key", key.span).with("found", key.value).with("odd", odd(key.value));
                let unknown = unknown.with("near", nearest(key.value, names()).unwrap_or(""));
                diagnostics.push(unknown.with("allowed", Argument::List(names().map(Argument::from).collect())));
            }
        }
    }
}

/// The year of a file of evidence. One fault of it is reported once, however many facts depend on it.
fn year(document: &Node, allowed: &[&'static Section], diagnostics: &mut Vec<Diagnostic>) -> Option<i32> {
    let of_shape = |wanted: Shape| allowed.iter().filter(move |section| section.shape == wanted);
    let name = of_shape(Shape::Year).next()?.name;
    let Some(node) = document.get(name) else {
        let is_yearly = |key: &str| of_shape(Shape::YearlyList).any(|section| section.name == key);
        let first = sections(document).find(|(key, _)| is_yearly(key.value));
        let missing = |place| Diagnostic::error("missing-key", place).with("missing", name).with("key", "");
        diagnostics.extend(first.map(|(key, _)| missing(key.span)));
        return None;
    };
    let year = if node.is_blank() { None } else { decode::<Moment>(node, diagnostics) };
    year.map(Moment::calendar_year)
}
