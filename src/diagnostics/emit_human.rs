//! Diagnostics for people: the line of the file, what is wrong with it, why that matters, and what to do.

use std::borrow::Cow;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::locale::Arguments;
use crate::source::{FileId, SourceFile, SourceMap, Span};

use super::{Diagnostic, Label, Severity, in_order};

/// The words of a key in the language of the reader, filled with the arguments.
pub type Words<'w> = &'w dyn Fn(&str, &Arguments) -> String;

/// Where diagnostics are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terminal {
    /// With colours.
    pub colour: bool,
    /// Columns of a line.
    pub width: usize,
}

/// The narrowest terminal that is respected: below it, lines would be all margin.
const NARROWEST: usize = 40;

/// What a message's own lines lose to their margin and their name: `   = ` and `brīdinājums: `.
const MARGIN: usize = 18;

/// All diagnostics in the order of the files, each once, with a blank line between them.
#[must_use]
pub fn emit_human(diagnostics: &[Diagnostic], sources: &SourceMap, words: Words<'_>, terminal: Terminal) -> String {
    let renderer = if terminal.colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(terminal.width.max(NARROWEST));
    let told = in_order(diagnostics, sources);
    told.into_iter().map(|diagnostic| Page { diagnostic, sources, words, terminal }.render(&renderer)).collect()
}

/// One diagnostic on its way to the terminal.
struct Page<'p> {
    diagnostic: &'p Diagnostic,
    sources: &'p SourceMap,
    words: Words<'p>,
    terminal: Terminal,
}

impl Page<'_> {
    fn render(&self, renderer: &Renderer) -> String {
        let (level, name) = match self.diagnostic.severity {
            Severity::Error => (Level::ERROR, "level.error"),
            Severity::Warning => (Level::WARNING, "level.warning"),
            Severity::Note => (Level::NOTE, "level.note"),
        };
        let title = self.wrapped(&self.said("message"));
        let title = level.with_name(self.word(name)).primary_title(title).id(self.diagnostic.code);
        let mut page = Group::with_title(title);
        for (file, labels) in self.by_file() {
            page = page.element(self.snippet(file, &labels));
        }
        if let Some(path) = self.diagnostic.path.as_deref().filter(|_| self.by_file().is_empty()) {
            page = page.element(Origin::path(printable(path).into_owned()));
        }
        for (level, name, part) in [(Level::NOTE, "level.note", "reason"), (Level::HELP, "level.help", "advice")] {
            let text = self.said(part);
            if !text.is_empty() {
                page = page.element(level.with_name(self.word(name)).message(self.wrapped(&text)));
            }
        }
        renderer.render(&[page]) + "\n\n"
    }

    /// The labels of each file, that of the fault itself first.
    fn by_file(&self) -> Vec<(&SourceFile, Vec<&Label>)> {
        let mut files: Vec<(FileId, Vec<&Label>)> = Vec::new();
        for label in &self.diagnostic.labels {
            match files.iter_mut().find(|(file, _)| *file == label.span.file) {
                Some((_, labels)) => labels.push(label),
                None => files.push((label.span.file, vec![label])),
            }
        }
        files.into_iter().filter_map(|(file, labels)| Some((self.sources.file(file)?, labels))).collect()
    }

    /// The lines from the first label to the last; the rest of the file is not handed over, as it may be long.
    fn snippet<'s>(&'s self, file: &'s SourceFile, labels: &[&Label]) -> Snippet<'s, Annotation<'s>> {
        let text = &file.text;
        let first = labels.iter().map(|label| label.span.start as usize).min().unwrap_or(0).min(text.len());
        let last = labels.iter().map(|label| label.span.start as usize).max().unwrap_or(0).min(text.len());
        let from = text.get(..first).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
        let to = text.get(last..).and_then(|after| after.find('\n')).map_or(text.len(), |at| last + at);
        let shown = printable_source(text.get(from..to).unwrap_or(""));
        let line = text.get(..from).unwrap_or("").matches('\n').count() + 1;
        let fault = self.diagnostic.labels.first();
        let annotations: Vec<_> = labels
            .iter()
            .map(|label| {
                let is_fault = fault.is_some_and(|fault| std::ptr::eq(fault, *label));
                let kind = if is_fault { AnnotationKind::Primary } else { AnnotationKind::Context };
                let (start, end) = on_one_line(&shown, label.span, from);
                let words = label.key.map(|key| self.word(&format!("label.{key}")));
                kind.span(start..end).label(words)
            })
            .collect();
        Snippet::source(shown).line_start(line).path(printable(&file.path)).annotations(annotations)
    }

    fn said(&self, part: &str) -> String {
        self.word(&format!("diagnostic.{}.{part}", self.diagnostic.code))
    }

    fn word(&self, key: &str) -> String {
        printable((self.words)(key, &self.diagnostic.arguments).trim()).into_owned()
    }

    /// Lines no longer than the terminal, broken at spaces.
    fn wrapped(&self, text: &str) -> String {
        let width = self.terminal.width.max(NARROWEST) - MARGIN;
        let mut lines: Vec<String> = Vec::new();
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            match lines.last_mut().filter(|line| line.chars().count() + 1 + word.chars().count() <= width) {
                Some(line) => {
                    line.push(' ');
                    line.push_str(word);
                }
                None => lines.push(word.to_owned()),
            }
        }
        lines.join("\n")
    }
}

/// A span within a text that begins at `from`, cut at the end of its first line: where a fault begins is enough.
fn on_one_line(shown: &str, span: Span, from: usize) -> (usize, usize) {
    let start = (span.start as usize).saturating_sub(from).min(shown.len());
    let rest = shown.get(start..).unwrap_or("");
    let line = rest.lines().next().unwrap_or("");
    let len = (span.end.saturating_sub(span.start) as usize).min(line.len());
    (start, if rest.is_char_boundary(len) { start + len } else { start })
}

/// Nothing in a text may steer the terminal.
fn printable(text: &str) -> Cow<'_, str> {
    if !text.contains(is_unseen) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|char| if is_unseen(char) { '\u{fffd}' } else { char }).collect())
}

/// The same for text of a file, where places count bytes: a character gives way to one of its own length.
fn printable_source(text: &str) -> Cow<'_, str> {
    let is_steering = |char| is_unseen(char) && !matches!(char, '\n' | '\t' | '\r');
    if !text.contains(is_steering) {
        return Cow::Borrowed(text);
    }
    let same_length = |char: char| match char.len_utf8() {
        _ if !is_steering(char) => char,
        1 => '?',
        2 => '¿',
        _ => '\u{fffd}',
    };
    Cow::Owned(text.chars().map(same_length).collect())
}

/// Control characters, and those that turn the direction of what follows.
fn is_unseen(char: char) -> bool {
    char.is_control() || matches!(char, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
