//! The order in which faults are reported.

use crate::source::SourceMap;

use super::Diagnostic;

/// Diagnostics by path, place and code, each once. Those of a whole file come before those inside it.
#[must_use]
pub fn in_order<'d>(diagnostics: &'d [Diagnostic], sources: &SourceMap) -> Vec<&'d Diagnostic> {
    let key = |diagnostic: &'d Diagnostic| {
        let inside = diagnostic.span().and_then(|span| Some((&*sources.file(span.file)?.path, Some(span.start))));
        let (path, start) = inside.unwrap_or((diagnostic.path.as_deref().unwrap_or(""), None));
        (path.to_owned(), start, diagnostic.code)
    };
    let mut sorted: Vec<_> = diagnostics.iter().map(|diagnostic| (key(diagnostic), diagnostic)).collect();
    sorted.sort_by(|(left, _), (right, _)| left.cmp(right));
    let mut ordered: Vec<&Diagnostic> = Vec::with_capacity(sorted.len());
    for group in sorted.chunk_by(|(left, _), (right, _)| left == right) {
        let first = ordered.len();
        for (_, diagnostic) in group {
            if !ordered.iter().skip(first).any(|earlier| earlier == diagnostic) {
                ordered.push(diagnostic);
            }
        }
    }
    ordered
}
