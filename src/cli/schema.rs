//! `lmstrat schema`: what lmstrat writes, described for programs.

use super::args::{Schema, SchemaOf};
use super::{Console, ExitStatus};
use crate::evaluation;

/// Prints a JSON Schema.
///
/// # Errors
/// Standard output cannot be written.
pub fn run(options: &Schema, console: &Console) -> anyhow::Result<ExitStatus> {
    let schema = match options.of {
        SchemaOf::Evaluation => evaluation::schema(),
    };
    let text = serde_json::to_string_pretty(&schema)? + "\n";
    console.print_file(text.as_bytes())?;
    Ok(ExitStatus::Done)
}
