//! Diagnostics for programs of one's own.

use serde::Serialize;

use super::report::Region;
use super::{Diagnostic, Level, Report, Severity};

/// The name and version of the format.
const SCHEMA: &str = "lmstrat/check/1";

#[derive(Serialize)]
struct Check<'r> {
    schema: &'static str,
    tool: Tool,
    findings: Vec<Entry<'r>>,
    summary: Counts,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

/// A finding; without a subject, a fault of the files.
#[derive(Serialize)]
struct Entry<'r> {
    id: String,
    rule: &'static str,
    severity: Severity,
    level: &'static str,
    subject: Option<&'r str>,
    subjects: &'r [String],
    message: String,
    advice: String,
    /// Why it is allowed.
    reason: Option<String>,
    /// The place at fault, then those that explain it.
    at: Vec<Place<'r>>,
}

#[derive(Serialize)]
struct Place<'r> {
    #[serde(flatten)]
    region: Region<'r>,
    label: Option<String>,
}

#[derive(Serialize, Default)]
struct Counts {
    error: usize,
    warning: usize,
    note: usize,
    denied: usize,
    allowed: usize,
}

/// All diagnostics as one JSON document: `lmstrat/check/1`.
///
/// # Errors
/// None is known; serde's are handed on.
pub fn emit_json(report: &Report<'_>) -> Result<String, serde_json::Error> {
    let findings = report.diagnostics.iter().map(|diagnostic| entry(report, diagnostic)).collect();
    let tool = Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") };
    let check = Check { schema: SCHEMA, tool, findings, summary: counts(report.diagnostics) };
    serde_json::to_string_pretty(&check).map(|json| json + "\n")
}

fn entry<'r>(report: &Report<'r>, diagnostic: &'r Diagnostic) -> Entry<'r> {
    let found = diagnostic.finding.as_ref();
    let regions = report.regions(diagnostic).into_iter();
    Entry {
        id: report.id(diagnostic),
        rule: diagnostic.code,
        severity: diagnostic.severity,
        level: match found.map(|found| &found.level) {
            None | Some(Level::Reported) => "reported",
            Some(Level::Denied) => "denied",
            Some(Level::Allowed { .. }) => "allowed",
        },
        subject: found.map(|found| found.subject.as_str()),
        subjects: found.map_or(&[], |found| &found.subjects),
        message: report.message(diagnostic),
        advice: report.part(diagnostic, "advice"),
        reason: report.allowance(diagnostic),
        at: regions.map(|(region, label)| Place { region, label }).collect(),
    }
}

fn counts(diagnostics: &[Diagnostic]) -> Counts {
    let mut counts = Counts::default();
    for diagnostic in diagnostics {
        let level = diagnostic.finding.as_ref().map(|found| &found.level);
        if level.is_some_and(Level::is_allowed) {
            counts.allowed += 1;
            continue;
        }
        counts.denied += usize::from(level == Some(&Level::Denied));
        *match diagnostic.severity {
            Severity::Error => &mut counts.error,
            Severity::Warning => &mut counts.warning,
            Severity::Note => &mut counts.note,
        } += 1;
    }
    counts
}
