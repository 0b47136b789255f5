//! Faults on their way to a program.

use serde::Serialize;

use super::{Diagnostic, Level, Severity};
use crate::locale::{Argument, Arguments};
use crate::source::{SourceMap, Span};

/// The words of a key in the language of the reader, filled with the arguments.
pub type Words<'w> = &'w dyn Fn(&str, &Arguments) -> String;

/// What was found, for whoever reads it. Equal input makes equal bytes in every format.
#[derive(Clone, Copy)]
pub struct Report<'r> {
    /// The faults, in the order in which they are told.
    pub diagnostics: &'r [Diagnostic],
    /// The files, by the paths under which the reader finds them.
    pub sources: &'r SourceMap,
    /// Every rule that was applied, with its usual severity.
    pub rules: &'r [(&'static str, Severity)],
    /// The words in the language of the reader.
    pub words: Words<'r>,
}

/// A stretch of a file. Lines and columns count from 1, columns in characters; the end is the first character after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(super) struct Region<'r> {
    pub file: &'r str,
    pub line: u32,
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
}

impl<'r> Report<'r> {
    /// What is the matter.
    pub(super) fn message(&self, diagnostic: &Diagnostic) -> String {
        self.said(diagnostic, "message")
    }

    /// A part of a fault's words.
    pub(super) fn said(&self, diagnostic: &Diagnostic, part: &str) -> String {
        (self.words)(&diagnostic.key(part), &diagnostic.arguments).trim().to_owned()
    }

    /// Words that need no filling.
    pub(super) fn word(&self, key: &str) -> String {
        (self.words)(key, &Arguments::new()).trim().to_owned()
    }

    /// Why a finding is allowed; none where it is not.
    pub(super) fn allowance(&self, diagnostic: &Diagnostic) -> Option<String> {
        let Level::Allowed { reason, .. } = &diagnostic.found.as_ref()?.level else { return None };
        let reason = reason.clone().unwrap_or_else(|| Argument::Message("cli.check.allowed_here".to_owned()));
        Some((self.words)("cli.check.reason", &Arguments::from([("reason", reason)])))
    }

    /// The place of each label with its words, the fault itself first. A span of no file has no place.
    pub(super) fn regions(&self, diagnostic: &Diagnostic) -> Vec<(Region<'r>, Option<String>)> {
        let labels = diagnostic.labels.iter();
        let words = |key: &str| (self.words)(&format!("label.{key}"), &diagnostic.arguments);
        labels.filter_map(|label| Some((self.region(label.span)?, label.key.map(words)))).collect()
    }

    fn region(&self, span: Span) -> Option<Region<'r>> {
        self.sources.file(span.file)?;
        let (start, end) = (self.sources.position(span), self.sources.end(span));
        Some(Region {
            file: start.file,
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
        })
    }

    /// A name that survives unrelated edits. A fault of the files is told by its code, its file and its words.
    pub(super) fn id(&self, diagnostic: &Diagnostic) -> String {
        diagnostic.found.as_ref().map_or_else(
            || {
                let file = self.file(diagnostic);
                format!("{}:{file}:{}", diagnostic.code, self.message(diagnostic))
            },
            |found| found.id.clone(),
        )
    }

    /// The file of a fault; empty where it has none.
    pub(super) fn file<'d>(&self, diagnostic: &'d Diagnostic) -> &'d str
    where
        'r: 'd,
    {
        let inside = diagnostic.span().and_then(|span| self.sources.file(span.file));
        inside.map_or_else(|| diagnostic.path.as_deref().unwrap_or(""), |file| &file.path)
    }
}
