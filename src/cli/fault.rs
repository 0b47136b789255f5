//! Why a command stops.

use std::io;
use std::path::Path;

use super::ExitStatus;
use super::text::shown;
use crate::locale::{Argument, Message};

/// A reason to stop: a message of `locales/*/cli.yaml` and the exit code that goes with it.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{}", message.as_ref().map_or("already reported", |message| &message.key))]
pub struct Fault {
    /// How the command ends.
    pub status: ExitStatus,
    /// What to print; none where everything has been reported already.
    pub message: Option<Message>,
}

impl Fault {
    /// A fault with the key of its message.
    pub fn new(status: ExitStatus, key: &'static str) -> Self {
        Self { status, message: Some(Message::new(key)) }
    }

    /// A fault of which nothing is left to print.
    pub fn already_reported(status: ExitStatus) -> Self {
        Self { status, message: None }
    }

    /// A file or folder that could not be read or written, and why.
    pub fn io(key: &'static str, path: &Path, error: &io::Error) -> Self {
        Self::new(ExitStatus::Inaccessible, key).with("path", shown(path)).with("reason", reason(error))
    }

    /// Adds a value to fill the message with.
    #[must_use]
    pub fn with(self, name: &'static str, value: impl Into<Argument>) -> Self {
        Self { message: self.message.map(|message| message.with(name, value)), ..self }
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
    Argument::message(format!("cli.reason.{key}"))
}
