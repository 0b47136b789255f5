//! Everything that refers to something.

use std::collections::BTreeSet;

use super::ids::{Ids, shared};
use crate::diagnostics::Diagnostic;
use crate::model::contents::{Contents, Reference, Visitor};
use crate::model::{Kind, STRATEGY_LINKS, Sections, Subject};
use crate::source::{Span, Spanned};

/// Reports each reference that leads nowhere.
pub(super) fn check(sections: &Sections, ids: &Ids, diagnostics: &mut Vec<Diagnostic>) {
    sections.walk(&mut References { ids, reported: BTreeSet::new(), diagnostics });
}

struct References<'a> {
    ids: &'a Ids,
    /// The places of what was reported: a key of a line of values stands there for each of them.
    reported: BTreeSet<Span>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Visitor<'_> for References<'_> {
    /// Where an indicator is asked for, a KPI will do.
    fn reference(&mut self, Reference { kind, inside, name, at }: Reference<'_>) {
        let known = |kind, name: &str| self.ids.contains(&shared(kind), name);
        match (kind, inside, kind.owner()) {
            (_, Some(owner), Some(whole)) if !known(whole, owner.as_str()) => {}
            (_, Some(owner), _) => self.look_up(&[kind], &format!("{owner}/{name}"), name, at),
            (Kind::Links, ..) if name == STRATEGY_LINKS => {}
            // Units are open: one that nobody defines is a matter of the rule `evidence/unit-unknown`.
            (Kind::UnitOfMeasure, ..) => {}
            // The same thing may have been counted as an item, or be a whole result or KPI.
            (Kind::CountedItem, ..) if !known(kind, name) => match name.parse::<Subject>() {
                Ok(subject) => self.reference_to(&subject, at),
                Err(()) if self.ids.has(kind) => self.look_up(&[kind], name, name, at),
                Err(()) => {
                    let fault = Diagnostic::error("reference-kind", at).with("found", name);
                    self.diagnostics.push(fault.with("expected", ""));
                }
            },
            _ => self.look_up(&shared(kind), name, name, at),
        }
    }

    fn reference_to(&mut self, subject: &Subject, at: Span) {
        if let Some((kind, id)) = subject.item() {
            self.look_up(&[kind], id.as_str(), id.as_str(), at);
        }
    }
}

impl References<'_> {
    fn look_up(&mut self, kinds: &[Kind], full: &str, written: &str, at: Span) {
        if !self.ids.contains(kinds, full) && self.reported.insert(at) {
            self.diagnostics.push(self.ids.dangling(kinds, full, &Spanned::new(written, at)));
        }
    }
}
