//! The markup and the style sheet, by the checker of the W3C.

use std::process::Command;

use super::{REPORTS, package};

/// What the checker does not know: a property of SVG 2 (<https://www.w3.org/TR/SVG2/painting.html#PaintOrder>), and that a
/// policy may allow a style sheet by its hash; that the browser obeys the style sheet, the other tests would notice.
const ALLOWED: &str = ".*(“paint-order”|Inline style violates Content Security Policy).*";

#[test]
fn the_nu_html_checker_faults_nothing() {
    let checker = Command::new("java")
        .arg("-jar")
        .arg(package("vnu-jar/build/dist/vnu.jar"))
        .args(["--format", "gnu", "--filterpattern", ALLOWED])
        .args(REPORTS.values())
        .output()
        .unwrap_or_else(|error| panic!("java: {error}. The Nu HTML checker needs it: .ci/run installs it on Debian."));
    let faults = String::from_utf8(checker.stderr).unwrap();
    assert!(checker.status.success() && faults.is_empty(), "{faults}");
}
