//! The regulations that come with lmstrat.

use super::document;
use super::draft::Draft;
use super::section;
use crate::calendar::Calendar;
use crate::diagnostics::Diagnostic;
use crate::model::{Kind, SECTIONS};
use crate::source::SourceMap;

/// The files of `regulations/` by path; written by `build.rs`.
static BUILT_IN: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/regulations.rs"));

/// Reads the built-in regulations into the draft of a strategy that names one which its own files do not define.
pub(super) fn read(draft: &mut Draft, sources: &mut SourceMap, diagnostics: &mut Vec<Diagnostic>) {
    let named = draft.sections.about.as_ref().and_then(|about| about.regulation.as_ref());
    if named.is_none_or(|id| draft.ids.contains(&[Kind::Regulation], id.value.as_str())) {
        return;
    }
    for (path, text) in BUILT_IN {
        let file = sources.add(*path, *text);
        draft.calendar = Calendar::default();
        if let Some(tree) = document::parse(file, text, diagnostics) {
            section::read(&tree, &SECTIONS.iter().collect::<Vec<_>>(), draft, diagnostics);
        }
    }
}
