//! What was read so far.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::document::{Node, decode, items};
use super::ids::Ids;
use super::series;
use crate::calendar::{Calendar, Moment};
use crate::diagnostics::Diagnostic;
use crate::model::contents::Contents;
use crate::model::{Observation, ReadSections, Section, Sections, Shape, Yearly};
use crate::source::{Span, Spanned};

/// A strategy in the making: the items that could be decoded, and every id, also of those that could not.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub sections: Sections,
    pub ids: Ids,
    /// The calendar by which dates are meant.
    pub calendar: Calendar,
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
        year: &mut FileYear,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let Self { sections, ids, calendar, stated } = self;
        let mut reading = Reading { key, node, year, ids, calendar: *calendar, stated, diagnostics };
        match section.shape {
            Shape::Series => reading.series(section, &mut sections.observations),
            _ => sections.read(section, &mut reading),
        }
    }
}

/// The year of which the facts of a file speak that say none themselves.
#[derive(Debug, Clone, Copy)]
pub(super) enum FileYear {
    Stated(Moment),
    /// What is written is no year, or it is reported already that none is written.
    Faulty,
    /// None is written, and so far nothing needed it.
    Absent,
}

impl FileYear {
    const fn stated(self) -> Option<Moment> {
        match self {
            Self::Stated(year) => Some(year),
            Self::Faulty | Self::Absent => None,
        }
    }
}

/// A section that is being read.
struct Reading<'s, 'n, 'a> {
    key: Spanned<&'n str>,
    node: &'n Node<'a>,
    year: &'s mut FileYear,
    ids: &'s mut Ids,
    calendar: Calendar,
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
        if let Some(value) = decode::<T>(self.node, self.calendar, self.diagnostics) {
            *place = value.into();
        }
    }

    fn list<T: Contents + DeserializeOwned>(&mut self, section: &'static Section, list: &mut Vec<T>) {
        for item in items(&self.key, self.node, self.diagnostics) {
            match section.kind {
                Some(kind) => self.ids.define(kind, item, section.item, self.diagnostics),
                None => self.ids.define_inside(item, section.item, self.diagnostics),
            }
            list.extend(decode::<T>(item, self.calendar, self.diagnostics));
        }
    }

    fn yearly_list<T: Contents + Yearly + DeserializeOwned>(&mut self, section: &'static Section, list: &mut Vec<T>) {
        let start = list.len();
        self.list(section, list);
        match *self.year {
            FileYear::Stated(year) => list.iter_mut().skip(start).for_each(|fact| fact.set_year(year)),
            FileYear::Absent => {
                if let Some(fault) = without_time(list.get(start..).unwrap_or_default()) {
                    self.diagnostics.push(fault);
                    *self.year = FileYear::Faulty;
                    list.truncate(start);
                }
            }
            // Of facts whose year is not known nobody can tell whether they contradict others.
            FileYear::Faulty => list.truncate(start),
        }
    }
}

impl Reading<'_, '_, '_> {
    /// Reads the lines of values into the observations that they stand for.
    fn series(&mut self, section: &'static Section, list: &mut Vec<Observation>) {
        for line in items(&self.key, self.node, self.diagnostics) {
            let mut faults = Vec::new();
            for observation in series::observations(line, &mut faults) {
                self.ids.define_inside(&observation, section.item, &mut faults);
                list.extend(decode::<Observation>(&observation, self.calendar, &mut faults).map(|mut observation| {
                    observation.year = self.year.stated();
                    observation
                }));
            }
            // What is wrong with a key of the line is wrong with each of its values, and is said once.
            for (position, fault) in faults.iter().enumerate() {
                if faults.iter().position(|first| first == fault) == Some(position) {
                    self.diagnostics.push(fault.clone());
                }
            }
        }
    }
}

/// Says of the first fact that speaks of no time, where its file gives no year either, and how many there are.
fn without_time<T: Yearly>(facts: &[T]) -> Option<Diagnostic> {
    let mut without = facts.iter().filter(|fact| !fact.has_time()).map(Yearly::place);
    let first = without.next()?;
    Some(Diagnostic::error("no-time", first).with("others", without.count()))
}
