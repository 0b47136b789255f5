//! Report templates that replace built-in ones.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use walkdir::WalkDir;

use super::text::shown;
use super::{Console, ExitStatus, Fault};
use crate::diagnostics::{Diagnostic, Terminal, emit_human, nearest};
use crate::locale::Argument;
use crate::render::templates::built_in;
use crate::render::{self, Kind, RenderError, RenderErrors, Renderer, TemplateFault, reference};
use crate::source::{SourceMap, Span};

/// What stands beside templates for those who write them.
pub const README: &str = "README.md";

/// The renderer, with the templates below a folder in place of those of the same name.
///
/// # Errors
/// A file that cannot be read, that replaces nothing, or that is no template.
pub fn renderer(folder: Option<&Path>, console: &Console) -> Result<Renderer, Fault> {
    let replacements = folder.map_or(Ok(BTreeMap::new()), read)?;
    Renderer::new(&replacements).map_err(|RenderErrors(errors)| fault(&errors, folder, console))
}

/// What is wrong with templates: the fault of whoever replaced some, and then reported with its place; else ours.
pub fn fault(errors: &[RenderError], folder: Option<&Path>, console: &Console) -> Fault {
    let (Some(folder), false) = (folder, errors.iter().any(|error| matches!(error, RenderError::Json(_)))) else {
        let reason = errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
        return Fault::new(ExitStatus::Bug, "cli.fault.template").with("reason", reason);
    };
    let mut sources = SourceMap::default();
    let diagnostics: Vec<_> = errors.iter().filter_map(|error| diagnostic(error, folder, &mut sources)).collect();
    let terminal = Terminal { colour: console.colours_messages(), width: console.width };
    let report = emit_human(&diagnostics, &sources, console.locale, terminal);
    console.print_message(&format!("{}\n\n", report.trim_end()));
    Fault::new(ExitStatus::Invalid, "cli.fault.templates").with("path", shown(folder))
}

fn diagnostic(error: &RenderError, folder: &Path, sources: &mut SourceMap) -> Option<Diagnostic> {
    // A built-in template can be at fault where another does not give it what it needs.
    let path =
        |name: &str| Some(folder.join(name)).filter(|path| path.is_file()).map_or(name.to_owned(), |p| shown(&p));
    match error {
        RenderError::UnknownTemplate { name, near } => {
            let near = near.as_deref().unwrap_or_default();
            Some(Diagnostic::error_of("template-replaces-nothing", path(name)).with("near", near))
        }
        RenderError::Template { template, source_text, range, fault, .. } => {
            let file = sources.add(path(template), source_text.as_str());
            let place = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
            let at = Span::new(file, place(range.start), place(range.end));
            Some(match fault {
                TemplateFault::Syntax(detail) => {
                    Diagnostic::error("template-syntax", at).with("detail", detail.as_str())
                }
                TemplateFault::Endless => Diagnostic::error("template-endless", at),
                TemplateFault::Other(detail) => {
                    Diagnostic::error("template-impossible", at).with("detail", detail.as_str())
                }
                TemplateFault::Unknown { kind, name, known } => Diagnostic::error("template-unknown-name", at)
                    .with("kind", Argument::message(format!("template_kind.{}", kind.as_str())))
                    .with("name", name.as_str())
                    .with("near", near(*kind, name, known)),
            })
        }
        RenderError::Json(_) => None,
    }
}

/// The name that was meant. Of `goal.nmae`, the part that nobody knows is the last.
fn near(kind: Kind, name: &str, known: &[String]) -> String {
    let (before, last) = match kind {
        Kind::Value => name.rsplit_once('.').map_or(("", name), |(before, last)| (before, last)),
        _ => ("", name),
    };
    // A name that is known elsewhere is no slip of the pen.
    match nearest(last, known.iter().map(String::as_str)).filter(|near| *near != last) {
        Some(near) if before.is_empty() => near.to_owned(),
        Some(near) => format!("{before}.{near}"),
        None => String::new(),
    }
}

/// The built-in templates of these names, or all, and beside them what they can use.
///
/// # Errors
/// There is no such template, or a file of that name is there already.
pub fn to_begin_with(names: &[String], folder: &Path) -> Result<Vec<(&'static str, String)>, Fault> {
    let known: BTreeMap<_, _> = built_in().collect();
    let unknown = |name: &String| !known.contains_key(name.as_str());
    if let Some(name) = names.iter().find(|name| unknown(name)) {
        let near = render::templates::nearest(name).unwrap_or_default();
        let fault = Fault::new(ExitStatus::Usage, "cli.fault.template_unknown");
        return Err(fault.with("given", name.as_str()).with("near", near));
    }
    let wanted = known.into_iter().filter(|(name, _)| names.is_empty() || names.iter().any(|wanted| wanted == name));
    let files: Vec<_> = wanted.map(|(name, text)| (name, text.to_owned())).collect();
    if let Some((name, _)) = files.iter().find(|(name, _)| folder.join(name).exists()) {
        let fault = Fault::new(ExitStatus::Inaccessible, "cli.fault.in_the_way");
        return Err(fault.with("path", shown(&folder.join(name))));
    }
    let readme = (!folder.join(README).exists()).then(|| (README, reference::markdown()));
    Ok(readme.into_iter().chain(files).collect())
}

/// The texts of all files below a folder, by their path in it.
fn read(folder: &Path) -> Result<BTreeMap<String, String>, Fault> {
    if folder.is_file() {
        return Err(Fault::io("cli.fault.unreadable", folder, &ErrorKind::NotADirectory.into()));
    }
    let mut texts = BTreeMap::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(folder).to_owned();
            Fault::io("cli.fault.unreadable", &path, &error.into())
        })?;
        let below = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let name = below.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        let is_template = name != README && !name.split('/').any(|part| part.starts_with('.'));
        if entry.file_type().is_file() && is_template {
            let text = fs::read_to_string(entry.path());
            let text = text.map_err(|error| Fault::io("cli.fault.unreadable", entry.path(), &error))?;
            texts.insert(name, text);
        }
    }
    Ok(texts)
}
