//! `lmstrat init`: a small strategy to begin with, or templates of reports.

use std::fs;
use std::path::Path;

use clap::builder::styling::Style;

use super::args::Init;
use super::console::paint;
use super::text::{shown, wrapped};
use super::write::{File, write};
use super::{Console, ExitStatus, Fault};
use super::{starter, templates};
use crate::locale::Message;

/// Writes the starter into an empty or new folder, or templates into any, and prints what to do next.
///
/// # Errors
/// The folder is not empty, or has such templates, or cannot be written; there is no template of a name.
pub fn run(options: &Init, console: &Console) -> anyhow::Result<ExitStatus> {
    let folder = &options.folder;
    if let Some(names) = &options.templates {
        let files = templates::to_begin_with(names, folder)?;
        write_all(folder, files.iter().map(|(name, text)| (*name, text.as_str())))?;
        console.print(&templates_written(folder, &files, console))?;
        return Ok(ExitStatus::Done);
    }
    if !is_free(folder)? {
        return Err(Fault::new(ExitStatus::Inaccessible, "cli.fault.not_empty").with("path", shown(folder)).into());
    }
    let files = starter::files(options.lang.unwrap_or(console.locale.language()));
    write_all(folder, files.iter().copied())?;
    console.print(&strategy_written(folder, &files, console))?;
    Ok(ExitStatus::Done)
}

fn write_all<'f>(folder: &Path, files: impl Iterator<Item = (&'f str, &'f str)>) -> Result<(), Fault> {
    for (path, text) in files {
        let place = folder.join(path);
        let (Some(parent), Some(name)) = (place.parent(), place.file_name()) else { continue };
        let name = name.to_string_lossy().into_owned();
        write(parent, &[File { name, text: text.to_owned() }])?;
    }
    Ok(())
}

/// Whether there is nothing that could be overwritten or mixed up.
fn is_free(folder: &Path) -> Result<bool, Fault> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(Fault::io("cli.fault.unwritable", folder, &error)),
    }
}

/// Which templates were written, and how to use them.
fn templates_written(folder: &Path, files: &[(&str, String)], console: &Console) -> String {
    let head = console.message(&Message::new("cli.init.templates").with("path", shown(folder)));
    let written = files.iter().map(|(name, _)| format!("  {}\n", shown(&folder.join(name))));
    let command_line = paint(Style::new().bold(), &format!("lmstrat evaluate --templates {}", quoted(folder)));
    let next = wrapped(&console.word("cli.init.change"), 6, console.width);
    format!("{head}\n{}\n{}\n  {command_line}\n{next}", written.collect::<String>(), console.word("cli.init.next"))
}

/// A path as the shell takes it: quotes where a name needs them.
fn quoted(path: &Path) -> String {
    match shown(path) {
        path if path.contains(' ') => format!("\"{path}\""),
        path => path,
    }
}

/// What was written, and what to do next.
fn strategy_written(folder: &Path, files: &[(&str, &str)], console: &Console) -> String {
    let written = files.iter().map(|(path, _)| format!("  {}\n", shown(&folder.join(path))));
    let steps = [
        ("evaluate", Message::new("cli.init.evaluate").with("path", shown(&folder.join("out")))),
        ("check", Message::new("cli.init.check")),
        ("explain goal/1", Message::new("cli.init.explain")),
    ];
    let place = match quoted(folder) {
        here if here == "." => String::new(),
        place => format!("-C {place} "),
    };
    let steps = steps.map(|(command, does)| {
        let command_line = paint(Style::new().bold(), &format!("lmstrat {place}{command}"));
        format!("  {command_line}\n      {}\n", console.message(&does))
    });
    let head = console.message(&Message::new("cli.init.written").with("path", shown(folder)));
    format!("{head}\n{}\n{}\n{}", written.collect::<String>(), console.word("cli.init.next"), steps.concat())
}
