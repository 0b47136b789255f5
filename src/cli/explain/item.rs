//! What was found about the strategy as a whole, or about an item that has no light.

use clap::builder::styling::Style;

use crate::cli::console::paint;
use crate::cli::page::Page;
use crate::cli::{ExitStatus, Fault};
use crate::diagnostics::nearest;
use crate::locale::Arguments;
use crate::model::Subject;

/// The findings about a subject that has no light.
///
/// # Errors
/// There are none about an item, whose name may be misspelt.
pub fn found(page: &Page, subject: &Subject) -> Result<String, Fault> {
    let name = subject.to_string();
    let found = page.evaluation.findings.iter().filter(|finding| finding.subjects.contains(&name));
    let told: String = found.map(|finding| page.finding(2, finding)).collect();
    if told.is_empty() && *subject != Subject::Strategy {
        let subjects = page.evaluation.findings.iter().flat_map(|finding| &finding.subjects);
        let near = nearest(&name, subjects.map(String::as_str)).unwrap_or_default();
        return Err(Fault::new(ExitStatus::Usage, "cli.fault.nothing_about").with("given", name).with("near", near));
    }
    let nothing = || page.say(2, "cli.explain.no_findings", &Arguments::new());
    let told = if told.is_empty() { nothing() } else { told };
    Ok(format!("{}\n{}\n{told}", paint(Style::new().bold(), &name), page.question()))
}
