//! What was found about the strategy as a whole, or about an item that has no light.

use clap::builder::styling::Style;

use crate::cli::console::paint;
use crate::cli::presenter::Presenter;
use crate::cli::{ExitStatus, Fault};
use crate::diagnostics::nearest;
use crate::locale::Message;
use crate::model::Subject;

/// The findings about a subject that has no light.
///
/// # Errors
/// There are none about an item, whose name may be misspelt.
pub fn found(presenter: &Presenter, subject: &Subject) -> Result<String, Fault> {
    let name = subject.to_string();
    let found = presenter.evaluation.findings.iter().filter(|finding| finding.subjects.contains(&name));
    let listed: String = found.map(|finding| presenter.finding(2, finding)).collect();
    if listed.is_empty() && *subject != Subject::Strategy {
        let subjects = presenter.evaluation.findings.iter().flat_map(|finding| &finding.subjects);
        let near = nearest(&name, subjects.map(String::as_str)).unwrap_or_default();
        return Err(Fault::new(ExitStatus::Usage, "cli.fault.nothing_about").with("given", name).with("near", near));
    }
    let nothing = || presenter.message(2, &Message::new("cli.explain.no_findings"));
    let listed = if listed.is_empty() { nothing() } else { listed };
    Ok(format!("{}\n{}\n{listed}", paint(Style::new().bold(), &name), presenter.question()))
}
