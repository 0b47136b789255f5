//! The sections of a file.

use serde::de::DeserializeOwned;

use super::document::{Node, decode, odd, sections};
use super::draft::{Draft, FileYear};
use crate::calendar::{Calendar, Moment, MonthOfYear, NamedFor};
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
    let mut year = year(document, allowed, draft.calendar, diagnostics);
    for (key, node) in sections(document) {
        match allowed.iter().find(|section| section.name == key.value) {
            Some(section) if node.is_blank() => {
                draft.stated.entry(section.name).or_insert(key.span);
                diagnostics.push(Diagnostic::error("empty-value", key.span).with("key", key.value));
            }
            Some(section) => draft.read(section, key, node, &mut year, diagnostics),
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
fn year(
    document: &Node,
    allowed: &[&'static Section],
    calendar: Calendar,
    diagnostics: &mut Vec<Diagnostic>,
) -> FileYear {
    let name = allowed.iter().find(|section| section.shape == Shape::Year).map(|section| section.name);
    let Some(node) = name.and_then(|name| document.get(name)) else { return FileYear::Absent };
    let year = if node.is_blank() { None } else { decode::<Moment>(node, calendar, diagnostics) };
    year.map_or(FileYear::Faulty, |year| FileYear::Stated(year.whole_year()))
}

/// The calendar that the frame of a strategy states, which is needed before any date is read. What is wrong with it is
/// reported where the frame is read.
pub(super) fn calendar(document: &Node) -> Option<Calendar> {
    let frame = document.get("strategy")?;
    let begins = read_alone::<MonthOfYear>(frame.get("year_begins")?)?;
    let named_for = frame.get("year_named_for").and_then(read_alone::<NamedFor>);
    Some(Calendar::new(begins, named_for.unwrap_or_default()))
}

fn read_alone<T: DeserializeOwned>(node: &Node) -> Option<T> {
    decode(node, Calendar::default(), &mut Vec::new())
}
