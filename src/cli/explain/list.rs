//! All rules: what each is called, how bad what it finds is, what it checks.

use clap::builder::styling::Style;
use serde::Serialize;

use crate::check::{RULES, Rule};
use crate::cli::args::ListFormat;
use crate::cli::console::paint;
use crate::cli::presenter::key;
use crate::cli::text::wrapped;
use crate::cli::{Console, ExitStatus, Fault};
use crate::diagnostics::Severity;

/// A rule in the JSON list.
#[derive(Serialize)]
struct Entry {
    id: &'static str,
    severity: Severity,
    checks: String,
    why: String,
    advice: String,
    options: Vec<Threshold>,
}

#[derive(Serialize)]
struct Threshold {
    name: &'static str,
    default: String,
}

/// The list of all rules.
///
/// # Errors
/// None is known; serde's are handed on.
pub fn list(format: ListFormat, console: &Console) -> Result<String, Fault> {
    match format {
        ListFormat::Text => Ok(RULES.iter().map(|rule| text(rule, console)).collect()),
        ListFormat::Markdown => Ok(markdown(console)),
        ListFormat::Json => {
            let entries: Vec<Entry> = RULES.iter().map(|rule| entry(rule, console)).collect();
            let unwritten = |error: serde_json::Error| {
                Fault::new(ExitStatus::Bug, "cli.fault.unwritable").with("path", "-").with("reason", error.to_string())
            };
            serde_json::to_string_pretty(&entries).map(|json| json + "\n").map_err(unwritten)
        }
    }
}

fn text(rule: &Rule, console: &Console) -> String {
    let head = format!("{} ({})\n", paint(Style::new().bold(), rule.name), severity(rule, console));
    head + &wrapped(&word(rule, "checks", console), 2, console.width)
}

/// A table with a row a rule.
fn markdown(console: &Console) -> String {
    let heads = ["cli.list.rule", "cli.list.severity", "cli.rule.checks"].map(|key| console.word(key));
    let row = |rule: &Rule| {
        let checks = word(rule, "checks", console).replace('|', "\\|");
        format!("| `{}` | {} | {checks} |\n", rule.name, severity(rule, console))
    };
    format!("| {} |\n|---|---|---|\n", heads.join(" | ")) + &RULES.iter().map(row).collect::<String>()
}

fn entry(rule: &Rule, console: &Console) -> Entry {
    let options = rule.options.iter();
    Entry {
        id: rule.name,
        severity: rule.severity,
        checks: word(rule, "checks", console),
        why: word(rule, "why", console),
        advice: word(rule, "advice", console),
        options: options.map(|option| Threshold { name: option.name, default: option.default.to_string() }).collect(),
    }
}

fn severity(rule: &Rule, console: &Console) -> String {
    console.word(&key("severity", &rule.severity))
}

fn word(rule: &Rule, part: &str, console: &Console) -> String {
    console.word(&rule.key(part)).trim().to_owned()
}
