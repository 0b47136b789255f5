//! What makes a file unreadable before YAML comes into it: a merge that was not finished, and characters nobody can see.

use crate::diagnostics::Diagnostic;
use crate::source::{FileId, Span};

/// The faults that keep a file from being parsed at all.
pub(super) fn screen(file: FileId, text: &str) -> Vec<Diagnostic> {
    let conflicts = conflicts(file, text);
    if conflicts.is_empty() { control_characters(file, text).into_iter().collect() } else { conflicts }
}

/// One fault for each conflict, from its first mark to its last. A mark is a line that begins with seven of its character.
fn conflicts(file: FileId, text: &str) -> Vec<Diagnostic> {
    let mut faults: Vec<Diagnostic> = Vec::new();
    let mut is_open = false;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let written = line.trim_end();
        let span = Span::new(file, start, start + written.len() as u32);
        start += line.len() as u32;
        let ours = written.starts_with("<<<<<<< ");
        let theirs = written.starts_with(">>>>>>> ");
        if theirs && is_open {
            let last = faults.pop();
            faults.extend(last.map(|fault| fault.label(span, "conflict-end")));
        } else if ours || theirs || (written == "=======" && !is_open) {
            faults.push(Diagnostic::error("merge-conflict", span));
        }
        is_open = !theirs && (is_open || ours || written == "=======");
    }
    faults
}

/// The first character that YAML does not allow, with the number of all of them.
fn control_characters(file: FileId, text: &str) -> Option<Diagnostic> {
    let mut found = text.char_indices().filter(|(at, char)| is_refused(*char, text, *at));
    let (at, char) = found.next()?;
    let count = 1 + found.count();
    let span = Span::new(file, at as u32, (at + char.len_utf8()) as u32);
    let code_point = format!("U+{:04X}", u32::from(char));
    Some(Diagnostic::error("control-character", span).with("character", code_point).with("count", count))
}

fn is_refused(char: char, text: &str, at: usize) -> bool {
    match char {
        '\t' | '\n' | '\u{85}' => false,
        '\r' => text.as_bytes().get(at + 1) != Some(&b'\n'),
        '\u{feff}' => at > 0,
        '\u{fffe}' | '\u{ffff}' => true,
        _ => char.is_control(),
    }
}
