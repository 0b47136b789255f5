//! The strategies that `lmstrat init` writes.

use crate::locale::Language;

/// The files of `starter/` by path; written by `build.rs`.
static FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/starter.rs"));

/// The files of the starter by their path below its folder, in a language or else in the one that stands in for it.
pub fn files(language: Language) -> Vec<(&'static str, &'static str)> {
    let in_language = |language: Language| {
        let folder = format!("starter/{language}/");
        FILES.iter().filter_map(move |(path, text)| Some((path.strip_prefix(&folder)?, *text))).collect::<Vec<_>>()
    };
    Some(in_language(language)).filter(|files| !files.is_empty()).unwrap_or_else(|| in_language(Language::FALLBACK))
}
