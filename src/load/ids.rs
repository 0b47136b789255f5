//! The ids that the files define.

use std::collections::BTreeMap;

use super::document::{Node, Value};
use crate::diagnostics::{Diagnostic, nearest};
use crate::locale::Argument;
use crate::model::ItemKind;
use crate::source::{Span, Spanned};

/// A kind of item. Ids are unique within a kind; indicators and KPIs are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Kind {
    Value,
    Priority,
    Goal,
    Component,
    Unit,
    Source,
    Result,
    Indicator,
    Kpi,
    TargetGroup,
    Resource,
    EnvironmentFactor,
    Document,
    ActionLine,
    Part,
    Promise,
    Survey,
    Trend,
    Factor,
    Recommendation,
    Links,
    Item,
    Regulation,
}

impl Kind {
    /// The key of its name under `kind.`.
    const fn key(self) -> &'static str {
        match self {
            Self::Value => "kind.value",
            Self::Priority => "kind.priority",
            Self::Goal => "kind.goal",
            Self::Component => "kind.component",
            Self::Unit => "kind.unit",
            Self::Source => "kind.source",
            Self::Result => "kind.result",
            Self::Indicator => "kind.indicator",
            Self::Kpi => "kind.kpi",
            Self::TargetGroup => "kind.target_group",
            Self::Resource => "kind.resource",
            Self::EnvironmentFactor => "kind.environment_factor",
            Self::Document => "kind.document",
            Self::ActionLine => "kind.direction",
            Self::Part => "kind.part",
            Self::Promise => "kind.promise",
            Self::Survey => "kind.survey",
            Self::Trend => "kind.trend",
            Self::Factor => "kind.factor",
            Self::Recommendation => "kind.recommendation",
            Self::Links => "kind.links",
            Self::Item => "kind.item",
            Self::Regulation => "kind.regulation",
        }
    }

    /// The name of the kind as the argument of a message.
    #[must_use]
    pub fn argument(self) -> Argument {
        Argument::message(self.key().to_owned())
    }

    /// Indicators and KPIs share their ids.
    const fn shared(self) -> Self {
        if matches!(self, Self::Kpi) { Self::Indicator } else { self }
    }

    /// The kind of the items that stand in a list of an item, and whether their ids count for the whole strategy or
    /// only together with that item's own.
    fn nested(list: &str) -> (Self, bool) {
        match list {
            "indicators" => (Self::Indicator, true),
            "trends" => (Self::Trend, true),
            "factors" => (Self::Factor, true),
            "recommendations" => (Self::Recommendation, true),
            "components" => (Self::Component, false),
            "directions" => (Self::ActionLine, false),
            "parts" => (Self::Part, false),
            _ => (Self::Item, false),
        }
    }
}

impl From<ItemKind> for Kind {
    fn from(kind: ItemKind) -> Self {
        match kind {
            ItemKind::Value => Self::Value,
            ItemKind::Priority => Self::Priority,
            ItemKind::Unit => Self::Unit,
            ItemKind::Source => Self::Source,
            ItemKind::Document => Self::Document,
            ItemKind::EnvironmentFactor => Self::EnvironmentFactor,
            ItemKind::Promise => Self::Promise,
            ItemKind::Trend => Self::Trend,
            ItemKind::Factor => Self::Factor,
            ItemKind::Recommendation => Self::Recommendation,
            ItemKind::Survey => Self::Survey,
        }
    }
}

/// All ids by kind, with the place of the first. An id inside an item stands with that item's own: `goal/component`.
#[derive(Debug, Default)]
pub(super) struct Ids {
    known: BTreeMap<Kind, BTreeMap<String, Span>>,
}

impl Ids {
    /// Takes note of an item of a kind and of everything inside it.
    pub(super) fn define(&mut self, kind: Kind, item: &Node, diagnostics: &mut Vec<Diagnostic>) {
        if let Some((id, span)) = own(item) {
            self.note(kind, id.to_owned(), id, span, diagnostics);
            // A KPI is found among indicators as well as among KPIs.
            if kind == Kind::Kpi {
                self.known.entry(Kind::Kpi).or_default().entry(id.to_owned()).or_insert(span);
            }
        }
        self.inside(item, diagnostics);
    }

    /// Takes note of the ids inside an item or section.
    pub(super) fn inside(&mut self, item: &Node, diagnostics: &mut Vec<Diagnostic>) {
        let owner = own(item).or_else(|| stated(item, "indicator")).map_or("", |(id, _)| id);
        for (key, value) in item.pairs() {
            let list = key.text().unwrap_or_default();
            if list == "links" {
                let sets = value.pairs().iter().filter_map(|(name, _)| Some((name.text()?, name.span)));
                sets.for_each(|(name, span)| self.note(Kind::Links, name.to_owned(), name, span, diagnostics));
            }
            let mut unlisted = BTreeMap::new();
            for element in value.elements() {
                let (kind, everywhere) = Kind::nested(list);
                // A part may be its id alone.
                let alone = || element.text().filter(|_| kind == Kind::Part).map(|id| (id, element.span));
                if let Some((id, span)) = own(element).or_else(alone) {
                    let place = &mut unlisted;
                    match (kind, everywhere) {
                        // Lists without a kind of their own: unique within the list.
                        (Kind::Item, _) => {
                            if let Some(first) = place.insert(id, span) {
                                diagnostics.push(duplicate(kind, id, span, first));
                            }
                            self.known.entry(Kind::Item).or_default().entry(format!("{owner}/{id}")).or_insert(span);
                        }
                        (_, true) => self.note(kind, id.to_owned(), id, span, diagnostics),
                        (_, false) => self.note(kind, format!("{owner}/{id}"), id, span, diagnostics),
                    }
                }
                self.inside(element, diagnostics);
            }
        }
    }

    fn note(&mut self, kind: Kind, full: String, id: &str, span: Span, diagnostics: &mut Vec<Diagnostic>) {
        match self.known.entry(kind.shared()).or_default().entry(full) {
            std::collections::btree_map::Entry::Occupied(first) => {
                diagnostics.push(duplicate(kind, id, span, *first.get()));
            }
            std::collections::btree_map::Entry::Vacant(entry) => {
                entry.insert(span);
            }
        }
    }

    /// Whether there is an item of a kind.
    pub(super) fn contains(&self, kind: Kind, id: &str) -> bool {
        self.known.get(&kind).is_some_and(|known| known.contains_key(id))
    }

    /// What to say of a reference that leads nowhere: its full name, and what of it was written. A near match is written
    /// in the same way.
    pub(super) fn dangling(&self, kind: Kind, full: &str, id: &Spanned<impl AsRef<str>>) -> Diagnostic {
        let name = id.value.as_ref();
        let owner = full.strip_suffix(name).unwrap_or_default();
        let known = self.known.get(&kind).into_iter().flat_map(BTreeMap::keys);
        let known = known.filter_map(|known| known.strip_prefix(owner));
        let near = nearest(name, known).unwrap_or("");
        Diagnostic::error("dangling-reference", id.span)
            .with("kind", kind.argument())
            .with("id", name)
            .with("near", near)
    }
}

/// An item's own id with its place.
fn own<'n>(item: &'n Node) -> Option<(&'n str, Span)> {
    stated(item, "id")
}

fn stated<'n>(item: &'n Node, key: &str) -> Option<(&'n str, Span)> {
    let node = item.get(key).filter(|node| matches!(node.value, Value::Scalar { .. }))?;
    Some((node.text()?, node.span))
}

fn duplicate(kind: Kind, id: &str, span: Span, first: Span) -> Diagnostic {
    let duplicate = Diagnostic::error("duplicate-id", span).with("id", id).with("kind", kind.argument());
    duplicate.label(first, "first-here")
}
