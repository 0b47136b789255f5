//! `lmstrat init`: a small strategy to begin with.

use std::fs;
use std::path::Path;

use clap::builder::styling::Style;

use super::args::Init;
use super::console::paint;
use super::starter;
use super::text::shown;
use super::write::{File, write};
use super::{Console, ExitStatus, Fault};
use crate::locale::Arguments;

/// Writes the starter into an empty or new folder, and says what to do next.
///
/// # Errors
/// The folder is not empty, or cannot be written.
pub fn run(options: &Init, console: &Console) -> Result<ExitStatus, Fault> {
    let folder = &options.folder;
    if !is_free(folder)? {
        return Err(Fault::new(ExitStatus::Inaccessible, "cli.fault.not_empty").with("path", shown(folder)));
    }
    let files = starter::files(options.lang.unwrap_or(console.language));
    for (path, text) in &files {
        let place = folder.join(path);
        let (Some(parent), Some(name)) = (place.parent(), place.file_name()) else { continue };
        let name = name.to_string_lossy().into_owned();
        write(parent, &[File { name, text: (*text).to_owned() }])?;
    }
    console.print(&told(folder, &files, console))?;
    Ok(ExitStatus::Done)
}

/// Whether there is nothing that could be overwritten or mixed up.
fn is_free(folder: &Path) -> Result<bool, Fault> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(Fault::io("cli.fault.unwritable", folder, &error)),
    }
}

/// What was written, and what to do next.
fn told(folder: &Path, files: &[(&str, &str)], console: &Console) -> String {
    let path = |path: String| Arguments::from([("path", path.into())]);
    let written = files.iter().map(|(path, _)| format!("  {}\n", shown(&folder.join(path))));
    let steps = [
        ("evaluate", "", path(shown(&folder.join("out")))),
        ("check", "", Arguments::new()),
        ("explain", " goal/1", Arguments::new()),
    ];
    // Quotes are for the shell, where a name needs them.
    let place = match shown(folder) {
        here if here == "." => String::new(),
        place if place.contains(' ') => format!("-C \"{place}\" "),
        place => format!("-C {place} "),
    };
    let steps = steps.map(|(command, rest, known)| {
        let command_line = paint(Style::new().bold(), &format!("lmstrat {place}{command}{rest}"));
        format!("  {command_line}\n      {}\n", console.say(&format!("cli.init.{command}"), &known))
    });
    let head = console.say("cli.init.written", &path(shown(folder)));
    format!("{head}\n{}\n{}\n{}", written.collect::<String>(), console.word("cli.init.next"), steps.concat())
}
