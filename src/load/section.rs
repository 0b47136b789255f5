//! The sections of a file, item by item.

use serde::de::DeserializeOwned;

use super::document::{Node, decode, items, sections};
use super::draft::{Draft, Singleton};
use super::ids::{Ids, Kind};
use crate::diagnostics::{Diagnostic, nearest};
use crate::locale::Argument;
use crate::model::{Observation, Progress};
use crate::source::Spanned;

/// Every section that a file may have.
pub const SECTIONS: [&str; 23] = [
    "strategy",
    "mission",
    "vision",
    "values",
    "priorities",
    "goals",
    "units",
    "sources",
    "results",
    "kpis",
    "target_groups",
    "resources",
    "environment",
    "documents",
    "alignment",
    "promises",
    "year",
    "observations",
    "progress",
    "evaluation",
    "surveys",
    "rules",
    "regulations",
];

/// The sections of the settings that stand beside a strategy folder.
pub(super) const SECTIONS_OF_SETTINGS: [&str; 1] = ["rules"];

/// Reads the sections that a file is allowed into the draft, and takes note of every id that they define, also in items that turn
/// out to be faulty.
pub(super) fn read(
    document: &Node,
    allowed: &[&'static str],
    draft: &mut Draft,
    ids: &mut Ids,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let year = year(document, diagnostics);
    for (key, node) in sections(document) {
        if !allowed.contains(&key.value) {
            let near = nearest(key.value, allowed.iter().copied()).unwrap_or("");
            let allowed = allowed.iter().map(|name| Argument::from(*name)).collect();
            let unknown = Diagnostic::error("unknown-key", key.span).with("found", key.value).with("near", near);
            diagnostics.push(unknown.with("allowed", Argument::List(allowed)));
            continue;
        }
        let section = Section { key, node, ids: &mut *ids, diagnostics: &mut *diagnostics };
        match key.value {
            "strategy" => section.singleton(&mut draft.about),
            "mission" => section.singleton(&mut draft.mission),
            "vision" => section.singleton(&mut draft.vision),
            "evaluation" => section.singleton(&mut draft.judgement),
            "values" => section.list(Some(Kind::Value), &mut draft.values),
            "priorities" => section.list(Some(Kind::Priority), &mut draft.priorities),
            "goals" => section.list(Some(Kind::Goal), &mut draft.goals),
            "units" => section.list(Some(Kind::Unit), &mut draft.units),
            "sources" => section.list(Some(Kind::Source), &mut draft.sources),
            "results" => section.list(Some(Kind::Result), &mut draft.results),
            "kpis" => section.list(Some(Kind::Kpi), &mut draft.kpis),
            "target_groups" => section.list(Some(Kind::TargetGroup), &mut draft.target_groups),
            "resources" => section.list(Some(Kind::Resource), &mut draft.resources),
            "environment" => section.list(Some(Kind::EnvironmentFactor), &mut draft.environment),
            "documents" => section.list(Some(Kind::Document), &mut draft.documents),
            "promises" => section.list(Some(Kind::Promise), &mut draft.promises),
            "surveys" => section.list(Some(Kind::Survey), &mut draft.surveys),
            "regulations" => section.list(Some(Kind::Regulation), &mut draft.regulations),
            "alignment" => section.list(None, &mut draft.alignment),
            "observations" => {
                section.of_year(year, &mut draft.observations, |item: &mut Observation, year| item.year = year)
            }
            "progress" => section.of_year(year, &mut draft.progress, |item: &mut Progress, year| item.year = year),
            "rules" => section.singleton(&mut draft.rules),
            _ => {}
        }
    }
}

/// The year of a file of evidence.
fn year(document: &Node, diagnostics: &mut Vec<Diagnostic>) -> Option<i32> {
    let node = document.get("year")?;
    let year = decode::<crate::calendar::Moment>(node, diagnostics)?;
    Some(year.calendar_year())
}

struct Section<'s, 'n, 'a> {
    key: Spanned<&'n str>,
    node: &'n Node<'a>,
    ids: &'s mut Ids,
    diagnostics: &'s mut Vec<Diagnostic>,
}

impl Section<'_, '_, '_> {
    /// A section that stands once in all files.
    fn singleton<T: DeserializeOwned>(self, place: &mut Singleton<T>) {
        self.ids.inside(self.node, self.diagnostics);
        if let Some(first) = place.stated {
            let twice = Diagnostic::error("section-twice", self.key.span).with("section", self.key.value);
            self.diagnostics.push(twice.label(first, "first-here"));
            return;
        }
        place.stated = Some(self.key.span);
        place.value = decode(self.node, self.diagnostics);
    }

    /// A section that may stand in several files.
    fn list<T: DeserializeOwned>(self, kind: Option<Kind>, list: &mut Vec<T>) {
        for item in items(&self.key, self.node, self.diagnostics) {
            match kind {
                Some(kind) => self.ids.define(kind, item, self.diagnostics),
                None => self.ids.inside(item, self.diagnostics),
            }
            list.extend(decode(item, self.diagnostics));
        }
    }

    /// A list of facts about the year of its file.
    fn of_year<T: DeserializeOwned>(self, year: Option<i32>, list: &mut Vec<T>, set: fn(&mut T, i32)) {
        let start = list.len();
        let (key, diagnostics) = (self.key, &mut *self.diagnostics);
        if year.is_none() {
            diagnostics.push(Diagnostic::error("missing-key", key.span).with("missing", "year").with("key", ""));
        }
        self.list(None, list);
        list.iter_mut().skip(start).for_each(|item| set(item, year.unwrap_or_default()));
    }
}
