//! What was read so far.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::document::{Node, decode, items};
use super::ids::Ids;
use crate::diagnostics::Diagnostic;
use crate::model::contents::Contents;
use crate::model::{ReadSections, Section, Sections, Yearly};
use crate::source::{Span, Spanned};

/// A strategy in the making: the items that could be decoded, and every id, also of those that could not.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub sections: Sections,
    pub ids: Ids,
    /// Where each section that is no list was first met.
    pub stated: BTreeMap<&'static str, Span>,
}

impl Draft {
    /// Reads a section of a file. Its facts are only kept where the file says their year.
    pub(super) fn read(
        &mut self,
        section: &'static Section,
        key: Spanned<&str>,
        node: &Node,
        year: Option<i32>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let Self { sections, ids, stated } = self;
        sections.read(section, &mut Reading { key, node, year, ids, stated, diagnostics });
    }
}

/// A section that is being read.
struct Reading<'s, 'n, 'a> {
    key: Spanned<&'n str>,
    node: &'n Node<'a>,
    year: Option<i32>,
    ids: &'s mut Ids,
    stated: &'s mut BTreeMap<&'static str, Span>,
    diagnostics: &'s mut Vec<Diagnostic>,
}

impl ReadSections for Reading<'_, '_, '_> {
    fn mapping<T: Contents + DeserializeOwned, P: From<T>>(&mut self, section: &'static Section, place: &mut P) {
        self.ids.define_inside(self.node, section.item, self.diagnostics);
        if let Some(first) = self.stated.get(section.name) {
            let twice = Diagnostic::error("section-twice", self.key.span).with("section", section.name);
            self.diagnostics.push(twice.label(*first, "first-here"));
            return;
        }
        self.stated.insert(section.name, self.key.span);
        if let Some(value) = decode::<T>(self.node, self.diagnostics) {
            *place = value.into();
        }
    }

    fn list<T: Contents + DeserializeOwned>(&mut self, section: &'static Section, list: &mut Vec<T>) {
        for item in items(&self.key, self.node, self.diagnostics) {
            match section.kind {
                Some(kind) => self.ids.define(kind, item, section.item, self.diagnostics),
                None => self.ids.define_inside(item, section.item, self.diagnostics),
            }
            list.extend(decode::<T>(item, self.diagnostics));
        }
    }

    fn yearly_list<T: Contents + Yearly + DeserializeOwned>(&mut self, section: &'static Section, list: &mut Vec<T>) {
        let start = list.len();
        self.list(section, list);
        match self.year {
            Some(year) => list.iter_mut().skip(start).for_each(|fact| fact.set_year(year)),
            // Of facts without a year nobody can tell whether they contradict others.
            None => list.truncate(start),
        }
    }
}
