//! Names of places within a report, for its links.

use std::fmt::Write;

/// A name that can stand in an attribute and in a link as it is: letters and digits of ASCII, `-`, `.`, `_`, `/` and `:` stay,
/// everything else becomes `~` and its bytes in hexadecimal, so that two names never meet.
pub(super) fn anchor(kind: &str, id: &str) -> String {
    let mut name = format!("{kind}-");
    for byte in id.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'/' | b':' => name.push(char::from(byte)),
            // Writing to a text cannot fail.
            _ => drop(write!(name, "~{byte:02x}")),
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_stay_readable() {
        assert_eq!(anchor("goal", "GSR-3"), "goal-GSR-3");
        assert_eq!(anchor("finding", "effectiveness/behind:kpi/3"), "finding-effectiveness/behind:kpi/3");
    }

    #[test]
    fn nothing_leaves_the_attribute_or_the_link() {
        assert_eq!(anchor("goal", "a\"> )|\n"), "goal-a~22~3e~20~29~7c~0a");
        assert_ne!(anchor("goal", "a~"), anchor("goal", "a"));
    }
}
