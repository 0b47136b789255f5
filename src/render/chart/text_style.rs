//! How wide words are, and where their lines break. The fonts are those of the reader's system, so widths are estimates, on
//! the wide side: with a narrower font, a line ends a little sooner than it could.

use unicode_width::UnicodeWidthChar;

use crate::evaluation::contract::Localised;
use crate::locale::LanguageTag;
use crate::render::words::Words;

/// The size and weight of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct TextStyle {
    /// In the units of the drawing.
    pub size: f64,
    pub bold: bool,
}

impl TextStyle {
    pub(super) const NAME: Self = Self { size: 14.0, bold: true };
    pub(super) const TEXT: Self = Self { size: 13.0, bold: false };
    pub(super) const VALUE: Self = Self { size: 13.0, bold: true };
    pub(super) const NOTE: Self = Self { size: 12.0, bold: false };
    pub(super) const MARK: Self = Self { size: 11.0, bold: true };

    /// From one baseline to the next.
    pub(super) fn leading(self) -> f64 {
        (self.size * 1.3).round()
    }

    /// The width of a text.
    pub(super) fn width(self, text: &str) -> f64 {
        let ems: f64 = text.chars().map(ems).sum();
        ems * self.size * if self.bold { 1.15 } else { 1.0 }
    }
}

/// The width of a character in ems, after the wide fonts among the common ones.
fn ems(character: char) -> f64 {
    match character {
        'i' | 'j' | 'l' | '\'' | 'ī' | 'ļ' | '|' => 0.3,
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '!' | 'I' | 'f' | 't' | 'r' | '(' | ')' | '-' | '/' => 0.38,
        'm' | 'w' | 'M' | 'W' | '%' | '—' | '…' => 0.95,
        _ if character.is_uppercase() => 0.72,
        // Characters without width stand over others; those of two columns are square.
        _ => [0.0, 0.62, 1.0].get(character.width().unwrap_or(0)).copied().unwrap_or(1.0),
    }
}

/// Words of the report, a text of the strategy, or the one before the other.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Phrase {
    pub text: String,
    /// How many of its bytes, from the beginning, are words of the report.
    own: usize,
    /// The language of the rest, where it is not that of the report.
    language: Option<LanguageTag>,
}

impl Phrase {
    /// A text of the strategy, `before` it some words of the report.
    pub(super) fn of(words: &Words, before: &str, text: &Localised) -> Self {
        let (text, language) = words.choose(text);
        Self { text: format!("{before}{text}"), own: before.len(), language }
    }
}

impl From<String> for Phrase {
    fn from(text: String) -> Self {
        Self { own: text.len(), text, language: None }
    }
}

/// A text in lines.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct TextBlock {
    pub lines: Vec<String>,
    /// The language, where it is not that of the report.
    pub language: Option<LanguageTag>,
    /// The words at the beginning that are in the language of the report all the same.
    own: String,
}

/// How many lines a text may take; the rest of a longer one stands in the report beside the picture.
const MOST_LINES: usize = 8;

impl TextBlock {
    /// Breaks a text into lines of at most a width: between words, and within a word only where it is longer than a line.
    pub(super) fn of(text: &str, style: TextStyle, width: f64) -> Self {
        let mut lines = Lines { style, width, done: Vec::new(), line: String::new() };
        // Words that a no-break space joins stay together.
        for word in text.split(|c: char| c.is_whitespace() && c != '\u{a0}').filter(|word| !word.is_empty()) {
            if lines.done.len() > MOST_LINES {
                break;
            }
            lines.add(word);
        }
        Self { lines: lines.end(), language: None, own: String::new() }
    }

    /// A text of the strategy in lines, `before` it some words of the report.
    pub(super) fn of_text(words: &Words, before: &str, text: &Localised, style: TextStyle, width: f64) -> Self {
        let before = if before.is_empty() { String::new() } else { format!("{before} ") };
        Self::of_phrase(&Phrase::of(words, &before, text), style, width)
    }

    /// A phrase in lines.
    pub(super) fn of_phrase(phrase: &Phrase, style: TextStyle, width: f64) -> Self {
        let own = phrase.text.get(..phrase.own).unwrap_or_default().trim().to_owned();
        Self { language: phrase.language, own, ..Self::of(&phrase.text, style, width) }
    }

    /// Whether all of it is in one language.
    pub(super) const fn is_whole(&self) -> bool {
        self.own.is_empty()
    }

    /// Its lines, each with what of it is in the language of the report, and what is not.
    pub(super) fn parted(&self) -> impl Iterator<Item = (&str, &str)> {
        let mut own = self.own.as_str();
        self.lines.iter().map(move |line| {
            let common = line.chars().zip(own.chars()).take_while(|(one, other)| one == other);
            let (of_report, rest) = line.split_at(common.map(|(character, _)| character.len_utf8()).sum());
            own = own.get(of_report.len()..).unwrap_or_default().trim_start();
            (of_report, rest)
        })
    }

    pub(super) fn height(&self, style: TextStyle) -> f64 {
        style.leading() * self.lines.iter().map(|_| 1.0).sum::<f64>()
    }
}

struct Lines {
    style: TextStyle,
    width: f64,
    done: Vec<String>,
    line: String,
}

impl Lines {
    fn fits(&self, text: &str) -> bool {
        self.style.width(text) <= self.width
    }

    fn add(&mut self, word: &str) {
        let longer = if self.line.is_empty() { word.to_owned() } else { format!("{} {word}", self.line) };
        if self.fits(&longer) {
            self.line = longer;
            return;
        }
        self.wrap();
        for character in word.chars() {
            self.line.push(character);
            if !self.fits(&self.line) && self.line.chars().nth(1).is_some() {
                self.line.pop();
                self.wrap();
                self.line.push(character);
            }
        }
    }

    fn wrap(&mut self) {
        if !self.line.is_empty() {
            self.done.push(std::mem::take(&mut self.line));
        }
    }

    fn end(mut self) -> Vec<String> {
        self.wrap();
        if self.done.len() > MOST_LINES {
            self.done.truncate(MOST_LINES);
            if let Some(last) = self.done.last_mut() {
                while self.style.width(last) + self.style.width("…") > self.width && last.pop().is_some() {}
                last.push('…');
            }
        }
        self.done
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lines_break_between_words() {
        let lines = TextBlock::of("Izveidota iekšējā mācību sistēma", TextStyle::TEXT, 140.0).lines;
        assert_eq!(lines, ["Izveidota iekšējā", "mācību sistēma"]);
    }

    #[test]
    fn a_number_stays_with_its_unit() {
        assert_eq!(TextBlock::of("vismaz 60\u{a0}%", TextStyle::TEXT, 60.0).lines, ["vismaz", "60\u{a0}%"]);
    }

    #[test]
    fn a_word_breaks_only_where_it_is_longer_than_a_line() {
        let lines = TextBlock::of("a nepieciešamība", TextStyle::TEXT, 70.0).lines;
        assert_eq!(lines.concat().replace(' ', ""), "anepieciešamība");
        assert_eq!(lines[0], "a");
    }

    #[test]
    fn a_text_without_end_has_one() {
        let lines = TextBlock::of(&"vārds ".repeat(10_000), TextStyle::TEXT, 100.0).lines;
        assert_eq!(lines.len(), MOST_LINES);
        assert!(lines[MOST_LINES - 1].ends_with('…'));
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_it_may_be(text in "\\PC{0,80}", width in 30.0..300.0) {
            for line in TextBlock::of(&text, TextStyle::TEXT, width).lines {
                prop_assert!(TextStyle::TEXT.width(&line) <= width, "{line}");
            }
        }
    }
}
