//! The command line: the only room that prints, writes files, and reads the environment.
//!
//! [`run`] reads the arguments, calls one file a command, and says how it ended. Data go to standard output, messages to
//! standard error, in the language of whoever sits there.

mod args;
mod check;
mod console;
mod evaluate;
mod exit_status;
mod explain;
mod fault;
mod folder;
mod init;
mod interrupt;
mod levels;
mod page;
mod reports;
mod schema;
mod starter;
mod summary;
mod table;
mod templates;
mod text;
mod write;

use std::env;
use std::ffi::OsString;
use std::io::{self, Write};

use clap::Parser;

pub use exit_status::ExitStatus;

use args::{Command, CommandLine};
use console::Console;
use fault::Fault;
use folder::Folder;

use crate::locale::{Arguments, detect, message};

/// Runs the command that the arguments ask for; the first argument is the name of the program.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitStatus {
    exit_status::guard(report_bug, || match CommandLine::try_parse_from(arguments) {
        Ok(command_line) => dispatch(&command_line),
        Err(told) => {
            // Help and versions are told the same way. Where nobody reads it, nothing more can be done.
            let _ = told.print();
            if told.use_stderr() { ExitStatus::Usage } else { ExitStatus::Done }
        }
    })
}

fn dispatch(command_line: &CommandLine) -> ExitStatus {
    let console = Console::new(&command_line.terminal);
    if let Some(directory) = &command_line.terminal.directory
        && let Err(error) = env::set_current_dir(directory)
    {
        return console.complain(&Fault::io("cli.fault.unreadable", directory, &error));
    }
    interrupt::listen();
    let ended = match &command_line.command {
        Command::Evaluate(options) => evaluate::run(options, &console),
        Command::Check(options) => check::run(options, &console),
        Command::Explain(options) => explain::run(options, &console),
        Command::Init(options) => init::run(options, &console),
        Command::Schema(options) => schema::run(options, &console),
    };
    // What no command foresees as a fault of its surroundings is ours.
    ended.unwrap_or_else(|error| match error.downcast::<Fault>() {
        Ok(fault) => console.complain(&fault),
        Err(unforeseen) => {
            report_bug(&format!("{unforeseen:#}"));
            ExitStatus::Bug
        }
    })
}

/// Tells that it is our fault, and what we need to know to mend it.
fn report_bug(cause: &str) {
    let language = detect::from_environment(None);
    let command: Vec<_> = env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned()).collect();
    let known = Arguments::from([
        ("version", env!("CARGO_PKG_VERSION").into()),
        ("system", format!("{} {}", env::consts::OS, env::consts::ARCH).into()),
        ("command", text::plain(&command.join(" ")).into()),
        ("cause", text::plain(cause).into()),
    ]);
    let _ = writeln!(io::stderr(), "{}", message(language, "cli.bug", &known));
}
