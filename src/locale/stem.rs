//! What the words of a text are about, whatever their endings.

mod latvian;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use frostem::{Algorithm, Stemmer};

use super::{Arguments, Language, message};

/// The stems of the words that say what a text is about. Words that join others (`un`, `of`) say nothing of that, nor do
/// those that only tell that something was done (`pilnveidots`, `improved`); both are listed under `stem.` in `locales/`.
///
/// English follows Snowball. No library has Latvian, so its endings are listed here.
#[must_use]
pub fn stems(language: Language, text: &str) -> BTreeSet<String> {
    let empty = empty(language);
    words_of(text).map(|word| stem(language, &word)).filter(|stem| !empty.contains(stem)).collect()
}

/// The stems of the words that say nothing of what a text is about.
fn empty(language: Language) -> &'static BTreeSet<String> {
    static LV: LazyLock<BTreeSet<String>> = LazyLock::new(|| listed(Language::Lv));
    static EN: LazyLock<BTreeSet<String>> = LazyLock::new(|| listed(Language::En));
    match language {
        Language::Lv => &LV,
        Language::En => &EN,
    }
}

fn listed(language: Language) -> BTreeSet<String> {
    let words = ["stem.joining", "stem.doing"].map(|key| message(language, key, &Arguments::new()));
    words.iter().flat_map(|words| words_of(words)).map(|word| stem(language, &word)).collect()
}

fn words_of(text: &str) -> impl Iterator<Item = String> {
    text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

fn stem(language: Language, word: &str) -> String {
    match language {
        Language::Lv => latvian::stem(word),
        Language::En => Stemmer::new(Algorithm::English).stem(word).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(language: Language, text: &str) -> Vec<String> {
        stems(language, text).into_iter().collect()
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
