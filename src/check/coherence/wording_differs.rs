//! The evaluation quotes a name that is not the strategy's.

use std::collections::BTreeMap;

use crate::check::rule::{Context, Rule};
use crate::locale::{Argument, LanguageTag};
use crate::model::{ItemKind, Quote, Subject, Text};
use crate::score::{Finding, Place};

/// Names are compared in each language that both have; spaces, quotation marks and dashes are the printer's. A document
/// may be quoted by its title or by its abbreviation. One finding a name and wording.
pub const WORDING_DIFFERS: Rule = Rule::warning("coherence/wording-differs", wording_differs);

fn wording_differs(context: &Context) -> Vec<Finding> {
    let quotes = context.strategy().judgement.iter().flat_map(|judgement| &judgement.quotes);
    let mut found: Vec<Finding> = Vec::new();
    let mut positions: BTreeMap<String, usize> = BTreeMap::new();
    for finding in quotes.filter_map(|quote| finding(context, quote)) {
        let position = *positions.entry(finding.id()).or_insert(found.len());
        match found.get_mut(position) {
            Some(known) => known.places.extend(finding.places.first()),
            None => found.push(finding),
        }
    }
    found
}

fn finding(context: &Context, quote: &Quote) -> Option<Finding> {
    let strategy = context.strategy();
    let (name, place) = strategy.name(&quote.of)?;
    let document = match &quote.of.value {
        Subject::Item(ItemKind::Document, id) => strategy.document(id),
        _ => None,
    };
    let short = document.and_then(|document| document.abbreviation.as_ref());
    let first = context.first_language();
    if short.is_some_and(|short| differing(&quote.text, short, first).is_none()) {
        return None;
    }
    let (language, quoted, own) = differing(&quote.text, name, first)?;
    let (quoted, own) = what_differs(&quoted, &own);
    let finding = context.finding_at(&quote.of, quote.text.span).related([Place::id(&quote.of, place)]);
    let finding = finding.distinguished_by(quoted.clone());
    Some(
        finding
            .with("quoted", Argument::Text(vec![(language, quoted)]))
            .with("own", Argument::Text(vec![(language, own)])),
    )
}

/// The first language in which two texts differ, with both.
fn differing(quoted: &Text, own: &Text, first: LanguageTag) -> Option<(LanguageTag, String, String)> {
    let own = own.entries(first);
    quoted.entries(first).into_iter().find_map(|(language, quoted)| {
        let (_, own) = own.iter().find(|(other, _)| *other == language)?;
        (plain(&quoted) != plain(own)).then(|| (language, quoted, own.clone()))
    })
}

/// A text without what the printer decides.
fn plain(text: &str) -> String {
    let marks = |character: char| match character {
        '„' | '“' | '”' | '«' | '»' | '‟' => '"',
        '–' | '—' | '‑' => '-',
        '\u{a0}' => ' ',
        other => other,
    };
    text.chars().map(marks).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words between the beginning and the end that two texts share. Where one of them lacks a word, the words around the
/// gap show it.
fn what_differs(quoted: &str, own: &str) -> (String, String) {
    let (these, those) = (words(quoted), words(own));
    let same = |(one, other): &(&&str, &&str)| plain(one) == plain(other);
    let start = these.iter().zip(&those).take_while(same).count();
    let shorter = these.len().min(those.len()) - start;
    let end = these.iter().rev().zip(those.iter().rev()).take_while(same).count().min(shorter);
    let around = usize::from(these.len().min(those.len()) == start + end);
    let (start, end) = (start.saturating_sub(around), end.saturating_sub(around));
    let middle = |words: &[&str]| words.get(start..words.len() - end).unwrap_or_default().join(" ");
    (middle(&these), middle(&those))
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_words_that_differ_are_shown() {
        let pair = |one: &str, other: &str| (one.to_owned(), other.to_owned());
        assert_eq!(what_differs("well kept old trails", "well kept new trails"), pair("old", "new"));
        assert_eq!(what_differs("trails for all", "paths for everyone"), pair("trails for all", "paths for everyone"));
        assert_eq!(what_differs("plan for trails", "plan for old trails"), pair("for trails", "for old trails"));
        assert_eq!(what_differs("safe trails", "trails"), pair("safe trails", "trails"));
        assert_eq!(what_differs("a a", "a a a"), pair("a", "a a"));
    }

    #[test]
    fn the_printers_marks_make_no_difference() {
        assert_eq!(plain("2021.–2027.  „zaļā” doma"), plain("2021.-2027. “zaļā”\u{a0}doma"));
    }
}
