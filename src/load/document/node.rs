//! The tree of a YAML file. Every node knows its place; texts are borrowed from the file where nothing had to be unescaped.

use std::borrow::Cow;

use crate::locale::Argument;
use crate::model::legible;
use crate::source::Span;

use super::number;

/// Levels of lists and mappings inside one another. The deepest strategy has eight; what reads the tree is recursive.
pub(super) const DEEPEST: usize = 64;

/// A value of a YAML file and its place. The place of a block mapping or list runs from its first key or dash to the
/// end of its last value, that of a flow one from bracket to bracket, that of a quoted text from quote to quote.
#[derive(Debug, Clone, PartialEq)]
pub struct Node<'a> {
    /// What stands there.
    pub value: Value<'a>,
    /// Where.
    pub span: Span,
}

/// What a node is.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// A single value.
    Scalar {
        /// The text after folding and unescaping; empty where nothing was written.
        text: Cow<'a, str>,
        /// Written without quotes and not as a block: only such a text can be a number, `true`, `false` or `null`.
        plain: bool,
    },
    /// A list.
    Sequence(Vec<Node<'a>>),
    /// Keys and values in the order of the file, each key once.
    Mapping(Vec<(Node<'a>, Node<'a>)>),
    /// A value that the parser has already reported and that cannot be read, such as an alias of nothing.
    Refused,
}

/// What people call the kind of a value. Words for it stand under `found.<name>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Empty,
    Boolean,
    Number,
    Text,
    List,
    Mapping,
}

impl<'a> Node<'a> {
    /// The text of a scalar.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// The value under a key, where this is a mapping that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.pairs().iter().find(|(name, _)| name.text() == Some(key)).map(|(_, value)| value)
    }

    /// The pairs of a mapping; none for anything else.
    #[must_use]
    pub fn pairs(&self) -> &[(Self, Self)] {
        match &self.value {
            Value::Mapping(pairs) => pairs,
            _ => &[],
        }
    }

    /// The elements of a list; none for anything else.
    #[must_use]
    pub fn elements(&self) -> &[Self] {
        match &self.value {
            Value::Sequence(elements) => elements,
            _ => &[],
        }
    }

    /// The place that stands for the whole: the `id` of an item, else its first key, else all of it.
    #[must_use]
    pub fn pointer(&self) -> Span {
        let id = self.get("id").filter(|id| id.text().is_some_and(|text| !text.is_empty()));
        id.or_else(|| self.pairs().first().map(|(key, _)| key)).map_or(self.span, |node| node.span)
    }

    /// Whether this or anything below it was refused, so that it cannot be read as it was meant.
    #[must_use]
    pub fn has_refused(&self) -> bool {
        self.value == Value::Refused || self.children().any(Self::has_refused)
    }

    /// How many nodes this is, itself included.
    pub(super) fn size(&self) -> usize {
        1 + self.children().map(Self::size).sum::<usize>()
    }

    /// How many levels of lists and mappings this is; 0 for a scalar.
    pub(super) fn depth(&self) -> usize {
        match self.value {
            Value::Sequence(_) | Value::Mapping(_) => 1 + self.children().map(Self::depth).max().unwrap_or(0),
            Value::Scalar { .. } | Value::Refused => 0,
        }
    }

    /// Whether nothing is written here, or nothing that a reader would see: an empty or blank text, `~` or `null`.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let is_text = |text: &str| text.chars().any(|char| !char.is_whitespace() && !legible::is_unseen(char));
        match &self.value {
            Value::Scalar { text, plain } => (*plain && self.kind() == Kind::Empty) || !is_text(text),
            Value::Sequence(_) | Value::Mapping(_) | Value::Refused => false,
        }
    }

    pub(super) fn kind(&self) -> Kind {
        match &self.value {
            Value::Scalar { text, plain: true } if matches!(&**text, "" | "~" | "null") => Kind::Empty,
            Value::Scalar { text, plain: true } if matches!(&**text, "true" | "false") => Kind::Boolean,
            Value::Scalar { text, plain: true } if number::is_number(text) => Kind::Number,
            Value::Scalar { .. } => Kind::Text,
            Value::Sequence(_) => Kind::List,
            Value::Mapping(_) => Kind::Mapping,
            Value::Refused => Kind::Empty,
        }
    }

    fn children(&self) -> impl Iterator<Item = &Self> {
        self.elements().iter().chain(self.pairs().iter().flat_map(|(key, value)| [key, value]))
    }
}

impl Kind {
    /// The key of its words.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Empty => "found.empty",
            Self::Boolean => "found.boolean",
            Self::Number => "found.number",
            Self::Text => "found.text",
            Self::List => "found.list",
            Self::Mapping => "found.mapping",
        }
    }
}

/// Another message as the argument of one.
pub(super) fn message(key: &str) -> Argument {
    Argument::message(key.to_owned())
}
