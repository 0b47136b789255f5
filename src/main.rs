//! The thin binary.

use std::process::ExitCode;

fn main() -> ExitCode {
    lmstrat::cli::run(std::env::args_os()).into()
}
