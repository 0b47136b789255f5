//! The language to speak at a terminal.

use super::language::Language;

/// The language asked for; else the first of the system's languages that lmstrat speaks; else the fallback.
#[must_use]
pub fn from_environment(requested: Option<Language>) -> Language {
    requested.unwrap_or_else(|| among(sys_locale::get_locales()))
}

/// The first known language, down to `C` or `POSIX`, which ask for no language at all.
fn among(locales: impl IntoIterator<Item = String>) -> Language {
    let mut asked = locales.into_iter().take_while(|locale| !matches!(locale.as_str(), "C" | "POSIX"));
    asked.find_map(|locale| locale.parse().ok()).unwrap_or(Language::FALLBACK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_known_language_wins() {
        for (locales, language) in [
            (&["lv-LV"][..], Language::Lv),
            (&["ru-RU", "lv_LV.UTF-8", "en-GB"], Language::Lv),
            (&["de"], Language::En),
            (&["C", "lv-LV"], Language::En),
            (&[], Language::En),
        ] {
            assert_eq!(among(locales.iter().map(ToString::to_string)), language);
        }
    }

    #[test]
    fn a_request_comes_before_the_system() {
        assert_eq!(from_environment(Some(Language::Lv)), Language::Lv);
    }
}
