//! Translations that stand apart are added to the texts that they translate.

use std::collections::BTreeMap;

use super::ids::Ids;
use super::languages::language_twice;
use crate::diagnostics::{Diagnostic, nearest};
use crate::locale::{Argument, LanguageTag};
use crate::model::contents::{Contents, Editor};
use crate::model::{Kind, SECTIONS, Sections, Shape, Text, Translation};
use crate::source::Spanned;

/// Adds each translation to its text, and brings the languages of all texts into the strategy's order. Reports what has no text
/// to go with; what is nowhere defined only if every file could be read.
pub(super) fn merge(sections: &mut Sections, ids: &Ids, incomplete: bool, diagnostics: &mut Vec<Diagnostic>) {
    let Some(about) = &sections.about else { return };
    let order = about.languages();
    let mut waiting: BTreeMap<String, Vec<Translation>> = BTreeMap::new();
    for translation in &sections.translations {
        waiting.entry(translation.of.value.clone()).or_default().push(translation.clone());
    }
    let mut merge = Merge { order, waiting, inside: Vec::new(), diagnostics };
    sections.edit(&mut merge);
    let Merge { waiting, diagnostics, .. } = merge;
    if !incomplete {
        let lost = waiting.into_values().flatten();
        diagnostics.extend(lost.filter_map(|translation| without_item(&translation.of, ids)));
    }
}

struct Merge<'d> {
    /// The languages of the strategy, the first of which is that of plain texts.
    order: Vec<LanguageTag>,
    /// What was not added yet, by its item.
    waiting: BTreeMap<String, Vec<Translation>>,
    /// The items inside which the walk is.
    inside: Vec<Inside>,
    diagnostics: &'d mut Vec<Diagnostic>,
}

/// An item inside which the walk is.
#[derive(Default)]
struct Inside {
    /// Its own id.
    id: String,
    /// What translates it.
    translations: Vec<Translation>,
    /// The keys down to the place of the walk.
    path: Vec<String>,
    /// Its keys that hold no text, or texts further below.
    others: Vec<String>,
    /// Its keys that hold a text.
    texts: Vec<String>,
}

impl Inside {
    fn of(id: &str, translations: Option<Vec<Translation>>) -> Self {
        Self { id: id.to_owned(), translations: translations.unwrap_or_default(), ..Self::default() }
    }
}

impl Editor for Merge<'_> {
    fn enter_item(&mut self, kind: Kind, id: Option<&str>, owner: Option<&str>) {
        let id = id.unwrap_or_default();
        let owner = owner.or_else(|| Some(self.inside.last()?.id.as_str()));
        let address = match owner.filter(|_| kind.owner().is_some()) {
            Some(owner) => format!("{}/{owner}/{id}", kind.as_str()),
            None => format!("{}/{id}", kind.as_str()),
        };
        let translations = self.waiting.remove(&address);
        self.inside.push(Inside::of(id, translations));
    }

    fn enter_section(&mut self, name: &'static str) {
        let translations = self.waiting.remove(name);
        self.inside.push(Inside::of("", translations));
    }

    fn leave_item(&mut self) {
        let Some(item) = self.inside.pop() else { return };
        for translation in &item.translations {
            if !item.texts.contains(&translation.key.value) {
                self.diagnostics.push(without_text(translation, &item));
            }
        }
    }

    fn enter(&mut self, key: &str) {
        if let Some(item) = self.inside.last_mut() {
            item.path.push(key.to_owned());
            if !item.translations.is_empty() {
                item.others.push(item.path.join("."));
            }
        }
    }

    fn leave(&mut self) {
        self.inside.last_mut().and_then(|item| item.path.pop());
    }

    fn text(&mut self, text: &mut Text) {
        let first = self.order.first().copied();
        if let Some((item, first)) = self.inside.last_mut().filter(|item| !item.translations.is_empty()).zip(first) {
            let key = item.path.join(".");
            for translation in item.translations.iter().filter(|translation| translation.key.value == key) {
                for (language, words) in &translation.words {
                    if let Err(known) = text.translate(*language, words.clone(), first) {
                        self.diagnostics.push(language_twice(language.value, language.span, known));
                    }
                }
            }
            item.texts.push(key);
        }
        text.sort_languages(&self.order);
    }
}

/// The item has no text under the key.
fn without_text(translation: &Translation, item: &Inside) -> Diagnostic {
    let Translation { of, key, .. } = translation;
    let known = item.others.contains(&key.value);
    Diagnostic::error("translation-without-text", key.span)
        .with("of", of.as_str())
        .with("key", key.as_str())
        .with("known", if known { "known" } else { "" })
        .with("near", nearest(key, item.texts.iter().map(String::as_str)).unwrap_or(""))
        .with("texts", Argument::List(item.texts.iter().map(|text| text.as_str().into()).collect()))
}

/// There is no such item; nothing is wrong where it could only not be read.
fn without_item(of: &Spanned<String>, ids: &Ids) -> Option<Diagnostic> {
    let named = SECTIONS.iter().filter(|section| section.shape == Shape::Mapping).map(|section| section.name);
    let Some((word, id)) = of.split_once('/') else {
        let near = nearest(of, named).unwrap_or("");
        return Some(Diagnostic::error("reference-kind", of.span).with("found", of.as_str()).with("expected", near));
    };
    let Some(kind) = Kind::find(word) else {
        let near = nearest(word, Kind::ALL.iter().map(|kind| kind.as_str()));
        let near = near.map(|near| format!("{near}/{id}")).unwrap_or_default();
        return Some(Diagnostic::error("reference-kind", of.span).with("found", of.as_str()).with("expected", near));
    };
    (!ids.contains(&[kind], id)).then(|| ids.dangling(&[kind], id, &Spanned::new(id, of.span)))
}
