//! The strategies that `lmstrat init` writes.

use crate::locale::Language;

/// The files of `starter/` by path; written by `build.rs`.
static FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/starter.rs"));

/// The files of the starter in a language, by their path below its folder.
pub fn files(language: Language) -> Vec<(&'static str, &'static str)> {
    let folder = format!("starter/{language}/");
    FILES.iter().filter_map(|(path, text)| Some((path.strip_prefix(&folder)?, *text))).collect()
}
