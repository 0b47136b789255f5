//! Diagnostics in SARIF 2.1.0, the format of code scanning.

use super::report::Region;
use super::sarif::{
    Artifact, Driver, Help, Location, Log, LogicalLocation, Message, Physical, Properties, Result as Entry,
    RuleConfiguration, Run, SarifRegion, SarifRule, Suppression, Tool,
};
use super::{Diagnostic, Level, Report, Severity, rule_key};

/// The fingerprint of our own, and the one that GitHub compares; both are the name of the finding.
const FINGERPRINTS: [&str; 2] = ["lmstrat/finding/v1", "primaryLocationLineHash"];

/// All diagnostics as one SARIF log, the rules with their help. What is allowed is there as suppressed.
///
/// # Errors
/// None is known; serde's are handed on.
pub fn emit_sarif(report: &Report<'_>) -> Result<String, serde_json::Error> {
    let rules = rules(report);
    let results = report.diagnostics.iter().map(|diagnostic| entry(report, diagnostic, &rules)).collect();
    let driver = Driver { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION"), rules };
    let run = Run { tool: Tool { driver }, column_kind: "unicodeCodePoints", results };
    serde_json::to_string_pretty(&Log::of(run)).map(|json| json + "\n")
}

/// Every rule, then every kind of fault of the files that there is.
fn rules(report: &Report<'_>) -> Vec<SarifRule> {
    let mut rules: Vec<SarifRule> = report.rules.iter().map(|(code, severity)| rule(report, code, *severity)).collect();
    for diagnostic in report.diagnostics.iter().filter(|diagnostic| diagnostic.finding.is_none()) {
        if rules.iter().all(|rule| rule.id != diagnostic.code) {
            let why = Message { text: report.part(diagnostic, "why") };
            rules.push(SarifRule {
                id: diagnostic.code,
                short_description: why.clone(),
                full_description: why.clone(),
                help: Help { markdown: why.text.clone(), text: why.text },
                default_configuration: RuleConfiguration { level: level(diagnostic.severity) },
            });
        }
    }
    rules
}

fn rule(report: &Report<'_>, code: &'static str, severity: Severity) -> SarifRule {
    let parts = ["checks", "why", "advice"].map(|part| {
        let words = report.word(&format!("{}.{part}", rule_key(code)));
        (report.word(&format!("cli.rule.{part}")), words)
    });
    let help = |heading: fn(&str) -> String| {
        parts.iter().map(|(head, words)| heading(head) + words).collect::<Vec<_>>().join("\n\n")
    };
    let [(_, checks), (_, why), _] = &parts;
    SarifRule {
        id: code,
        short_description: Message { text: checks.clone() },
        full_description: Message { text: format!("{checks} {why}") },
        help: Help { text: help(|head| format!("{head}: ")), markdown: help(|head| format!("**{head}**\n\n")) },
        default_configuration: RuleConfiguration { level: level(severity) },
    }
}

fn entry(report: &Report<'_>, diagnostic: &Diagnostic, rules: &[SarifRule]) -> Entry {
    let mut places = report.regions(diagnostic).into_iter().map(|(region, label)| location(&region, label));
    let file = report.file(diagnostic);
    let whole_file =
        || (!file.is_empty()).then(|| Location { physical: Some(physical(file, None)), ..Location::default() });
    let found = diagnostic.finding.as_ref();
    let mut first = places.next().or_else(whole_file);
    if let (Some(first), Some(found)) = (&mut first, found) {
        first.logical = vec![LogicalLocation { fully_qualified_name: found.subject.clone() }];
    }
    let related = places.zip(1..).map(|(place, id)| Location { id: Some(id), ..place });
    Entry {
        rule_id: diagnostic.code,
        rule_index: rules.iter().position(|rule| rule.id == diagnostic.code),
        level: level(diagnostic.severity),
        message: Message { text: report.message(diagnostic) },
        locations: first.into_iter().collect(),
        related_locations: related.collect(),
        partial_fingerprints: FINGERPRINTS.map(|name| (name, report.id(diagnostic))).into(),
        suppressions: report.allowance(diagnostic).map(|justification| vec![suppression(diagnostic, justification)]),
        properties: found.map(|found| Properties { subjects: found.subjects.clone() }),
    }
}

/// What is allowed in a file is suppressed from outside the code.
fn suppression(diagnostic: &Diagnostic, justification: String) -> Suppression {
    let by_file =
        matches!(&diagnostic.finding, Some(found) if matches!(found.level, Level::Allowed { by: Some(_), .. }));
    Suppression { kind: "external", status: if by_file { "accepted" } else { "underReview" }, justification }
}

fn location(region: &Region<'_>, label: Option<String>) -> Location {
    let place = SarifRegion {
        start_line: region.line,
        start_column: region.column,
        end_line: region.end_line,
        end_column: region.end_column,
    };
    let message = label.map(|text| Message { text });
    Location { physical: Some(physical(region.file, Some(place))), message, ..Location::default() }
}

fn physical(file: &str, region: Option<SarifRegion>) -> Physical {
    Physical { artifact_location: Artifact { uri: uri(file) }, region }
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// A path as a relative reference of RFC 3986, the bytes that have no place in one as `%` and two digits. A first part
/// with a colon would be taken for a scheme, and does not get through either.
fn uri(path: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    path.bytes()
        .map(|byte| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_relative_references() {
        assert_eq!(uri("strategy/plan/goals.yaml"), "strategy/plan/goals.yaml");
        assert_eq!(uri("../mērķi 1.yaml"), "../m%C4%93r%C4%B7i%201.yaml");
        assert_eq!(uri("c:x"), "c%3Ax");
    }
}
