//! The languages that lmstrat speaks.

use std::fmt;
use std::str::FromStr;

/// A language of messages, of the reports, and of the texts of a strategy.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Latvian.
    Lv,
    /// English.
    En,
}

impl Language {
    /// Every language, in the order of their columns in message files.
    pub const ALL: [Self; 2] = [Self::Lv, Self::En];

    /// The code of BCP 47, as in `lang="lv"`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Lv => "lv",
            Self::En => "en",
        }
    }
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
