//! The languages of the texts: what a code was meant to be, and whether the strategy lists it.

use std::collections::BTreeMap;

use crate::diagnostics::{Diagnostic, nearest};
use crate::locale::{Argument, Language, LanguageTag};
use crate::model::contents::{Contents, Visitor};
use crate::model::{About, Sections, Text};
use crate::source::{Span, Spanned};

/// Reports languages that a text has twice or that the strategy does not list, and says of codes that name no language which
/// one was meant: that is known only when all files are read.
pub(super) fn check(sections: &Sections, diagnostics: &mut Vec<Diagnostic>) {
    let listed = sections.about.as_ref().map(|about| about.languages.as_slice()).unwrap_or_default();
    let tags: Vec<_> = listed.iter().map(|language| language.value).collect();
    for unknown in diagnostics.iter_mut().filter(|diagnostic| diagnostic.code == "unknown-language") {
        let near = match unknown.message.arguments.get("found") {
            Some(Argument::Word(found)) => meant(found, &tags),
            _ => None,
        };
        unknown.message.arguments.insert("near", near.unwrap_or_default().into());
    }
    diagnostics.extend(twice(listed.iter().copied()));
    let mut written = Written { diagnostics, by_language: BTreeMap::new() };
    sections.walk(&mut written);
    let Written { by_language, .. } = written;
    let unlisted = by_language.into_iter().filter(|(language, _)| !tags.contains(language));
    let fault = |(language, places): (LanguageTag, Vec<Span>)| not_listed(language, &places, sections.about.as_ref()?);
    diagnostics.extend(unlisted.filter_map(fault));
}

/// The languages of all texts with the places of their keys.
struct Written<'d> {
    diagnostics: &'d mut Vec<Diagnostic>,
    by_language: BTreeMap<LanguageTag, Vec<Span>>,
}

impl Visitor<'_> for Written<'_> {
    fn text(&mut self, text: &Text) {
        self.diagnostics.extend(twice(text.keys()));
        for language in text.keys().chain(text.stale().iter().copied()) {
            self.by_language.entry(language.value).or_default().push(language.span);
        }
    }
}

/// The languages that are there a second time, perhaps by another code.
fn twice(languages: impl Iterator<Item = Spanned<LanguageTag>>) -> Vec<Diagnostic> {
    let mut known: BTreeMap<LanguageTag, Span> = BTreeMap::new();
    let again = languages.filter_map(|Spanned { value, span }| {
        let first = *known.entry(value).or_insert(span);
        (first != span).then(|| language_twice(value, span, first))
    });
    again.collect()
}

/// A text has a language already.
pub(super) fn language_twice(language: LanguageTag, at: Span, first: Span) -> Diagnostic {
    let twice = Diagnostic::error("language-twice", at).with("language", language).with("tag", language.as_str());
    twice.label(first, "first-here")
}

/// A language of texts that the strategy does not list, once for all of them; none where it lists none at all.
fn not_listed(language: LanguageTag, places: &[Span], about: &About) -> Option<Diagnostic> {
    let (first, list) = (places.first()?, about.languages.first()?);
    let tags = about.languages();
    let fault = Diagnostic::error("language-not-listed", *first)
        .with("language", language)
        .with("tag", language.as_str())
        .with("texts", places.len())
        .with("near", close(language.as_str(), &tags).unwrap_or_default())
        .with("listed", Argument::List(tags.iter().map(|tag| tag.as_str().into()).collect()));
    Some(fault.label(list.span, "languages"))
}

/// The language that was meant by what names none: one of the strategy or of lmstrat that is spelt nearly so; the one that is
/// called so, or spoken in the country that is; else a registered one that is spelt nearly so.
fn meant(found: &str, listed: &[LanguageTag]) -> Option<String> {
    let spoken = listed.iter().copied().chain(Language::ALL.map(Language::tag));
    close(found, &spoken.collect::<Vec<_>>())
        .or_else(|| LanguageTag::meant_by(found).map(|language| language.to_string()))
        .or_else(|| nearest(found, LanguageTag::of_two_letters()).map(str::to_owned))
}

/// The tag that is spelt nearly so. Codes are so short that of the few in question any with one slip is near.
fn close(found: &str, tags: &[LanguageTag]) -> Option<String> {
    let of_strategy = || tags.iter().map(LanguageTag::as_str);
    let one_slip = of_strategy().find(|tag| strsim::damerau_levenshtein(found, tag) == 1 && found.len() < 4);
    nearest(found, of_strategy()).or(one_slip).map(str::to_owned)
}
