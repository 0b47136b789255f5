//! Rows of facts: a label and what is said under it. Both formats only lay them out.

use schemars::JsonSchema;
use serde::Serialize;

use crate::evaluation::contract::Localised;

/// A fact of a list: its label and its value.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Row<'a> {
    /// What it is, in the language of the report.
    pub label: String,
    /// Its value, to be printed part after part.
    pub value: Vec<Part<'a>>,
}

/// A part of a value, with the punctuation around it, which needs no escaping.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Part<'a> {
    /// What stands before it, such as ` (`.
    pub before: &'static str,
    /// The part itself.
    pub said: Said<'a>,
    /// What stands after it, such as `)`.
    pub after: &'static str,
}

/// What is printed, by the way in which it is.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Said<'a> {
    /// A text of the strategy, by language.
    Text(&'a Localised),
    /// Texts of the strategy as a list within a sentence.
    Texts(&'a [Localised]),
    /// Words in the language of the report.
    Words(String),
    /// A number in the language of the report, with its unit.
    Number(String),
    /// A date or span, for the filter `when`.
    Date(String),
    /// Subjects by reference, to be linked by their short names.
    Subjects(Vec<String>),
    /// The same by their full names.
    NamedSubjects(Vec<String>),
    /// Words in the language of the report that stand in place of what the strategy does not state.
    NotStated(String),
}

impl<'a> Part<'a> {
    /// A part without punctuation.
    pub(super) const fn plain(said: Said<'a>) -> Self {
        Self { before: "", said, after: "" }
    }
}

impl<'a> Said<'a> {
    /// Texts as a list; none where there are none.
    pub(super) fn texts(texts: &'a [Localised]) -> Option<Self> {
        (!texts.is_empty()).then_some(Self::Texts(texts))
    }

    /// Subjects of a kind; none where there are none.
    pub(super) fn subjects(kind: &str, ids: &[String]) -> Option<Self> {
        (!ids.is_empty()).then(|| Self::Subjects(ids.iter().map(|id| format!("{kind}/{id}")).collect()))
    }
}

impl<'a> Row<'a> {
    /// A row whose value is still empty.
    pub(super) const fn new(label: String) -> Self {
        Self { label, value: Vec::new() }
    }

    /// Adds what there is to say.
    pub(super) fn with(self, said: impl Into<Option<Said<'a>>>) -> Self {
        self.within("", said, "")
    }

    /// Adds what there is to say between punctuation.
    pub(super) fn within(
        mut self,
        before: &'static str,
        said: impl Into<Option<Said<'a>>>,
        after: &'static str,
    ) -> Self {
        self.value.extend(said.into().map(|said| Part { before, said, after }));
        self
    }

    /// Adds parts.
    pub(super) fn parts(mut self, parts: impl IntoIterator<Item = Part<'a>>) -> Self {
        self.value.extend(parts);
        self
    }

    /// Says in place of a value that there is none.
    pub(super) fn or_not_stated(self, words: String) -> Self {
        if self.value.is_empty() { self.with(Said::NotStated(words)) } else { self }
    }
}

/// The rows that have a value.
pub(super) fn with_value<const N: usize>(rows: [Row<'_>; N]) -> Vec<Row<'_>> {
    rows.into_iter().filter(|row| !row.value.is_empty()).collect()
}
