//! What may be said only once: one report a subject and year, one judgement a goal, one override a light.

use std::collections::BTreeMap;

use crate::diagnostics::Diagnostic;
use crate::locale::Argument;
use crate::model::Sections;
use crate::model::contents::{Contents, Singular, Visitor};
use crate::source::Span;

/// Reports what is said a second time.
pub(super) fn check(sections: &Sections, diagnostics: &mut Vec<Diagnostic>) {
    sections.walk(&mut Said { known: BTreeMap::new(), diagnostics });
}

struct Said<'a> {
    known: BTreeMap<(&'static str, String), Span>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Visitor<'_> for Said<'_> {
    fn singular(&mut self, Singular { word, key, of, at }: Singular) {
        let first = *self.known.entry((word, key)).or_insert(at);
        if first != at {
            let twice = Diagnostic::error("duplicate-id", at).with("id", of);
            let twice = twice.with("kind", Argument::message(format!("kind.{word}")));
            self.diagnostics.push(twice.label(first, "first-here"));
        }
    }
}
