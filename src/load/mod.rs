//! From a folder of YAML files to a [`Strategy`] whose references resolve, with every fault of every file in one run.
//!
//! This is the only room that knows YAML. The files of a folder are read ([`discover`](self)), each becomes a tree with
//! places ([`document`]), the items of its sections are decoded one by one, and then everything that refers to
//! something is resolved. References are not called dangling while a file that might define them could not be read.

pub mod document;

mod discover;
mod draft;
mod ids;
mod languages;
mod references;
mod regulations;
mod section;
mod series;
mod translations;
mod uniqueness;
mod without_effect;

use std::path::Path;

use sha2::{Digest, Sha256};

use crate::diagnostics::{Diagnostic, Severity};
use crate::model::{Answered, RuleSettings, SECTIONS, Section, Strategy};
use crate::source::{SourceMap, Spanned};
use draft::Draft;

pub use discover::{RawFile, SETTINGS, settings_beside, shown};

/// What came of reading a folder.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The strategy; none where anything is wrong with the files.
    pub strategy: Option<Strategy>,
    /// What the files say is done about findings, also where there is no strategy.
    pub rules: RuleSettings,
    /// What recommendations answer, also where there is no strategy.
    pub answered: Vec<Spanned<Answered>>,
    /// What is wrong with the files, in no particular order.
    pub diagnostics: Vec<Diagnostic>,
    /// The texts of the files.
    pub sources: SourceMap,
    /// The files that were read, by path.
    pub inputs: Vec<InputDigest>,
    /// Whether a file or folder could not be read at all.
    pub unreadable: bool,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputDigest {
    /// Its path below the strategy folder's parent.
    pub file: String,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

/// Loads the strategy of a folder, and the settings that stand beside it.
#[must_use]
pub(crate) fn load(folder: &Path) -> Loaded {
    let (mut files, mut unread) = discover::files(folder);
    let mut loaded = if files.is_empty() && unread.is_empty() {
        let nothing = Diagnostic::error_of("no-yaml", discover::shown(folder));
        Loaded { diagnostics: vec![nothing], ..Loaded::default() }
    } else {
        match discover::settings(folder) {
            Ok(settings) => files.extend(settings),
            Err(diagnostic) => unread.push(diagnostic),
        }
        files.sort();
        read(files, !unread.is_empty())
    };
    loaded.unreadable = !unread.is_empty();
    loaded.diagnostics.extend(unread);
    loaded
}

/// Loads a strategy from files that were read elsewhere. Their order does not matter. The settings beside it have the
/// path [`SETTINGS`].
#[must_use]
pub(crate) fn load_files(mut files: Vec<RawFile>) -> Loaded {
    files.sort();
    read(files, false)
}

fn read(files: Vec<RawFile>, mut incomplete: bool) -> Loaded {
    let mut diagnostics = Vec::new();
    let mut sources = SourceMap::default();
    let mut inputs = Vec::with_capacity(files.len());
    let mut texts = Vec::with_capacity(files.len());
    for (path, bytes) in files {
        inputs.push(InputDigest { file: path.clone(), sha256: hexadecimal(&bytes) });
        match text(&path, bytes) {
            Ok(text) => texts.push(sources.add(path, text)),
            Err(diagnostic) => {
                incomplete = true;
                diagnostics.push(diagnostic);
            }
        }
    }
    let mut trees = Vec::with_capacity(texts.len());
    for file in texts {
        let Some(source) = sources.file(file) else { continue };
        let before = diagnostics.len();
        match document::parse(file, &source.text, &mut diagnostics) {
            Some(tree) => trees.push((source, tree)),
            None => incomplete |= diagnostics.len() > before,
        }
    }
    let calendar = trees.iter().find_map(|(_, tree)| section::calendar(tree)).unwrap_or_default();
    let mut draft = Draft { calendar, ..Draft::default() };
    let (of_strategy, of_settings) = sections();
    for (source, tree) in trees {
        let allowed = if source.path == SETTINGS { &of_settings } else { &of_strategy };
        section::read(&tree, allowed, &mut draft, &mut diagnostics);
    }
    translations::merge(&mut draft.sections, &draft.ids, incomplete, &mut diagnostics);
    languages::check(&draft.sections, &mut diagnostics);
    regulations::read(&mut draft, &mut sources, &mut diagnostics);
    uniqueness::check(&draft.sections, &mut diagnostics);
    without_effect::check(&draft.sections, &mut diagnostics);
    if !incomplete {
        references::check(&draft.sections, &draft.ids, &mut diagnostics);
        if !draft.stated.contains_key("strategy") {
            let folder = inputs.iter().find_map(|input| input.file.split_once('/')).map_or("", |(folder, _)| folder);
            diagnostics.push(Diagnostic::error_of("no-strategy", folder));
        }
    }
    let rules = draft.sections.rules.clone();
    let recommendations = draft.sections.judgement.iter().flat_map(|judgement| &judgement.recommendations);
    let answered = recommendations.flat_map(|recommendation| recommendation.answers.clone()).collect();
    let sound = diagnostics.iter().all(|diagnostic| diagnostic.severity != Severity::Error);
    let strategy = sound.then(|| Strategy::new(draft.sections)).flatten();
    Loaded { strategy, rules, answered, diagnostics, sources, inputs, unreadable: false }
}

/// The sections that a file of the strategy may have, and those of the settings beside it.
fn sections() -> (Vec<&'static Section>, Vec<&'static Section>) {
    let of_settings = SECTIONS.iter().filter(|section| section.name == "rules").collect();
    (SECTIONS.iter().collect(), of_settings)
}

/// The text of a file, without a byte-order mark.
fn text(path: &str, bytes: Vec<u8>) -> Result<String, Diagnostic> {
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)),
        Err(error) => {
            let valid = error.as_bytes().iter().take(error.utf8_error().valid_up_to());
            let line = valid.filter(|byte| **byte == b'\n').count() + 1;
            Err(Diagnostic::error_of("not-utf8", path).with("line", line))
        }
    }
}

/// The SHA-256 of bytes, in hexadecimal.
#[must_use]
pub fn hexadecimal(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
