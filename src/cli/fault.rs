//! Why a command stops.

use std::io;
use std::path::Path;

use super::ExitStatus;
use super::text::shown;
use crate::locale::{Argument, Arguments};

/// A reason to stop: a message of `locales/*/cli.yaml` and the exit code that goes with it.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{}", message.unwrap_or("told already"))]
pub struct Fault {
    /// How the command ends.
    pub status: ExitStatus,
    /// The key of the message; none where everything has been told already.
    pub message: Option<&'static str>,
    /// What the message is filled with.
    pub arguments: Arguments,
}

impl Fault {
    /// A fault whose message has yet to be told.
    pub fn new(status: ExitStatus, message: &'static str) -> Self {
        Self { status, message: Some(message), arguments: Arguments::new() }
    }

    /// A fault that has been told already.
    pub fn already_reported(status: ExitStatus) -> Self {
        Self { status, message: None, arguments: Arguments::new() }
    }

    /// A file or folder that could not be read or written, and why.
    pub fn io(message: &'static str, path: &Path, error: &io::Error) -> Self {
        Self::new(ExitStatus::Inaccessible, message).with("path", shown(path)).with("reason", reason(error))
    }

    /// Adds a value of the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.insert(name, value.into());
        self
    }
}

/// The words for what happens daily; the system's own for the rest.
fn reason(error: &io::Error) -> Argument {
    let key = match error.kind() {
        io::ErrorKind::NotFound => "not_found",
        io::ErrorKind::PermissionDenied => "permission_denied",
        io::ErrorKind::ReadOnlyFilesystem => "read_only",
        io::ErrorKind::StorageFull => "storage_full",
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => "not_a_folder",
        io::ErrorKind::IsADirectory => "is_a_folder",
        io::ErrorKind::InvalidData => "not_text",
        _ => return Argument::Word(error.to_string()),
    };
    Argument::Message(format!("cli.reason.{key}"))
}
