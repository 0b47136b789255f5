//! Text for the terminal: one language, nothing that steers the terminal, and a width.

use std::path::Path;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::evaluation::contract::Localised;
use crate::locale::{Language, LanguageTag};

/// A text of the evaluation in the reader's language, else in the first of the strategy's that it has, on one line.
pub fn localised(text: &Localised, reader: Language, strategy: &[LanguageTag]) -> String {
    plain(text.choose(reader.tag(), strategy).map_or("", |(_, text)| text))
}

/// Text from a file without what could steer the terminal, on one line.
pub fn plain(text: &str) -> String {
    let words = text.split([' ', '\t', '\n', '\r']).map(|word| word.replace(is_steering, ""));
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Control characters, and those that turn the direction of what follows.
fn is_steering(char: char) -> bool {
    char.is_control() || matches!(char, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A path as it was given, with `/` on every system.
pub fn shown(path: &Path) -> String {
    let text = path.to_string_lossy();
    plain(&if cfg!(windows) { text.replace('\\', "/") } else { text.into_owned() })
}

/// How many columns a text takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// A text that takes no more columns than there are, cut with an ellipsis.
pub fn cut(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut room = columns.saturating_sub(1);
    let kept = text.chars().take_while(|char| {
        let fits = char.width().unwrap_or(0) <= room;
        room = room.saturating_sub(char.width().unwrap_or(0));
        fits
    });
    kept.collect::<String>().trim_end().to_owned() + if columns > 0 { "…" } else { "" }
}

/// A text in lines that are indented and end with the terminal, broken at spaces.
pub fn wrapped(text: &str, indent: usize, columns: usize) -> String {
    let room = columns.saturating_sub(indent).max(20);
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut().filter(|line| width(line) + 1 + width(word) <= room) {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.push(word.to_owned()),
        }
    }
    lines.iter().map(|line| format!("{:indent$}{line}\n", "")).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn nothing_in_a_text_steers_the_terminal() {
        assert_eq!(plain("a\u{1b}[31m red\u{7}\n  next\t\u{202e}line"), "a[31m red next line");
    }

    #[test]
    fn a_missing_language_gives_way_to_the_first_of_the_strategy() {
        let text = Localised(BTreeMap::from([(Language::Lv.tag(), "Cilvēks".to_owned())]));
        assert_eq!(localised(&text, Language::En, &[Language::Lv.tag()]), "Cilvēks");
    }

    #[test]
    fn a_cut_text_fits_and_says_so() {
        assert_eq!(cut("Vadības kvalitāte", 17), "Vadības kvalitāte");
        assert_eq!(cut("Vadības kvalitāte", 9), "Vadības…");
        assert_eq!(cut("戦略評価", 5), "戦略…");
        assert_eq!(cut("戦略評価", 0), "");
    }

    #[test]
    fn lines_break_at_spaces() {
        let text = "one two three four five six seven";
        assert_eq!(wrapped(text, 2, 24), "  one two three four\n  five six seven\n");
    }
}
