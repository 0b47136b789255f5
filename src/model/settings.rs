//! What is done about findings: the section `rules`.

use std::fmt;

use rust_decimal::Decimal;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

use super::contents::contents;
use super::{Number, Text};
use crate::calendar::Moment;
use crate::source::{Span, Spanned};

/// Which rules are allowed, reported or denied, and their thresholds. Rules are named by name, family or
/// severity, or with `all`; names are held against the rules that there are when these are known.
#[derive(Debug, Clone, PartialEq, Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleSettings {
    /// Rules whose findings are not counted.
    #[serde(default)]
    pub allow: Vec<Allowance>,
    /// Rules whose findings are warnings.
    #[serde(default)]
    pub warn: Vec<Spanned<String>>,
    /// Rules whose findings make a check fail.
    #[serde(default)]
    pub deny: Vec<Spanned<String>>,
    /// The thresholds of rules, by rule and name.
    #[serde(default)]
    pub options: Entries<Entries<Number>>,
}

contents! { RuleSettings {
    plain allow, warn, deny, options;
} }

/// Findings that are accepted, and why.
#[derive(Debug, Clone, PartialEq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Allowance {
    /// The rule.
    pub rule: Spanned<String>,
    /// Why.
    pub reason: Text,
    /// The last moment for which it is valid.
    pub until: Option<Spanned<Moment>>,
}

/// A mapping that keeps its order and the places of its keys.
#[derive(Debug, Clone, PartialEq)]
pub struct Entries<T>(pub Vec<(Spanned<String>, T)>);

impl<T> Entries<T> {
    /// The value under a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&T> {
        self.0.iter().find(|(own, _)| own.value == key).map(|(_, value)| value)
    }
}

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Entries<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Mapping<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Mapping<T> {
            type Value = Entries<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries<T>, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(Mapping(std::marker::PhantomData))
    }
}

impl RuleSettings {
    /// The threshold of a rule, where it is set.
    #[must_use]
    pub fn option(&self, rule: &str, name: &str) -> Option<Decimal> {
        self.options.get(rule)?.get(name).map(|number| number.0)
    }

    /// Where the threshold of a rule is set.
    #[must_use]
    pub fn option_at(&self, rule: &str, name: &str) -> Option<Span> {
        let mut keys = self.options.get(rule)?.0.iter().map(|(key, _)| key);
        keys.find(|key| key.value == name).map(|key| key.span)
    }
}
