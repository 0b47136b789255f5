//! What the YAML scanner stumbled over, in plain words and at the place where the slip was made.

use granit_parser::{ErrorKind, ScanError};

use crate::diagnostics::Diagnostic;
use crate::source::{FileId, Span};

use super::node::{DEEPEST, message};

/// Where the scanner stood when it gave up.
pub(super) struct Place<'t> {
    pub(super) file: FileId,
    pub(super) text: &'t str,
    /// The last value that was read.
    pub(super) last: Span,
    /// The innermost bracket that was still open.
    pub(super) bracket: Option<u32>,
    /// Lists and mappings that were still open.
    pub(super) depth: usize,
}

impl Place<'_> {
    /// The scanner's error as a diagnostic. Its words stand under `syntax.<slip>`.
    pub(super) fn explain(&self, error: &ScanError) -> Diagnostic {
        if *error.kind() == ErrorKind::RecursionLimitExceeded {
            return Diagnostic::error("too-deep", self.rest_of_line(self.mark(error))).with("limit", DEEPEST);
        }
        let (slip, start) = self.slip(error);
        let fault = Diagnostic::error("yaml-syntax", self.rest_of_line(start))
            .with("problem", message(&format!("syntax.{slip}.problem")))
            .with("write", message(&format!("syntax.{slip}.advice")))
            .with("detail", error.info());
        match self.bracket.filter(|_| slip == "bracket") {
            Some(bracket) => fault.label(Span::new(self.file, bracket, bracket + 1), "opened-here"),
            None => fault,
        }
    }

    /// The name of the slip, and where it begins.
    fn slip(&self, error: &ScanError) -> (&'static str, usize) {
        let mark = self.mark(error);
        let slip = slip_of(error.kind());
        match slip {
            "quote" => (slip, self.opening_quote(mark)),
            "tab" => (slip, self.tab(mark)),
            "colon" if self.bracket.is_some() => ("bracket", mark),
            "colon" => self.colon(mark),
            _ => (slip, mark),
        }
    }

    /// A colon where none may stand: in a text, or because the lines before were read as one text with this one.
    fn colon(&self, mark: usize) -> (&'static str, usize) {
        let (start, end) = (self.last.start as usize, self.last.end as usize);
        let read = self.text.get(start..end).unwrap_or("");
        let first_line = read.lines().next().unwrap_or("");
        let last_line = read.lines().last().unwrap_or("").trim_start();
        let follows = end <= mark && self.text.get(end..mark).is_some_and(|between| between.trim().is_empty());
        let glued = first_line.find(':').is_some_and(|at| at > 0 && !first_line.contains(' '));
        match (follows, first_line.len() < read.len()) {
            (true, true) if glued => ("glued-colon", start),
            (true, true) if self.depth == 0 => ("no-colon", start),
            (true, true) => ("indentation", end.saturating_sub(last_line.len())),
            (true, false) => ("colon-in-text", start),
            (false, _) => ("colon-in-text", mark),
        }
    }

    /// The quote that was opened behind the last value and not closed.
    fn opening_quote(&self, mark: usize) -> usize {
        let from = self.last.end as usize;
        let unread = self.text.get(from..mark).unwrap_or("");
        unread.find(['"', '\'']).map_or(mark, |at| from + at)
    }

    /// The first tab of the line, where there is one before or at the mark.
    fn tab(&self, mark: usize) -> usize {
        let before = self.text.get(..mark).unwrap_or("");
        let line = before.rfind('\n').map_or(0, |at| at + 1);
        before.get(line..).and_then(|line| line.find('\t')).map_or(mark, |at| line + at)
    }

    fn mark(&self, error: &ScanError) -> usize {
        error.marker().byte_offset().unwrap_or(0).min(self.text.len())
    }

    /// From a place to the end of its line; at the end of a line or of the file, the last character before it.
    fn rest_of_line(&self, start: usize) -> Span {
        let rest = self.text.get(start..).unwrap_or("").lines().next().unwrap_or("").trim_end();
        let span = |start: usize, len: usize| Span::new(self.file, start as u32, (start + len) as u32);
        if !rest.is_empty() {
            return span(start, rest.len());
        }
        let before = self.text.get(..start).unwrap_or("").trim_end();
        before.char_indices().next_back().map_or(span(0, 0), |(at, char)| span(at, char.len_utf8()))
    }
}

/// The scanner tells a hundred errors apart; these are the slips behind them.
fn slip_of(kind: &ErrorKind) -> &'static str {
    use ErrorKind as E;
    match kind {
        E::TabNotAllowed
        | E::TabInBlockIndentation
        | E::TabInIndentation
        | E::TabInPlainScalar
        | E::TabAtBlockScalarStart => "tab",
        E::UnclosedQuotedScalar | E::DocumentIndicatorInQuotedScalar | E::InvalidQuotedScalarIndent => "quote",
        E::InvalidTrailingSingleQuotedScalar | E::InvalidTrailingDoubleQuotedScalar => "after-quote",
        E::UnknownQuotedScalarEscape
        | E::InvalidQuotedScalarHexEscape
        | E::InvalidLowSurrogateHexEscape
        | E::InvalidLowSurrogate
        | E::MissingLowSurrogate
        | E::UnpairedLowSurrogate
        | E::InvalidUnicodeEscape => "escape",
        E::UnexpectedEofFlowSequence
        | E::UnexpectedEofFlowMapping
        | E::UnexpectedEofImplicitFlowMapping
        | E::ExpectedFlowMappingSeparator
        | E::ExpectedFlowSequenceSeparator
        | E::MisplacedFlowCollectionEnd
        | E::MismatchedFlowCollectionEnd { .. }
        | E::UnclosedFlowCollection { .. }
        | E::BlockEntryInFlowCollection
        | E::PlainScalarStartsWithDashFlowIndicator
        | E::FlowMappingValueAdjacentCollection
        | E::InvalidFlowScalarIndent => "bracket",
        E::MappingValueNotAllowed | E::InvalidColonPlacement => "colon",
        E::SimpleKeyExpected | E::InvalidSimpleKey => "no-colon",
        E::InvalidIndentation
        | E::ExpectedBlockMappingKey
        | E::ExpectedBlockSequenceEntry
        | E::MappingKeyNotAllowed
        | E::InvalidBlockScalarIndent => "indentation",
        E::BlockSequenceEntryNotAllowed => "list-in-line",
        E::InvalidBlockScalarHeader | E::ZeroBlockScalarIndent => "block-text",
        E::CommentNotSeparated
        | E::ExpectedWhitespace
        | E::InvalidBlockEntryWhitespace
        | E::InvalidMappingValueWhitespace => "space",
        E::UnexpectedCharacter { .. }
        | E::MissingAnchorOrAliasName
        | E::ExpectedTagBang
        | E::InvalidGlobalTagCharacter
        | E::InvalidTagTerminator
        | E::MissingTagUri
        | E::UndeclaredTagHandle
        | E::InvalidTagEscape => "first-character",
        E::InvalidDirectiveTerminator
        | E::MissingYamlVersionSeparator
        | E::MissingDirectiveName
        | E::InvalidDirectiveName
        | E::UnsupportedYamlMajorVersion
        | E::ExpectedDocumentStart
        | E::MissingDocumentEndBeforeDirective => "directive",
        _ => "other",
    }
}
