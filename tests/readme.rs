//! What the README shows is what happens.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;

const README: &str = "README.md";

/// Two tests may mend the page, one after the other.
static PAGE: Mutex<()> = Mutex::new(());

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
    let _alone = PAGE.lock().unwrap();
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

/// The table is that of `lmstrat explain --list --format markdown`.
#[test]
fn the_table_of_rules_is_fresh() {
    const BEGIN: &str = "<!-- rules: `TRYCMD=overwrite cargo test --test readme` writes this table -->\n";
    const END: &str = "<!-- end of rules -->\n";
    let list = ["explain", "--list", "--format", "markdown", "--ui-lang", "en"];
    let told = Command::new(env!("CARGO_BIN_EXE_lmstrat")).args(list).output().unwrap();
    let table = format!("\n{}\n", String::from_utf8(told.stdout).unwrap());

    let _alone = PAGE.lock().unwrap();
    let page = fs::read_to_string(README).unwrap();
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (shown, after) = rest.split_once(END).unwrap();
    if shown == table {
        return;
    }
    if std::env::var("TRYCMD").is_ok_and(|wish| wish == "overwrite") {
        return fs::write(README, format!("{before}{BEGIN}{table}{END}{after}")).unwrap();
    }
    panic!("the table of rules is stale; run `TRYCMD=overwrite cargo test --test readme`");
}

#[test]
fn the_ten_lines_are_those_of_the_example() {
    let page = fs::read_to_string(README).unwrap();
    let example = fs::read_to_string("tests/town-library/strategy.yaml").unwrap();
    assert!(page.contains(&format!("```yaml\n{example}```\n")));
    assert_eq!(example.lines().count(), 10);
}
