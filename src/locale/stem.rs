//! What the words of a text are about, whatever their endings.

mod latvian;

use std::collections::BTreeSet;

use frostem::{Algorithm, Stemmer};

// No library has Latvian, so its endings are listed here.
pub(super) use latvian::stem as latvian;

/// The stem of a word by Snowball, which has most languages of Europe; each is a feature of the crate.
pub(super) fn snowball(algorithm: Algorithm, word: &str) -> String {
    Stemmer::new(algorithm).stem(word).into_owned()
}

/// The stems of the words of a text.
pub(super) fn stems(stem: fn(&str) -> String, text: &str) -> BTreeSet<String> {
    let words = text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| stem(&word.to_lowercase())).collect()
}

#[cfg(test)]
mod tests {
    use crate::locale::{Language, Locale};

    fn of(language: Language, text: &str) -> Vec<String> {
        Locale::of(language).stems(text).into_iter().collect()
    }

    #[test]
    fn a_name_is_about_its_nouns_and_not_about_what_was_done_to_them() {
        assert_eq!(
            of(Language::Lv, "Pilnveidoti pakalpojumi"),
            of(Language::Lv, "Pakalpojumu modernizēšana un pilnveide")
        );
        assert_eq!(of(Language::En, "Services improved"), of(Language::En, "Reviewed and modernised services"));
        assert_eq!(of(Language::En, "The managing of parks"), ["manag", "park"]);
    }
}
