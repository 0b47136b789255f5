//! Work grows in proportion to the strategy. Steps are the instructions that valgrind counts, which are the same in every run;
//! a timing would tell how busy the machine is.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::Path;
use std::process::Command;

use lmstrat::pipeline::load;

mod generated;

/// The instructions that a command takes on a strategy.
fn steps(command: &str, strategy: &Path) -> u64 {
    let valgrind = ["--tool=callgrind", "--callgrind-out-file=/dev/null", env!("CARGO_BIN_EXE_lmstrat")];
    let run = Command::new("valgrind").args(valgrind).arg(command).arg(strategy).output();
    let run = run.unwrap_or_else(|error| panic!("valgrind counts the steps; install it (Debian: valgrind): {error}"));
    let messages = String::from_utf8_lossy(&run.stderr);
    let collected = messages.lines().find_map(|line| line.split_once("Collected : "));
    let (_, count) = collected.unwrap_or_else(|| panic!("{messages}"));
    count.trim().parse().unwrap()
}

/// The steps of a command on a strategy with so many results.
fn steps_for(command: &str, results: usize) -> u64 {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in generated::files(results) {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let strategy = folder.path().join("strategy");
    let loaded = load(&strategy);
    assert!(loaded.strategy.is_some(), "{results}: {:?}", loaded.diagnostics);
    steps(command, &strategy)
}

/// Twice the strategy takes at most 2.2 times the steps, what is the same for every strategy left out.
#[test]
fn checking_grows_with_the_strategy_and_not_with_its_square() {
    let [start, one, two] = [8, 44, 80].map(|results| steps_for("check", results));
    let (one, two) = (one - start, two - start);
    assert!(two * 10 <= one * 22, "{one} steps for 36 results more, {two} for 72");
}
