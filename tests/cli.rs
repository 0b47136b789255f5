//! What the command line prints, and how it ends.
//!
//! The transcripts stand in `tests/cli`; `TRYCMD=overwrite cargo test --test cli` writes down what is printed now.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// The program, in an environment that does not depend on whose machine it is.
fn lmstrat(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lmstrat"));
    command.args(arguments).env("LC_ALL", "C");
    for name in ["COLUMNS", "NO_COLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command
}

#[test]
fn transcripts() {
    let cases = trycmd::TestCases::new();
    cases.env("LC_ALL", "C").case("tests/cli/*.trycmd");
}

#[test]
fn the_language_is_that_of_the_system_unless_asked_otherwise() {
    let first_word = |command: &mut Command| {
        let told = String::from_utf8(command.output().unwrap().stderr).unwrap();
        told.split(':').next().unwrap().to_owned()
    };
    let nowhere = || lmstrat(&["check", "nowhere"]);
    assert_eq!(first_word(&mut nowhere()), "error");
    assert_eq!(first_word(nowhere().env("LC_ALL", "lv_LV.UTF-8")), "kļūda");
    assert_eq!(first_word(nowhere().env("LC_ALL", "lv_LV.UTF-8").args(["--ui-lang", "en"])), "error");
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let mut explain = lmstrat(&["check", "strategy"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut first_line = String::new();
    BufReader::new(explain.stdout.take().unwrap()).read_line(&mut first_line).unwrap();
    let ended = explain.wait_with_output().unwrap();
    assert!(ended.status.success(), "{ended:?}");
    assert!(ended.stderr.is_empty(), "{ended:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_an_error() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let ended = lmstrat(&["check", "strategy"]).stdout(full).output().unwrap();
    assert_eq!(ended.status.code(), Some(4));
    assert_eq!(String::from_utf8(ended.stderr).unwrap(), "error: - cannot be written: the disk is full\n");
}

#[test]
fn text_from_files_does_not_steer_the_terminal() {
    let place = tempfile::tempdir().unwrap();
    let text = std::fs::read_to_string("tests/town-library/strategy.yaml").unwrap();
    let text = text.replace("title: Reading town", "title: \"Red \\e[31m\\u202Etown\\a\"");
    std::fs::write(place.path().join("strategy.yaml"), text).unwrap();
    let mut evaluate = lmstrat(&["evaluate", "--format", "json", "--out"]);
    let ended = evaluate.arg(place.path().join("out")).arg(place.path()).output().unwrap();
    let printed = String::from_utf8(ended.stdout).unwrap();
    assert!(printed.starts_with("Red [31mtown · Town library\n"), "{printed:?}");
}
