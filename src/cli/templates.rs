//! Report templates that replace built-in ones.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use walkdir::WalkDir;

use super::{ExitStatus, Fault};
use crate::render::{RenderError, Renderer};

/// The renderer, with the templates below a folder in place of those of the same name.
///
/// # Errors
/// A file that cannot be read, that replaces nothing, or that is no template.
pub fn renderer(folder: Option<&Path>) -> Result<Renderer, Fault> {
    let replacements = folder.map_or(Ok(BTreeMap::new()), read)?;
    Renderer::new(&replacements).map_err(|error| fault(&error, folder))
}

/// What is wrong with a template: the fault of whoever replaced it, else ours.
pub fn fault(error: &RenderError, folder: Option<&Path>) -> Fault {
    let status = if folder.is_some() { ExitStatus::Invalid } else { ExitStatus::Bug };
    match error {
        RenderError::UnknownTemplate { name, near } => Fault::new(status, "cli.fault.unknown_template")
            .with("name", name.as_str())
            .with("near", near.as_deref().unwrap_or_default()),
        RenderError::Template { template, line, reason } => Fault::new(status, "cli.fault.template")
            .with("place", format!("{template}:{line}"))
            .with("reason", reason.as_str()),
        RenderError::Json(error) => Fault::new(ExitStatus::Bug, "cli.fault.template")
            .with("place", "evaluation.json")
            .with("reason", error.to_string()),
    }
}

/// The texts of all files below a folder, by their path in it.
fn read(folder: &Path) -> Result<BTreeMap<String, String>, Fault> {
    let mut texts = BTreeMap::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(folder).to_owned();
            Fault::io("cli.fault.unreadable", &path, &error.into())
        })?;
        let below = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let name = below.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        let is_hidden = name.split('/').any(|part| part.starts_with('.'));
        if entry.file_type().is_file() && !is_hidden {
            let text = fs::read_to_string(entry.path());
            let text = text.map_err(|error| Fault::io("cli.fault.unreadable", entry.path(), &error))?;
            texts.insert(name, text);
        }
    }
    Ok(texts)
}
