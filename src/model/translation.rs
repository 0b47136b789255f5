//! Translations that stand apart from the texts that they translate.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use super::contents::contents;
use crate::locale::{LanguageTag, unknown_language};
use crate::source::Spanned;

/// The words of a text in further languages, so that the file with the text stays in one.
///
/// Loading adds them to the text; afterwards nothing tells them from those that stand beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Translation {
    /// The item of the text: its kind and id (`goal/leadership`, `component/leadership/competitive`), or the section that it is
    /// (`mission`).
    pub of: Spanned<String>,
    /// The key of the text: `name`, `target.text`, `needs.1` for the first of a list.
    pub key: Spanned<String>,
    /// The words by language.
    pub words: Vec<(Spanned<LanguageTag>, String)>,
}

contents! { Translation {
    plain of, key, words;
} }

/// A key of a translation.
enum Name {
    Of,
    Key,
    Language(LanguageTag),
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl Visitor<'_> for Either {
            type Value = Name;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a language")
            }
            fn visit_str<E: Error>(self, name: &str) -> Result<Name, E> {
                match name {
                    "of" => Ok(Name::Of),
                    "key" => Ok(Name::Key),
                    name => name.parse().map(Name::Language).map_err(unknown_language),
                }
            }
        }
        deserializer.deserialize_identifier(Either)
    }
}

impl<'de> Deserialize<'de> for Translation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Parts;
        impl<'de> Visitor<'de> for Parts {
            type Value = Translation;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Translation, A::Error> {
                let written = map.size_hint().unwrap_or_default();
                let (mut of, mut key, mut words) = (None, None, Vec::new());
                while let Some(name) = map.next_key::<Spanned<Name>>()? {
                    match name.value {
                        Name::Of => of = Some(map.next_value()?),
                        Name::Key => key = Some(map.next_value()?),
                        Name::Language(language) => words.push((Spanned::new(language, name.span), map.next_value()?)),
                    }
                }
                let missing = A::Error::missing_field;
                let (of, key) = (of.ok_or_else(|| missing("of"))?, key.ok_or_else(|| missing("key"))?);
                // Languages that were refused are reported already.
                if words.is_empty() && written <= 2 {
                    return Err(A::Error::custom("code:translation-empty"));
                }
                Ok(Translation { of, key, words })
            }
        }
        deserializer.deserialize_map(Parts)
    }
}
