//! Where a fact was published.

use serde::Deserialize;

use super::{Id, Text};

/// A place in a published document.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The name of the document, such as `strategy` or `evaluation`.
    pub document: Id,
    /// The printed page.
    pub page: Option<u32>,
    /// The heading under which it stands, where pages are not known.
    pub section: Option<Text>,
}
