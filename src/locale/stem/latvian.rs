//! Light stemming of Latvian: the endings of nouns and adjectives go, with the softened consonants that they bring.
//!
//! The endings and their limits follow K. Krēsliņš, A stemming algorithm for Latvian (Loughborough University, 1996), in the
//! light form that search engines use, which leaves verbs and derived words alone.

/// The endings of nouns, adjectives and their definite forms; longer ones come before those that they end in.
const ENDINGS: [&str; 37] = [
    "ajiem", "ajam", "ajai", "ajām", "ajos", "ajās", "ajā", "iem", "ais", "ai", "ei", "ām", "am", "ēm", "īm", "im",
    "um", "us", "as", "ās", "es", "os", "īs", "ēs", "is", "ie", "u", "a", "i", "e", "ā", "ē", "ī", "ū", "o", "s", "š",
];

/// Softened consonants and what they were: `lācis`, `lāča`; `zvirbulis`, `zvirbuļa`. Longer ones come first.
const SOFTENED: [(&str, &str); 13] = [
    ("pj", "p"),
    ("bj", "b"),
    ("mj", "m"),
    ("vj", "v"),
    ("šņ", "sn"),
    ("žņ", "zn"),
    ("šļ", "sl"),
    ("žļ", "zl"),
    ("ļņ", "ln"),
    ("ļļ", "ll"),
    ("č", "c"),
    ("ļ", "l"),
    ("ņ", "n"),
];

const VOWELS: &str = "aāeēiīoōuū";

/// The stem of a word in small letters. A word keeps an ending without which it would have no vowel or be a single letter.
pub(in crate::locale) fn stem(word: &str) -> String {
    let stems = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
    let mut long_enough = stems.filter(|stem| stem.chars().count() >= 2 && stem.contains(|c| VOWELS.contains(c)));
    let stem = long_enough.next().unwrap_or(word);
    let softened = SOFTENED.iter().find_map(|(soft, hard)| Some((stem.strip_suffix(soft)?, hard)));
    softened.map_or_else(|| stem.to_owned(), |(start, hard)| format!("{start}{hard}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_a_word_share_its_stem() {
        for forms in [
            &["pakalpojums", "pakalpojumi", "pakalpojumu", "pakalpojumiem", "pakalpojumos"][..],
            &["sadarbība", "sadarbības", "sadarbību", "sadarbībai", "sadarbībā"],
            &["zaļa", "zaļās", "zaļais", "zaļajiem", "zaļo"],
            &["lācis", "lāča", "lāči", "lāčiem"],
            &["vadītājs", "vadītāji", "vadītāju", "vadītājiem"],
            &["process", "procesi", "procesu"],
            &["upe", "upju", "upēm"],
            &["ceļš", "ceļa", "ceļu"],
        ] {
            let stems: Vec<_> = forms.iter().map(|form| stem(form)).collect();
            assert!(stems.iter().all(|other| Some(other) == stems.first()), "{stems:?}");
        }
    }

    #[test]
    fn other_words_keep_theirs_apart_and_short_words_stay_whole() {
        assert_ne!(stem("vadība"), stem("vadītājs"));
        assert_ne!(stem("mērķis"), stem("mērs"));
        assert_eq!((stem("un"), stem("es"), stem("ar")), ("un".into(), "es".into(), "ar".into()));
    }
}
