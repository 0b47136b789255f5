//! Annotations of GitHub Actions: workflow commands, one a line, that mark the lines of a pull request.

use super::{Diagnostic, Report, Severity};

/// One command for each diagnostic, the worst first, as only the first few of a step are shown. What is allowed is left
/// out.
#[must_use]
pub fn emit_github(report: &Report<'_>) -> String {
    let counted = report.diagnostics.iter().filter(|diagnostic| report.allowance(diagnostic).is_none());
    counted.map(|diagnostic| command(report, diagnostic)).collect()
}

fn command(report: &Report<'_>, diagnostic: &Diagnostic) -> String {
    let name = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let place = match report.regions(diagnostic).into_iter().next() {
        Some((region, _)) if region.line == region.end_line => format!(
            "file={},line={},endLine={},col={},endColumn={},",
            property(region.file),
            region.line,
            region.end_line,
            region.column,
            region.end_column,
        ),
        // Columns count only where a place is on one line.
        Some((region, _)) => {
            format!("file={},line={},endLine={},", property(region.file), region.line, region.end_line)
        }
        None => format!("file={},", property(report.file(diagnostic))),
    };
    let message = format!("{}\n{}", report.message(diagnostic), report.part(diagnostic, "advice"));
    format!("::{name} {place}title={}::{}\n", property(diagnostic.code), text(&message))
}

/// A message on one line, in which `%` begins an escape.
fn text(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, which ends at a comma or colon.
fn property(value: &str) -> String {
    text(value).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_begins_another_command() {
        assert_eq!(text("50 %\r\n::error::x"), "50 %25%0D%0A::error::x");
        assert_eq!(property("a,b:c.yaml"), "a%2Cb%3Ac.yaml");
    }
}
