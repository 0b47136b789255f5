//! How a type says which of its values it refuses.

use crate::source::Span;

/// The text of an error that names the diagnostic, what was found and where, for a deserializer that knows this form. The
/// place is that of a value inside the one that is being read.
pub(super) fn refusal(code: &str, found: &str, at: Span) -> String {
    format!("code:{code} {found} @{}-{}", at.start, at.end)
}
