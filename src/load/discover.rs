//! The files of a strategy folder.

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::diagnostics::Diagnostic;

/// The name of the file beside a strategy folder that says what is done about findings.
pub const SETTINGS: &str = "lmstrat.yaml";

/// A file before it is understood: its path as messages print it, and its bytes.
pub type RawFile = (String, Vec<u8>);

/// Every `*.yaml` and `*.yml` below a folder, by path, and what could not be read. Hidden files and folders are passed
/// over.
pub(super) fn files(folder: &Path) -> (Vec<RawFile>, Vec<Diagnostic>) {
    let mut files = Vec::new();
    let mut unread = Vec::new();
    let hidden = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with('.');
    let visible = |entry: &walkdir::DirEntry| entry.depth() == 0 || !hidden(entry.file_name());
    for entry in WalkDir::new(folder).follow_links(true).into_iter().filter_entry(visible) {
        match entry {
            Ok(entry) if entry.file_type().is_file() && is_yaml(entry.path()) => {
                let path = shown_below(folder, entry.path());
                match std::fs::read(entry.path()) {
                    Ok(bytes) => files.push((path, bytes)),
                    Err(error) => unread.push(unreadable("unreadable-file", path, &error)),
                }
            }
            Ok(_) => {}
            Err(error) => {
                let path = error.path().map_or_else(|| shown(folder), |path| shown_below(folder, path));
                let code = if error.path().is_some_and(is_yaml) { "unreadable-file" } else { "unreadable-folder" };
                unread.push(unreadable(code, path, &std::io::Error::from(error)));
            }
        }
    }
    files.sort();
    (files, unread)
}

/// Where the settings beside a folder stand.
#[must_use]
pub fn settings_beside(folder: &Path) -> PathBuf {
    match folder.file_name() {
        Some(_) => folder.with_file_name(SETTINGS),
        None => folder.join("..").join(SETTINGS),
    }
}

/// The settings beside a folder, if there are any.
pub(super) fn settings(folder: &Path) -> Result<Option<RawFile>, Diagnostic> {
    match std::fs::read(settings_beside(folder)) {
        Ok(bytes) => Ok(Some((SETTINGS.to_owned(), bytes))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(unreadable("unreadable-file", SETTINGS.to_owned(), &error)),
    }
}

/// A folder as messages print it: its own name, wherever it stands, so that outputs do not depend on where it is.
#[must_use]
pub fn shown(folder: &Path) -> String {
    let name = folder.file_name().map(PathBuf::from);
    let name = name.or_else(|| folder.canonicalize().ok()?.file_name().map(PathBuf::from));
    name.unwrap_or_else(|| folder.to_owned()).to_string_lossy().replace('\\', "/")
}

fn shown_below(folder: &Path, path: &Path) -> String {
    let below = path.strip_prefix(folder).unwrap_or(path);
    let parts = below.components().map(|part| part.as_os_str().to_string_lossy().into_owned());
    std::iter::once(shown(folder)).chain(parts).collect::<Vec<_>>().join("/")
}

fn is_yaml(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("yaml") || extension.eq_ignore_ascii_case("yml"))
}

fn unreadable(code: &'static str, path: String, error: &std::io::Error) -> Diagnostic {
    Diagnostic::error_of(code, path).with("detail", error.to_string())
}
