//! Priorities (prioritārie virzieni).

use serde::Deserialize;

use super::contents::contents;
use super::text::narrative;
use super::{Citation, Id, Text, ValueRow};
use crate::source::Spanned;

/// A priority, under which goals stand.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Priority {
    /// Its id.
    pub id: Spanned<Id>,
    /// The number that readers see; else its position.
    pub number: Option<String>,
    /// Its name.
    pub name: Text,
    /// What it means, in Markdown.
    #[serde(default, deserialize_with = "narrative")]
    pub description: Option<Text>,
    /// The values that it carries.
    pub values: Option<Spanned<ValueRow>>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { Priority {
    named name;
    plain id, number, cite;
    inside name, description;
    refers values to Value;
} }
