//! What a message is filled with, before a language is chosen.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::Language;

/// The named values of a message.
pub type Arguments = BTreeMap<&'static str, Argument>;

/// One value of a message. It keeps its meaning until a language is chosen, so that one finding reads well in each.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument {
    /// The same words in every language: an id, a key, a path.
    Word(String),
    /// A text of the strategy, by language; the first entry stands in where a language is missing.
    Text(Vec<(Language, String)>),
    /// A number with its printed decimals.
    Number(Decimal),
    /// How many.
    Count(u64),
    /// A day.
    Date(NaiveDate),
    /// Another message, by key.
    Message(String),
    /// Several values, which a message joins with its own "and".
    List(Vec<Argument>),
}

impl From<&str> for Argument {
    fn from(word: &str) -> Self {
        Self::Word(word.to_owned())
    }
}

impl From<String> for Argument {
    fn from(word: String) -> Self {
        Self::Word(word)
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

impl From<Decimal> for Argument {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

impl From<NaiveDate> for Argument {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}
