//! The ids that the files define.

use std::collections::BTreeMap;

use super::document::{Node, Value, odd};
use crate::diagnostics::{Diagnostic, nearest};
use crate::locale::Argument;
use crate::model::Kind;
use crate::model::contents::Description;
use crate::source::{Span, Spanned};

/// All ids by kind, with the place of the first. An id that is unique inside an item stands with that item's own:
/// `goal/component`.
#[derive(Debug, Default)]
pub(super) struct Ids {
    known: BTreeMap<Kind, BTreeMap<String, Span>>,
}

impl Ids {
    /// Takes note of an item and of everything inside it, also where the item turns out to be faulty.
    pub(super) fn define(
        &mut self,
        kind: Kind,
        item: &Node,
        description: &Description,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        if let Some((id, span)) = own(item) {
            let first = shared(kind).iter().find_map(|kind| self.known.get(kind)?.get(id));
            diagnostics.extend(first.map(|first| duplicate(kind, id, span, *first)));
            self.note(kind, id.to_owned(), span);
        }
        self.define_inside(item, description, diagnostics);
    }

    /// Takes note of the ids inside an item or section.
    pub(super) fn define_inside(&mut self, item: &Node, description: &Description, diagnostics: &mut Vec<Diagnostic>) {
        let owner = item.get(description.owner).and_then(scalar).map_or("", |(id, _)| id);
        for list in description.lists {
            let Some(node) = item.get(list.key) else { continue };
            let mut listed = BTreeMap::new();
            for element in node.elements() {
                if list.kind.owner().is_none() {
                    self.define(list.kind, element, list.item, diagnostics);
                    continue;
                }
                if let Some((id, span)) = own(element) {
                    let first = listed.insert(id, span);
                    diagnostics.extend(first.map(|first| duplicate(list.kind, id, span, first)));
                    self.note(list.kind, format!("{owner}/{id}"), span);
                }
                self.define_inside(element, list.item, diagnostics);
            }
        }
    }

    fn note(&mut self, kind: Kind, full: String, span: Span) {
        self.known.entry(kind).or_default().entry(full).or_insert(span);
    }

    /// Whether there is an item of one of some kinds.
    pub(super) fn contains(&self, kinds: &[Kind], id: &str) -> bool {
        kinds.iter().any(|kind| self.known.get(kind).is_some_and(|known| known.contains_key(id)))
    }

    /// Whether there is any item of a kind.
    pub(super) fn has(&self, kind: Kind) -> bool {
        self.known.contains_key(&kind)
    }

    /// What to say of a reference that leads nowhere: its full name, and what of it was written. A near match is written
    /// in the same way.
    pub(super) fn dangling(&self, kinds: &[Kind], full: &str, written: &Spanned<&str>) -> Diagnostic {
        let owner = full.strip_suffix(written.value).unwrap_or_default();
        let known = || kinds.iter().filter_map(|kind| self.known.get(kind)).flat_map(BTreeMap::keys);
        let near = nearest(written.value, known().filter_map(|known| known.strip_prefix(owner)));
        let near = near.or_else(|| in_another_item(written.value, known().map(String::as_str)));
        Diagnostic::error("dangling-reference", written.span)
            .with("kind", kinds.first().map_or_else(|| Argument::from(""), |kind| words(*kind)))
            .with("id", written.value)
            .with("near", near.unwrap_or(""))
            .with("odd", odd(written.value))
    }
}

/// A kind, and the other that shares its ids.
pub(super) fn shared(kind: Kind) -> Vec<Kind> {
    match kind {
        Kind::Indicator => vec![kind, Kind::Kpi],
        Kind::Kpi => vec![kind, Kind::Indicator],
        _ => vec![kind],
    }
}

/// An item's own id with its place; an item may be its id alone.
fn own<'n>(item: &'n Node) -> Option<(&'n str, Span)> {
    scalar(item.get("id").unwrap_or(item))
}

fn scalar<'n>(node: &'n Node) -> Option<(&'n str, Span)> {
    matches!(node.value, Value::Scalar { .. }).then(|| Some((node.text()?, node.span)))?
}

/// What stands inside another item under the same name, or nearly: `openness/trusted` for `leadership/trusted` or `trusted`.
fn in_another_item<'k>(written: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let own = |name: &'k str| name.rsplit_once('/').map(|(_, own)| (own, name));
    let by_own: BTreeMap<&str, &str> = known.filter_map(own).collect();
    let written = written.rsplit_once('/').map_or(written, |(_, own)| own);
    let near =
        by_own.get_key_value(written).map(|(own, _)| *own).or_else(|| nearest(written, by_own.keys().copied()))?;
    by_own.get(near).copied()
}

/// The words for a kind as the argument of a message.
fn words(kind: Kind) -> Argument {
    Argument::message(format!("kind.{}", kind.as_str()))
}

fn duplicate(kind: Kind, id: &str, span: Span, first: Span) -> Diagnostic {
    let duplicate = Diagnostic::error("duplicate-id", span).with("id", id).with("kind", words(kind));
    duplicate.label(first, "first-here")
}
