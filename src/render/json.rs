//! `evaluation.json`.

use super::error::RenderError;
use crate::evaluation::Evaluation;

/// The evaluation as JSON for people and programs: indented, its keys in the order of the contract, one newline at the end.
///
/// # Errors
/// A number that JSON cannot hold.
pub fn json(evaluation: &Evaluation) -> Result<String, RenderError> {
    let mut text = serde_json::to_string_pretty(evaluation)?;
    text.push('\n');
    Ok(text)
}
