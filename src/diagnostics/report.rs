//! Faults on their way to a program.

use serde::Serialize;

use super::{Diagnostic, Level, Severity};
use crate::locale::{Argument, Locale, Message};
use crate::source::{SourceMap, Span};

/// What was found, for whoever reads it. Equal input makes equal bytes in every format.
#[derive(Clone, Copy)]
pub struct Report<'r> {
    /// The faults, in the order in which they are reported.
    pub diagnostics: &'r [Diagnostic],
    /// The files, by the paths under which the reader finds them.
    pub sources: &'r SourceMap,
    /// Every rule that was applied, with its usual severity.
    pub rules: &'r [(&'static str, Severity)],
    /// The language of the reader.
    pub locale: &'static Locale,
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
        self.part(diagnostic, "message")
    }

    /// A part of a fault's words: `message`, `why` or `advice`.
    pub(super) fn part(&self, diagnostic: &Diagnostic, part: &str) -> String {
        self.locale.message(&diagnostic.message.part(part)).trim().to_owned()
    }

    /// Words that need no filling.
    pub(super) fn word(&self, key: &str) -> String {
        self.locale.word(key).trim().to_owned()
    }

    /// Why a finding is allowed; none where it is not.
    pub(super) fn allowance(&self, diagnostic: &Diagnostic) -> Option<String> {
        let Level::Allowed { reason, .. } = &diagnostic.finding.as_ref()?.level else { return None };
        let reason = reason.clone().unwrap_or_else(|| Argument::message("cli.check.allowed_here"));
        Some(self.locale.message(&Message::new("cli.check.reason").with("reason", reason)))
    }

    /// The place of each label with its words, the fault itself first. A span of no file has no place.
    pub(super) fn regions(&self, diagnostic: &Diagnostic) -> Vec<(Region<'r>, Option<String>)> {
        let labels = diagnostic.labels.iter();
        let words = |label| diagnostic.label_words(label).map(|words| self.locale.message(&words));
        labels.filter_map(|label| Some((self.region(label.span)?, words(label)))).collect()
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

    /// A name that survives unrelated edits. A fault of the files is known by its code, its file and its words.
    pub(super) fn id(&self, diagnostic: &Diagnostic) -> String {
        diagnostic.finding.as_ref().map_or_else(
            || {
                let file = self.file(diagnostic);
                format!("{}:{file}:{}", diagnostic.code, self.message(diagnostic))
            },
            |finding| finding.id.clone(),
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
