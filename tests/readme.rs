//! What the README shows is what happens.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::Path;

const README: &str = "README.md";

/// Copies a folder with everything below it.
fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.unwrap();
        let place = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(place).unwrap();
        } else {
            fs::copy(entry.path(), place).unwrap();
        }
    }
}

/// The commands run in a place of their own, with the strategies beside them; `TRYCMD=overwrite` mends the page.
#[test]
fn console_blocks() {
    let place = tempfile::tempdir().unwrap();
    let page = place.path().join(README);
    fs::copy(README, &page).unwrap();
    for folder in ["strategy", "tests/town-library"] {
        copy(Path::new(folder), &place.path().join("README.in").join(folder));
    }
    fs::create_dir(place.path().join("README.out")).unwrap();
    let cases = trycmd::TestCases::new();
    cases.env("LC_ALL", "C").case(page.to_str().unwrap());
    // The commands run, and the page may be mended, when the cases are dropped.
    drop(cases);
    if fs::read(&page).unwrap() != fs::read(README).unwrap() {
        fs::copy(&page, README).unwrap();
    }
}

#[test]
fn the_ten_lines_are_those_of_the_example() {
    let page = fs::read_to_string(README).unwrap();
    let example = fs::read_to_string("tests/town-library/strategy.yaml").unwrap();
    assert!(page.contains(&format!("```yaml\n{example}```\n")));
    assert_eq!(example.lines().count(), 10);
}
