//! The command line: the only room that prints, writes files, and reads the environment.
//!
//! [`run`] parses the arguments, calls one file a command, and returns how it ended. Data go to standard output, messages to
//! standard error, in the language of the user.

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
mod presenter;
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

use crate::locale::{Locale, Message, detect};

/// Runs the command that the arguments ask for; the first argument is the name of the program.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitStatus {
    exit_status::guard(report_bug, || match CommandLine::try_parse_from(arguments) {
        Ok(command_line) => dispatch(&command_line),
        Err(error) => {
            // Help and versions come this way, too. Where they cannot be printed, nothing more can be done.
            let _ = error.print();
            if error.use_stderr() { ExitStatus::Usage } else { ExitStatus::Done }
        }
    })
}

fn dispatch(command_line: &CommandLine) -> ExitStatus {
    let console = Console::new(&command_line.terminal);
    if let Some(directory) = &command_line.terminal.directory
        && let Err(error) = env::set_current_dir(directory)
    {
        return console.report(&Fault::io("cli.fault.unreadable", directory, &error));
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
        Ok(fault) => console.report(&fault),
        Err(unforeseen) => {
            report_bug(&format!("{unforeseen:#}"));
            ExitStatus::Bug
        }
    })
}

/// Prints that it is our fault, and what we need to know to correct it.
fn report_bug(cause: &str) {
    let locale = Locale::of(detect::from_environment(None));
    let command: Vec<_> = env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned()).collect();
    let bug = Message::new("cli.bug")
        .with("version", env!("CARGO_PKG_VERSION"))
        .with("system", format!("{} {}", env::consts::OS, env::consts::ARCH))
        .with("command", text::plain(&command.join(" ")))
        .with("cause", text::plain(cause));
    let _ = writeln!(io::stderr(), "{}", locale.message(&bug));
}
