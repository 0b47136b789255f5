//! The texts of the messages by key, as they stand in `locales/`.

/// The texts of every language by its code, sorted by key; written by `build.rs`, which sees to it that all have the same keys.
static TEXTS: &[(&str, Texts)] = include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// Keys and texts, sorted by key.
type Texts = &'static [(&'static str, &'static str)];

/// The texts of one language.
#[derive(Clone, Copy)]
pub(super) struct Catalogue {
    texts: Texts,
}

impl Catalogue {
    /// By the code of the language, the name of its folder; without a folder, nothing can be said.
    pub fn of(code: &str) -> Self {
        let texts = TEXTS.iter().find(|(language, _)| *language == code).map(|(_, texts)| *texts);
        #[cfg(test)]
        let texts =
            texts.or((code == super::language::Language::Pseudo.code()).then(|| super::language::pseudo::texts()));
        Self { texts: texts.unwrap_or_default() }
    }

    /// The text of a message as it is written, with what it is to be filled with.
    pub fn text(self, key: &str) -> Option<&'static str> {
        let row = self.texts.binary_search_by_key(&key, |(key, _)| key).ok()?;
        self.texts.get(row).map(|(_, text)| *text)
    }
}

/// Every key, in order.
pub fn keys() -> impl Iterator<Item = &'static str> {
    TEXTS.first().into_iter().flat_map(|(_, texts)| *texts).map(|(key, _)| *key)
}

/// Whether there is such a message; each stands in every language.
#[must_use]
pub fn has_message(key: &str) -> bool {
    TEXTS.first().is_some_and(|(_, texts)| Catalogue { texts }.text(key).is_some())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::locale::Language;

    #[test]
    fn keys_are_sorted_and_single() {
        assert!(keys().zip(keys().skip(1)).all(|(key, next)| key < next));
    }

    #[test]
    fn each_folder_of_texts_is_of_a_language_and_each_language_has_one() {
        let folders: BTreeSet<_> = TEXTS.iter().map(|(code, _)| *code).collect();
        let languages = Language::ALL.into_iter().filter(|language| *language != Language::Pseudo);
        assert_eq!(folders, languages.map(Language::code).collect());
    }
}
