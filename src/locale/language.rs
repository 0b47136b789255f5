//! The list of languages.

mod english;
mod latvian;
#[cfg(test)]
pub(super) mod pseudo;

use std::fmt;
use std::str::FromStr;

use super::conventions::Conventions;

/// Makes the type of languages from the list of them: name, code, and the module of its [`Conventions`].
macro_rules! languages {
    ($($(#[doc = $doc:literal])+ $(#[cfg($cfg:meta)])? $name:ident: $code:literal, $module:ident;)+) => {
        /// A language that lmstrat speaks: of messages and reports. What a strategy is written in is a
        /// [`LanguageTag`](super::LanguageTag).
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize, schemars::JsonSchema,
        )]
        pub enum Language {
            $($(#[doc = $doc])+ $(#[cfg($cfg)])? #[serde(rename = $code)] $name,)+
        }

        impl Language {
            const COUNT: usize = [$($(#[cfg($cfg)])? Self::$name),+].len();

            /// Every language, in the order in which a reader is shown them.
            pub const ALL: [Self; Self::COUNT] = [$($(#[cfg($cfg)])? Self::$name),+];

            /// The code of BCP 47, as in `lang="lv"`, which is also the name of its folder in `locales/`.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $($(#[cfg($cfg)])? Self::$name => $code,)+
                }
            }

            pub(super) const fn conventions(self) -> &'static Conventions {
                match self {
                    $($(#[cfg($cfg)])? Self::$name => &$module::CONVENTIONS,)+
                }
            }
        }
    };
}

languages! {
    /// Latvian.
    Lv: "lv", latvian;
    /// English.
    En: "en", english;
    /// A language that exists only in tests, with the grammar of a third: nothing in the program may count on there being two.
    #[cfg(test)]
    Pseudo: "pl-x-pseudo", pseudo;
}

impl Language {
    /// The language where nothing says which is wanted, as on a machine set to a language that has no messages.
    pub const FALLBACK: Self = Self::En;
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Language {
    type Err = String;

    /// Reads a code, also with a region or an encoding behind it, as in `lv_LV.UTF-8`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let code = text.split(['_', '-', '.', '@']).next().unwrap_or(text);
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(code)).ok_or_else(|| text.to_owned())
    }
}
