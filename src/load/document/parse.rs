//! Text → tree, with what people do not mean refused: each thing under its own code, at its own place.

use std::borrow::Cow;

use granit_parser::{Event, Parser, ScalarStyle, StructureStyle, options};

use crate::diagnostics::Diagnostic;
use crate::source::{FileId, Span};

use super::alias::Aliases;
use super::mapping;
use super::node::{Node, Value};
use super::{screen, syntax};

/// Levels of lists and mappings inside one another. The deepest strategy has eight; what reads the tree is recursive.
pub(super) const DEEPEST: usize = 64;

/// The tree of a file, whose top is a mapping. Every fault becomes a diagnostic; none is returned where the text could
/// not be read to its end, so that nothing is said about what may stand there.
pub fn parse<'a>(file: FileId, text: &'a str, diagnostics: &mut Vec<Diagnostic>) -> Option<Node<'a>> {
    let unreadable = screen::screen(file, text);
    if !unreadable.is_empty() {
        diagnostics.extend(unreadable);
        return None;
    }
    let mut builder = Builder::new(file, text);
    let options = options! { emit_unresolved_aliases: true, emit_comments: false };
    let mut parser = Parser::new_from_str_with_options(text, options);
    let stopped = std::iter::from_fn(|| parser.next_event()).find_map(|next| match next {
        Ok((event, span)) => builder.take(event, span).err(),
        Err(error) => Some(builder.syntax_error(&error)),
    });
    diagnostics.append(&mut builder.diagnostics);
    if let Some(fatal) = stopped {
        diagnostics.push(fatal);
        return None;
    }
    match builder.root {
        Some(root) if root.span.start < root.span.end && matches!(root.value, Value::Mapping(_)) => Some(root),
        Some(root) if root.span.start < root.span.end => {
            diagnostics.push(Diagnostic::error("not-a-mapping", root.span).with("found", message(root.kind().key())));
            None
        }
        _ => {
            diagnostics.push(Diagnostic::error("empty-file", Span::new(file, 0, 0)));
            None
        }
    }
}

pub(super) fn message(key: &str) -> crate::locale::Argument {
    crate::locale::Argument::message(key.to_owned())
}

/// A list or mapping whose end has not come yet.
struct Open<'a> {
    start: u32,
    anchor: usize,
    flow: bool,
    content: Content<'a>,
}

enum Content<'a> {
    List(Vec<Node<'a>>),
    Mapping { pairs: Vec<(Node<'a>, Node<'a>)>, key: Option<Node<'a>> },
}

struct Builder<'a> {
    file: FileId,
    text: &'a str,
    diagnostics: Vec<Diagnostic>,
    open: Vec<Open<'a>>,
    root: Option<Node<'a>>,
    documents: usize,
    aliases: Aliases<'a>,
    /// The last scalar, alias or closing bracket: where a block ends, and where to look for the cause of a syntax error.
    last: Span,
}

impl<'a> Builder<'a> {
    fn new(file: FileId, text: &'a str) -> Self {
        let last = Span::new(file, 0, 0);
        let (diagnostics, open) = (Vec::new(), Vec::new());
        Self { file, text, diagnostics, open, root: None, documents: 0, aliases: Aliases::default(), last }
    }

    /// Takes the next event. An error is one after which reading on makes no sense.
    fn take(&mut self, event: Event<'a>, at: granit_parser::Span) -> Result<(), Diagnostic> {
        let span = self.span(at);
        if let Some(tag) = at.tag_span() {
            self.diagnostics.push(Diagnostic::error("tag", self.span(tag)));
        }
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    return Err(Diagnostic::error("several-documents", span));
                }
            }
            Event::Scalar(text, style, anchor, _) => {
                let written = span.start < span.end;
                let blanks = text.len() - text.trim_start().len();
                if blanks > 0 && style == ScalarStyle::Plain && self.awaits_key() {
                    let blanks = Span { end: span.start + blanks as u32, ..span };
                    return Err(Diagnostic::error("unseen-space", blanks));
                }
                let text = if written || style != ScalarStyle::Plain { text } else { Cow::Borrowed("") };
                let value = Value::Scalar { text, plain: style == ScalarStyle::Plain };
                self.last = if written { span } else { self.last };
                self.place(Node { value, span }, anchor);
            }
            Event::SequenceStart(style, anchor, _) => {
                self.open(span, anchor, style, Content::List(Vec::new()))?;
            }
            Event::MappingStart(style, anchor, _) => {
                self.open(span, anchor, style, Content::Mapping { pairs: Vec::new(), key: None })?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span),
            Event::Alias(id) => {
                self.last = span;
                let node = if self.awaits_key() {
                    Node { value: Value::Refused, span }
                } else {
                    self.aliases.expand(id, span, self.open.len())?
                };
                self.place(node, 0);
            }
            Event::UnresolvedAlias(name) => {
                self.last = span;
                self.diagnostics.push(Diagnostic::error("unknown-alias", span).with("name", &*name));
                self.place(Node { value: Value::Refused, span }, 0);
            }
            _ => {}
        }
        Ok(())
    }

    fn open(
        &mut self,
        span: Span,
        anchor: usize,
        style: StructureStyle,
        content: Content<'a>,
    ) -> Result<(), Diagnostic> {
        if self.open.len() >= DEEPEST {
            return Err(Diagnostic::error("too-deep", span).with("limit", DEEPEST));
        }
        self.open.push(Open { start: span.start, anchor, flow: style == StructureStyle::Flow, content });
        Ok(())
    }

    fn close(&mut self, end: Span) {
        let Some(open) = self.open.pop() else { return };
        if end.start < end.end {
            self.last = end;
        }
        let span = Span::new(self.file, open.start, self.last.end.max(open.start));
        let value = match open.content {
            Content::List(elements) => Value::Sequence(elements),
            Content::Mapping { pairs, .. } => {
                Value::Mapping(mapping::finish(pairs, open.flow, self.text, &mut self.diagnostics))
            }
        };
        self.place(Node { value, span }, open.anchor);
    }

    /// Puts a finished node where it belongs.
    fn place(&mut self, node: Node<'a>, anchor: usize) {
        if anchor != 0 {
            self.aliases.define(anchor, &node);
        }
        match self.open.last_mut().map(|open| &mut open.content) {
            None => self.root = Some(node),
            Some(Content::List(elements)) => elements.push(node),
            Some(Content::Mapping { pairs, key }) => match key.take() {
                None => *key = Some(node),
                Some(key) => pairs.push((key, node)),
            },
        }
    }

    fn awaits_key(&self) -> bool {
        self.open.last().is_some_and(|open| matches!(open.content, Content::Mapping { key: None, .. }))
    }

    fn syntax_error(&self, error: &granit_parser::ScanError) -> Diagnostic {
        let bracket = self.open.iter().rev().find(|open| open.flow).map(|open| open.start);
        let place =
            syntax::Place { file: self.file, text: self.text, last: self.last, bracket, depth: self.open.len() };
        place.explain(error)
    }

    /// A place of the parser as ours, without the line breaks behind a block text.
    fn span(&self, at: granit_parser::Span) -> Span {
        let range = at.byte_range().unwrap_or(0..0);
        let written = self.text.get(range.clone()).unwrap_or("").trim_end_matches(['\n', '\r', ' ']);
        Span::new(self.file, range.start as u32, (range.start + written.len()) as u32)
    }
}
