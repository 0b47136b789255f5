//! The language of a text in the data.

use std::fmt;
use std::str::FromStr;

use icu_locale::subtags::Region;
use icu_locale::{Direction, LanguageIdentifier, Locale, LocaleCanonicalizer, LocaleDirectionality, LocaleExpander};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tinystr::TinyAsciiStr;

use super::language::Language;

/// The longest tag. Language, script, region and two variants have 30 characters.
const LONGEST: usize = 32;

/// Codes of ISO 639 that name no language: content in none, in one without a code, in several, in one that is unknown.
const NO_LANGUAGE: [&str; 4] = ["zxx", "mis", "mul", "und"];

/// The language of a text in the data: any that BCP 47 can name, in canonical form, such as `de`, `pt-BR` or `sr-Latn`.
///
/// [`Language`] is a language that lmstrat speaks; what a strategy is written in is not bound to these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LanguageTag(TinyAsciiStr<LONGEST>);

impl LanguageTag {
    /// The tag, as in `lang="pt-BR"`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language without script, region and variants: `pt` of `pt-BR`.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.as_str().split('-').next().unwrap_or_default()
    }

    /// Whether it is the same language as another, wherever it is spoken and however it is written.
    #[must_use]
    pub fn is_same_language(&self, other: Self) -> bool {
        self.primary() == other.primary()
    }

    /// The language of lmstrat that it is, if lmstrat speaks it.
    #[must_use]
    pub fn spoken(self) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.tag().is_same_language(self))
    }

    /// Whether its script runs from right to left, by the data of Unicode.
    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        let language = LanguageIdentifier::try_from_str(self.as_str()).ok();
        let direction = language.and_then(|language| LocaleDirectionality::new_extended().get(&language));
        direction == Some(Direction::RightToLeft)
    }

    /// What the language calls itself, and where nobody has written that down, what English calls it: `Deutsch`.
    #[must_use]
    pub fn autonym(&self) -> Option<&'static str> {
        registered(self.primary()).map(|language| language.to_autonym().unwrap_or(language.to_name()))
    }

    /// The language that somebody meant who wrote its name, in English or its own, or the code of a country instead: `de` for
    /// `German` and `Deutsch`, `cs` for `cz`.
    #[must_use]
    pub fn meant_by(text: &str) -> Option<Self> {
        let text = text.trim();
        let named = isolang::languages().find(|language| {
            let names = [Some(language.to_name()), language.to_autonym()];
            names.into_iter().flatten().any(|name| name.to_lowercase() == text.to_lowercase())
        });
        if let Some(language) = named {
            return language.to_639_3().parse().ok();
        }
        let region = Region::try_from_str(text).ok()?;
        let mut spoken_there = LanguageIdentifier { region: Some(region), ..LanguageIdentifier::UNKNOWN };
        LocaleExpander::new_extended().maximize(&mut spoken_there);
        spoken_there.language.as_str().parse().ok()
    }

    /// The registered languages that have a code of two letters, by these.
    pub fn of_two_letters() -> impl Iterator<Item = &'static str> {
        isolang::languages().filter_map(|language| language.to_639_1())
    }

    /// Where a tag stands among others: the languages of lmstrat as readers are shown them, then by the alphabet.
    fn rank(&self) -> (usize, &str) {
        let own = Language::ALL.into_iter().position(|language| language.tag() == *self);
        (own.unwrap_or(Language::ALL.len()), self.as_str())
    }
}

impl Language {
    /// The same as the language of a text.
    #[must_use]
    pub const fn tag(self) -> LanguageTag {
        LanguageTag(TinyAsciiStr::from_utf8_lossy(self.code().as_bytes(), b'-'))
    }
}

/// Chooses the language of a text for a reader of another: exactly theirs; else the same one of another region or script; else
/// the first of `order` that the text has; else its own first.
#[must_use]
pub fn choose(
    wanted: LanguageTag,
    has: impl IntoIterator<Item = LanguageTag>,
    order: &[LanguageTag],
) -> Option<LanguageTag> {
    has.into_iter().min_by_key(|language| match *language {
        language if language == wanted => 0,
        language if language.is_same_language(wanted) => 1,
        language => 2 + order.iter().position(|other| *other == language).unwrap_or(order.len()),
    })
}

/// The language of a code of two or three letters.
fn registered(code: &str) -> Option<isolang::Language> {
    let language = isolang::Language::from_639_1(code).or_else(|| isolang::Language::from_639_3(code))?;
    (!NO_LANGUAGE.contains(&language.to_639_3())).then_some(language)
}

impl FromStr for LanguageTag {
    /// The text that names no language.
    type Err = String;

    /// Reads a tag in any of its spellings: `de`, `DE` and `deu` are one language, and so are `he` and the older `iw`.
    fn from_str(text: &str) -> Result<Self, String> {
        let refused = || text.to_owned();
        let mut locale = Locale::try_from_str(text).map_err(|_| refused())?;
        LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
        if !locale.extensions.is_empty() || registered(locale.id.language.as_str()).is_none() {
            return Err(refused());
        }
        TinyAsciiStr::try_from_str(&locale.id.to_string()).map(Self).map_err(|_| refused())
    }
}

impl From<Language> for LanguageTag {
    fn from(language: Language) -> Self {
        language.tag()
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Ord for LanguageTag {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.rank().cmp(&other.rank())
    }
}

impl PartialOrd for LanguageTag {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Serialize for LanguageTag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for LanguageTag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(unknown)
    }
}

/// The error of a text that names no language.
pub fn unknown<E: serde::de::Error>(text: String) -> E {
    E::custom(format!("code:unknown-language {text}"))
}

impl JsonSchema for LanguageTag {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "LanguageTag".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "description": "A language by its tag of BCP 47, in canonical form: `de`, `pt-BR`, `sr-Latn`.",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> LanguageTag {
        text.parse().unwrap()
    }

    #[test]
    fn one_language_has_one_tag() {
        for (written, canonical) in [
            ("de", "de"),
            ("DE", "de"),
            ("deu", "de"),
            ("pt-br", "pt-BR"),
            ("sr-latn", "sr-Latn"),
            ("iw", "he"),
            ("ltg", "ltg"),
            ("de-1996", "de-1996"),
        ] {
            assert_eq!(tag(written).as_str(), canonical, "{written}");
        }
    }

    #[test]
    fn what_names_no_language_is_refused() {
        for text in ["", "zz", "German", "und", "mul", "de_AT", "x-foo", "de-u-co-phonebk", "lv.UTF-8", "name"] {
            assert_eq!(text.parse::<LanguageTag>(), Err(text.to_owned()));
        }
    }

    #[test]
    fn names_and_countries_stand_for_their_language() {
        for (written, meant) in
            [("German", "de"), ("deutsch", "de"), ("Français", "fr"), ("cz", "cs"), ("jp", "ja"), ("ua", "uk")]
        {
            assert_eq!(LanguageTag::meant_by(written), Some(tag(meant)), "{written}");
        }
        assert_eq!(LanguageTag::meant_by("name"), None);
    }

    #[test]
    fn scripts_have_their_direction() {
        for (language, is_right_to_left) in
            [("ar", true), ("he", true), ("ur", true), ("az-Arab", true), ("az", false), ("de", false)]
        {
            assert_eq!(tag(language).is_right_to_left(), is_right_to_left, "{language}");
        }
    }

    #[test]
    fn a_reader_gets_the_nearest_language() {
        let chosen = |wanted, has: &[&str], order: &[&str]| {
            let tags = |tags: &[&str]| tags.iter().map(|text| tag(text)).collect::<Vec<_>>();
            choose(tag(wanted), tags(has), &tags(order)).map(|language| language.to_string())
        };
        assert_eq!(chosen("en", &["de", "en-GB", "en"], &["de"]).as_deref(), Some("en"));
        assert_eq!(chosen("en", &["de", "en-GB"], &["de"]).as_deref(), Some("en-GB"));
        assert_eq!(chosen("en", &["fr", "de"], &["de", "fr"]).as_deref(), Some("de"));
        assert_eq!(chosen("en", &["fr", "de"], &[]).as_deref(), Some("fr"));
        assert_eq!(chosen("en", &[], &["de"]), None);
    }

    #[test]
    fn the_languages_of_the_reports_come_first() {
        let mut tags = ["de", "en", "ar", "lv"].map(tag);
        tags.sort();
        assert_eq!(tags.map(|tag| tag.to_string()), ["lv", "en", "ar", "de"]);
    }
}
