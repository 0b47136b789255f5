//! Characters that are not what they seem: ids that look the same must be the same, or nobody finds why one is not found.

use unicode_normalization::UnicodeNormalization;
use unicode_security::MixedScript;
use unicode_security::confusable_detection::skeleton;

use super::legible;

/// A character of a word that a reader takes for another, or does not see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Impostor {
    /// The character.
    pub(crate) char: char,
    /// What is odd about it.
    pub(crate) oddity: Oddity,
    /// What the word was meant to be.
    pub(crate) meant: String,
}

/// What is odd about a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Oddity {
    /// It is not seen, or only as a space.
    Unseen,
    /// It is a letter of another script that looks like a Latin one.
    LookAlike,
    /// It is the accent of the letter before it, which Unicode has as one character.
    Decomposed,
}

impl Impostor {
    /// The first character of a word that is not what it seems. A word that is wholly in another script is what it seems, and
    /// so is one that mixes letters of which some look like no other.
    pub(crate) fn of(word: &str) -> Option<Self> {
        if word.is_ascii() {
            return None;
        }
        let has_latin = word.contains(|char: char| char.is_ascii_alphabetic());
        let is_foreign = |char: &char| char.is_alphabetic() && !is_latin(*char);
        let is_disguised = has_latin && word.chars().filter(is_foreign).all(|char| latin(char).is_some());
        let composed: String = word.nfc().collect();
        let oddity = |char: char| {
            if is_unseen(char) {
                Some(Oddity::Unseen)
            } else if is_disguised && is_foreign(&char) {
                Some(Oddity::LookAlike)
            } else {
                (composed != word && unicode_normalization::char::is_combining_mark(char)).then_some(Oddity::Decomposed)
            }
        };
        let (char, oddity) = word.chars().find_map(|char| Some((char, oddity(char)?)))?;
        let latin = |char| if is_disguised && is_foreign(&char) { latin(char).unwrap_or(char) } else { char };
        let meant = composed.chars().filter(|char| !is_unseen(*char)).map(latin).collect();
        Some(Self { char, oddity, meant })
    }
}

/// Also spaces that do not break, and joiners: within a word nobody sees them.
fn is_unseen(char: char) -> bool {
    legible::is_unseen(char) || matches!(char, '\u{a0}' | '\u{2007}' | '\u{202f}' | '\u{200c}' | '\u{200d}')
}

fn is_latin(char: char) -> bool {
    [char, 'a'].iter().collect::<String>().is_single_script()
}

/// The Latin letter that a character looks like.
fn latin(char: char) -> Option<char> {
    let text = char.to_string();
    let mut looks = skeleton(&text);
    looks.next().filter(|look| look.is_ascii_alphanumeric() && looks.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_are_not_what_they_seem_are_found() {
        for (word, char, oddity, meant) in [
            ("lead\u{200b}ership", '\u{200b}', Oddity::Unseen, "leadership"),
            ("goal\u{a0}1", '\u{a0}', Oddity::Unseen, "goal1"),
            ("le\u{430}dership", '\u{430}', Oddity::LookAlike, "leadership"),
            ("\u{421}\u{41e}2-level", '\u{421}', Oddity::LookAlike, "CO2-level"),
            ("me\u{304}rk\u{327}is", '\u{304}', Oddity::Decomposed, "mērķis"),
        ] {
            assert_eq!(Impostor::of(word), Some(Impostor { char, oddity, meant: meant.to_owned() }), "{word}");
        }
    }

    #[test]
    fn words_of_any_script_are_what_they_seem() {
        for word in ["leadership", "mērķis_2", "straße", "цель", "сор", "цель-a", "Δ-index", "目標1", "CO₂", "µ-chip"]
        {
            assert_eq!(Impostor::of(word), None, "{word}");
        }
    }
}
