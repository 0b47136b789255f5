//! Ctrl-C ends the program at once, except while files are put in place: then when they are.

use std::process;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Held while files are written.
static WRITING: Mutex<()> = Mutex::new(());

/// What a shell reports of a program that an interrupt has ended.
const INTERRUPTED: i32 = 130;

/// Lets an interrupt wait until nothing is being written.
pub fn listen() {
    // Without a handler an interrupt ends the program all the same; it may then leave a file that is not in place yet.
    let _ = ctrlc::set_handler(|| {
        let _written = hold();
        process::exit(INTERRUPTED);
    });
}

/// Keeps an interrupt waiting until the value is dropped.
pub fn hold() -> MutexGuard<'static, ()> {
    WRITING.lock().unwrap_or_else(PoisonError::into_inner)
}
