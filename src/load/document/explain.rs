//! A fault of the deserializer as a diagnostic.

use crate::diagnostics::{Diagnostic, nearest};
use crate::locale::Argument;
use crate::model::{Kind as ItemKind, legible};
use crate::source::Span;

use super::error::{Error, Fault, Place, Repair};
use super::node::{Kind, message};
use super::number;
use super::odd::odd;

/// The codes that a type may raise with `custom("code:…")`.
pub const VALUE_CODES: &[&str] = &[
    "bad-id",
    "bad-date",
    "bad-period",
    "bad-formula",
    "formula-by-zero",
    "formula-incomplete",
    "formula-too-large",
    "links-by-id",
    "override-criterion-given",
    "override-criterion-missing",
    "override-without-light",
    "progress-subject",
    "reference-kind",
    "target-ambiguous",
    "target-empty",
    "translation-empty",
    "unknown-language",
];

/// The things that a type may expect, as keys under `expected.`; any other is printed as the type says it.
pub const EXPECTED: &[&str] = &[
    "a-boolean",
    "a-date",
    "a-formula",
    "a-group",
    "a-language",
    "a-longer-list",
    "a-map",
    "a-month-of-the-year",
    "a-number",
    "a-number-or-word",
    "a-period",
    "a-row-of-values",
    "a-sequence",
    "a-shorter-list",
    "a-subject",
    "a-text",
    "a-text-by-language",
    "a-whole-number",
    "a-word",
    "an-id",
    "ids-or-all",
];

/// Longer texts are cut in messages; the snippet below shows them.
const LONGEST: usize = 60;

/// The diagnostic, unless the fault follows from one that was reported, and what repairs it.
pub(super) fn explain(error: Error) -> (Option<Diagnostic>, Vec<Repair>) {
    let faulted = error.into_parts();
    let Some(place) = faulted.place else { return (None, faulted.repairs) };
    let diagnostic = diagnostic(faulted.fault, place).map(|diagnostic| diagnostic.with("key", faulted.key));
    (diagnostic, faulted.repairs)
}

fn diagnostic(fault: Fault, place: Place) -> Option<Diagnostic> {
    let Place { span, kind, text: written } = place;
    let text = shortened(&written);
    Some(match fault {
        Fault::AlreadyReported => return None,
        Fault::UnknownKey { key, allowed } => one_of("unknown-key", span, &key, allowed),
        Fault::UnknownValue { found, allowed } => one_of("unknown-value", span, &found, allowed),
        Fault::MissingKey(key) => Diagnostic::error("missing-key", span).with("missing", key),
        Fault::Empty => Diagnostic::error("empty-value", span),
        Fault::WrongKind { .. } if kind == Kind::Empty => Diagnostic::error("empty-value", span),
        Fault::WrongKind { expected: wanted } => unfit("wrong-kind", span, kind, text, expected(&wanted)),
        Fault::BadValue { expected: wanted } => {
            let near = if wanted == "a subject" { near_subject(&text) } else { None };
            let fault = unfit("bad-value", span, kind, text, expected(&wanted));
            fault.with("near", near.unwrap_or_default())
        }
        Fault::NotANumber => not_a_number(span, &text).with("found", text),
        Fault::Custom(said) => custom(&said, span, kind, &written),
    })
}

/// A reference by kind and id, with the kind that was meant: `goal/leadership` for `goals/leadership`.
fn near_subject(written: &str) -> Option<String> {
    let (kind, id) = written.split_once('/')?;
    Some(format!("{}/{id}", nearest(kind, ItemKind::words())?))
}

fn not_a_number(span: Span, text: &str) -> Diagnostic {
    let number::Meant { numbers, percent, change, limit } = number::meant(text);
    let said = |is: bool| if is { "yes" } else { "" };
    let mut numbers = numbers.into_iter();
    Diagnostic::error("number-as-text", span)
        .with("write", numbers.next().unwrap_or_default())
        .with("other", numbers.next().unwrap_or_default())
        .with("percent", said(percent))
        .with("change", said(change))
        .with("limit", limit.unwrap_or_default())
        .with("no_value", said(number::is_no_value(text)))
}

fn one_of(code: &'static str, span: Span, found: &str, allowed: &'static [&'static str]) -> Diagnostic {
    let list = allowed.iter().map(|name| Argument::from(*name)).collect();
    let near = nearest(found, allowed.iter().copied()).unwrap_or("");
    Diagnostic::error(code, span)
        .with("found", shortened(found))
        .with("near", near)
        .with("odd", odd(found))
        .with("allowed", Argument::List(list))
}

/// `code:bad-date`, `code:bad-date 2020-13`, either with the place of a value inside the one that is read
/// (`@10-17`, or `@+2-5` from its beginning), or words of a type that knows nothing of this protocol.
fn custom(said: &str, span: Span, kind: Kind, written: &str) -> Diagnostic {
    let (said, span) = located(said, span, written);
    let text = shortened(written);
    let coded = said.strip_prefix("code:").map(|coded| coded.split_once(' ').unwrap_or((coded, "")));
    let code = coded.and_then(|(wanted, _)| VALUE_CODES.iter().copied().find(|code| *code == wanted));
    match (code, coded) {
        (Some(code), Some((_, found))) => {
            let odd = odd(if found.is_empty() { written } else { found });
            let found = if found.is_empty() { text } else { shortened(found) };
            let found = if found.is_empty() { message(kind.key()) } else { Argument::Word(found) };
            Diagnostic::error(code, span).with("found", found).with("expected", "").with("odd", odd)
        }
        _ => unfit("bad-value", span, kind, text, Argument::from(said)).with("near", ""),
    }
}

/// What was said, and of which place.
fn located<'s>(said: &'s str, around: Span, text: &str) -> (&'s str, Span) {
    let inside = said.rsplit_once(" @").and_then(|(said, place)| {
        let (start, end) = place.trim_start_matches('+').split_once('-')?;
        let from = if place.starts_with('+') { beginning(around, text) } else { Some(0) };
        // What is folded or has escapes stands elsewhere than in the text, so all of it is pointed at.
        let Some(from) = from else { return Some((said, around)) };
        Some((said, Span::new(around.file, from + start.parse::<u32>().ok()?, from + end.parse::<u32>().ok()?)))
    });
    inside.unwrap_or((said, around))
}

/// Where the text of a value begins, if it stands in the file as it is: plain, or between quotes.
fn beginning(value: Span, text: &str) -> Option<u32> {
    if legible::line(text) != text {
        return None;
    }
    match ((value.end - value.start) as usize).checked_sub(text.len())? {
        0 => Some(value.start),
        2 => Some(value.start + 1),
        _ => None,
    }
}

fn unfit(code: &'static str, span: Span, kind: Kind, text: String, expected: Argument) -> Diagnostic {
    Diagnostic::error(code, span).with("found", message(kind.key())).with("text", text).with("expected", expected)
}

/// The words for what a visitor expects.
fn expected(wanted: &str) -> Argument {
    let first = wanted.split_whitespace().next().unwrap_or("");
    let slug = match (first, wanted) {
        ("struct" | "newtype" | "map", _) | (_, "a map") => "a-map",
        ("enum" | "unit", _) => "a-word",
        ("tuple", _) | (_, "a sequence") => "a-sequence",
        _ if wanted.starts_with("a tuple") => "a-sequence",
        ("u8" | "u16" | "u32" | "u64" | "i8" | "i16" | "i32" | "i64" | "usize" | "isize", _) => "a-whole-number",
        ("f32" | "f64", _) => "a-number",
        ("str" | "string", _) | (_, "a string" | "a borrowed string" | "a character") => "a-text",
        _ => &wanted.replace(' ', "-"),
    };
    match EXPECTED.iter().copied().find(|known| *known == slug) {
        Some(known) => message(&format!("expected.{known}")),
        None => Argument::from(wanted),
    }
}

fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or("");
    let cut: String = line.chars().take(LONGEST).collect();
    if cut.len() < text.trim_end().len() { format!("{cut}…") } else { cut }
}
