//! What of a text a reader sees. Texts are cleaned when they are loaded and nowhere else, so that every output has the same.

use std::borrow::Cow;

/// A text on one line: its words with single spaces between them, and no character that is not seen. Spaces that do not break
/// stay, as they are part of how numbers and names are written.
pub(crate) fn line(text: &str) -> Cow<'_, str> {
    let is_clean = |text: &str| {
        !text.contains(|char| (is_gap(char) && char != ' ') || is_unseen(char))
            && !text.starts_with(' ')
            && !text.ends_with(' ')
            && !text.contains("  ")
    };
    if is_clean(text) {
        return Cow::Borrowed(text);
    }
    let seen = seen(text);
    let words = seen.split(is_gap).filter(|word| !word.is_empty());
    Cow::Owned(words.collect::<Vec<_>>().join(" "))
}

/// A text whose lines and paragraphs mean something, without the characters that are not seen.
pub(super) fn narrative(text: &str) -> String {
    seen(&text.replace("\r\n", "\n").replace(['\u{85}', '\u{2028}', '\r'], "\n").replace('\u{2029}', "\n\n"))
}

fn seen(text: &str) -> String {
    text.chars().filter(|char| !is_unseen(*char)).collect()
}

/// What stands between words.
fn is_gap(char: char) -> bool {
    char.is_whitespace() && !matches!(char, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

/// Whether a character shows nothing and changes how others show, or what a program makes of them: codes of devices,
/// directions, hints where a line may break, marks of the byte order, tags, and codes that are no characters. Joiners stay:
/// letters and signs take their form from them.
pub(crate) fn is_unseen(char: char) -> bool {
    match char {
        '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' => false,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}' => true,
        '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fdd0}'..='\u{fdef}' | '\u{fff9}'..='\u{fffb}' => true,
        '\u{e0000}'..='\u{e007f}' => true,
        _ => char.is_control() || u32::from(char) & 0xfffe == 0xfffe,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_of_what_is_seen() {
        for (text, seen) in [
            ("Safer roads", "Safer roads"),
            ("  A goal\non two lines\n", "A goal on two lines"),
            ("tab\there,\u{2028}line", "tab here, line"),
            ("100\u{a0}% of 5\u{202f}000", "100\u{a0}% of 5\u{202f}000"),
            ("gpj.\u{202e}exe\u{202c}", "gpj.exe"),
            ("soft\u{ad}hyphen, zero\u{200b}width, \u{feff}mark", "softhyphen, zerowidth, mark"),
            ("bell\u{7} escape\u{1b}[31m nul\0 none\u{ffff}", "bell escape[31m nul none"),
            ("\u{200b} \u{2066}", ""),
        ] {
            assert_eq!(line(text), seen);
        }
    }

    #[test]
    fn a_narrative_keeps_its_paragraphs_and_lists() {
        assert_eq!(narrative("One\r\n\r\n- two\u{202e}\n- three"), "One\n\n- two\n- three");
    }

    #[test]
    fn signs_that_are_joined_stay_whole() {
        for text in ["👩\u{200d}🔬", "نمی\u{200c}خواهم", "e\u{301}"] {
            assert_eq!(line(text), text);
        }
    }
}
