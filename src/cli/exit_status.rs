//! How a command ends.

use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::process::ExitCode;

/// The exit codes, the worse the higher.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExitStatus {
    /// Done.
    Done = 0,
    /// Done, and what `--fail-on` or `--deny` names was met.
    Met = 1,
    /// Wrong usage.
    Usage = 2,
    /// The input is invalid: every error was printed, nothing was written.
    Invalid = 3,
    /// A file or folder could not be read or written.
    Inaccessible = 4,
    /// Our bug.
    Bug = 70,
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        Self::from(status as u8)
    }
}

/// Runs a command. A panic in it is a bug of ours and reported as one, by `report`, which is given what and where it was.
pub fn guard(report: fn(&str), command: impl FnOnce() -> ExitStatus) -> ExitStatus {
    panic::set_hook(Box::new(move |info| report(&cause(info))));
    panic::catch_unwind(AssertUnwindSafe(command)).unwrap_or(ExitStatus::Bug)
}

/// The words of a panic and its place in the source, on one line.
fn cause(info: &PanicHookInfo) -> String {
    let words = info.payload_as_str().unwrap_or("?").replace('\n', " ");
    info.location().map_or(words.clone(), |place| format!("{words} ({place})"))
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    #[test]
    fn a_panic_is_reported_with_its_place_and_ends_as_a_bug() {
        static REPORTED: Mutex<String> = Mutex::new(String::new());
        let before = panic::take_hook();
        let status = guard(|cause| *REPORTED.lock().unwrap() = cause.to_owned(), || panic!("a wheel\nfell off"));
        panic::set_hook(before);
        assert_eq!(status, ExitStatus::Bug);
        let reported = REPORTED.lock().unwrap();
        assert!(reported.starts_with("a wheel fell off (src/cli/exit_status.rs:"), "{reported}");
    }

    #[test]
    fn of_several_the_worst_counts() {
        let ends = [ExitStatus::Done, ExitStatus::Invalid, ExitStatus::Met];
        assert_eq!(ends.into_iter().max(), Some(ExitStatus::Invalid));
    }
}
