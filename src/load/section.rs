//! The sections of a file.

use super::document::{Node, decode, sections};
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
            Some(section) => draft.read(section, key, node, year, diagnostics),
            None => {
                let names = || allowed.iter().map(|section| section.name);
                let unknown = Diagnostic::error("unknown-key", key.span).with("found", key.value);
                let unknown = unknown.with("near", nearest(key.value, names()).unwrap_or(""));
                diagnostics.push(unknown.with("allowed", Argument::List(names().map(Argument::from).collect())));
            }
        }
    }
}

/// The year of a file of evidence.
fn year(document: &Node, allowed: &[&'static Section], diagnostics: &mut Vec<Diagnostic>) -> Option<i32> {
    let section = allowed.iter().find(|section| section.shape == Shape::Year)?;
    let year = decode::<Moment>(document.get(section.name)?, diagnostics)?;
    Some(year.calendar_year())
}
