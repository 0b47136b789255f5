//! `lmstrat check`: what is wrong with a strategy.

mod listing;

use super::args::{Check, CheckFormat};
use super::{Console, ExitStatus, Fault, Folder, evaluate};
use crate::check::RULES;
use crate::diagnostics::{Diagnostic, Level, Report, Severity, emit_github, emit_json, emit_junit, emit_sarif};
use crate::pipeline::{self, Request};
use crate::source::SourceMap;

/// Reports every finding, and fails where one is denied.
///
/// # Errors
/// The strategy cannot be loaded; an option names a rule, or the question something else, that there is not.
pub fn run(options: &Check, console: &Console) -> anyhow::Result<ExitStatus> {
    let level_overrides = options.levels.level_overrides()?;
    let folder = Folder::find(options.folder.as_deref());
    let loaded = folder.read()?;
    let sources = folder.sources_from_here(&loaded);
    let is_human = options.format == CheckFormat::Human;
    let mut diagnostics = if is_human { Vec::new() } else { folder.faults_from_here(&loaded) };
    if is_human {
        folder.print_faults(&loaded, console);
    }
    if let Some(fault) = folder.refused(&loaded) {
        // People have read it on standard error, programs read standard output.
        if !is_human {
            print(options, &diagnostics, &sources, console)?;
        }
        return Err(fault.into());
    }
    let request = Request { level_overrides, ..evaluate::request(&options.question) };
    diagnostics.extend(pipeline::check(&loaded, &request).map_err(evaluate::refused)?);
    print(options, &diagnostics, &sources, console)?;
    let denied = diagnostics.iter().filter(|diagnostic| is_denied(diagnostic)).count();
    if denied == 0 {
        return Ok(ExitStatus::Done);
    }
    Err(Fault::new(ExitStatus::Met, "cli.fault.denied").with("denied", denied).into())
}

fn print(options: &Check, diagnostics: &[Diagnostic], sources: &SourceMap, console: &Console) -> Result<(), Fault> {
    let rules: Vec<(&'static str, Severity)> = RULES.iter().map(|rule| (rule.name, rule.severity)).collect();
    let report = Report { diagnostics, sources, rules: &rules, locale: console.locale };
    let text = match options.format {
        CheckFormat::Human => return console.print(&listing::list(&report, options.group, console)),
        CheckFormat::Json => emit_json(&report).map_err(|error| error.to_string()),
        CheckFormat::Sarif => emit_sarif(&report).map_err(|error| error.to_string()),
        CheckFormat::Junit => emit_junit(&report).map_err(|error| error.to_string()),
        CheckFormat::Github => Ok(emit_github(&report)),
    };
    let unwritten =
        |reason: String| Fault::new(ExitStatus::Bug, "cli.fault.unwritable").with("path", "-").with("reason", reason);
    console.print_file(text.map_err(unwritten)?.as_bytes())
}

fn is_denied(diagnostic: &Diagnostic) -> bool {
    diagnostic.finding.as_ref().is_some_and(|finding| finding.level == Level::Denied)
}
