//! Diagnostics as a test report for CI servers.

use quick_junit::{NonSuccessKind, Report as Junit, TestCase, TestCaseStatus, TestSuite};

use super::{Diagnostic, Report, Severity};

/// A suite for each family of rules. Each finding is a test case; so is each rule that found nothing, and it passes. An
/// error is a failure; a warning or note passes and says so; what is allowed is skipped.
///
/// # Errors
/// None is known; those of the writer are handed on.
pub fn emit_junit(report: &Report<'_>) -> Result<String, quick_junit::SerializeError> {
    let mut suites: Vec<TestSuite> = Vec::new();
    let mut add = |code: &str, case: TestCase| {
        let family = code.split_once('/').map_or("files", |(family, _)| family);
        match suites.iter_mut().find(|suite| suite.name.as_str() == family) {
            Some(suite) => drop(suite.add_test_case(case)),
            None => {
                let mut suite = TestSuite::new(family);
                suite.add_test_case(case);
                suites.push(suite);
            }
        }
    };
    for diagnostic in report.diagnostics {
        add(diagnostic.code, case(report, diagnostic));
    }
    let found = |code: &str| report.diagnostics.iter().any(|diagnostic| diagnostic.code == code);
    for (code, _) in report.rules.iter().filter(|(code, _)| !found(code)) {
        let mut passed = TestCase::new(*code, TestCaseStatus::success());
        passed.set_classname(*code);
        add(code, passed);
    }
    let mut junit = Junit::new(env!("CARGO_PKG_NAME"));
    junit.add_test_suites(suites);
    junit.to_string()
}

fn case(report: &Report<'_>, diagnostic: &Diagnostic) -> TestCase {
    let message = report.message(diagnostic);
    let mut lines = vec![message.clone()];
    let regions = report.regions(diagnostic);
    lines.extend(regions.iter().map(|(region, label)| {
        let label = label.as_ref().map_or_else(String::new, |label| format!(" ({label})"));
        format!("{}:{}:{}{label}", region.file, region.line, region.column)
    }));
    lines.push(report.part(diagnostic, "advice"));
    let words = lines.join("\n");

    let allowance = report.allowance(diagnostic);
    let status = match (&allowance, diagnostic.severity) {
        (Some(reason), _) => {
            let mut skipped = TestCaseStatus::skipped();
            skipped.set_message(reason);
            skipped
        }
        (None, Severity::Error) => {
            let mut failed = TestCaseStatus::non_success(NonSuccessKind::Failure);
            failed.set_type(diagnostic.code).set_message(message).set_description(&words);
            failed
        }
        (None, Severity::Warning | Severity::Note) => TestCaseStatus::success(),
    };
    let passes = matches!(status, TestCaseStatus::Success { .. });
    let mut case = TestCase::new(report.id(diagnostic), status);
    case.set_classname(diagnostic.code);
    case.extra.insert("file".into(), report.file(diagnostic).into());
    if let Some((region, _)) = regions.first() {
        case.extra.insert("line".into(), region.line.to_string().into());
    }
    if passes {
        let severity = report.word(match diagnostic.severity {
            Severity::Error => "severity.error",
            Severity::Warning => "severity.warning",
            Severity::Note => "severity.note",
        });
        case.set_system_out(format!("{severity}: {words}"));
    }
    case
}
