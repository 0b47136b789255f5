//! A message before a language is chosen: its key, and what it is filled with.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::language_tag::LanguageTag;
use super::unit::UnitForms;

/// Something to say in whatever language is asked for: the words of a fault, a finding, a line of the terminal.
/// [`Locale::message`](super::Locale::message) puts it into words.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// The key in `locales/`, or the beginning of several keys, each a [`part`](Self::part).
    pub key: Cow<'static, str>,
    /// What it is filled with, by name.
    pub arguments: BTreeMap<&'static str, Argument>,
}

impl Message {
    /// A message that is not filled with anything yet.
    #[must_use]
    pub fn new(key: impl Into<Cow<'static, str>>) -> Self {
        Self { key: key.into(), arguments: BTreeMap::new() }
    }

    /// With a value to be filled with.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.insert(name, value.into());
        self
    }

    /// The message under another key that is filled with the same.
    #[must_use]
    pub fn with_key(&self, key: impl Into<Cow<'static, str>>) -> Self {
        Self { key: key.into(), arguments: self.arguments.clone() }
    }

    /// One of several messages about the same thing: `message`, `why`, `advice`.
    #[must_use]
    pub fn part(&self, part: &str) -> Self {
        self.with_key(format!("{}.{part}", self.key))
    }
}

/// One value of a message. It keeps its meaning until a language is chosen, so that one finding reads well in each.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument {
    /// The same words in every language: an id, a key, a path.
    Word(String),
    /// A text of the strategy, by language, in the order of the strategy's languages.
    Text(Vec<(LanguageTag, String)>),
    /// A unit of measure that the strategy names, by language, for the filter `quantity`.
    Unit(Vec<(LanguageTag, UnitForms)>),
    /// A language, to be called by its name.
    Language(LanguageTag),
    /// A number with its printed decimals.
    Number(Decimal),
    /// How many.
    Count(u64),
    /// A day.
    Date(NaiveDate),
    /// Another message.
    Message(Message),
    /// Several values, which a message joins with its own "and".
    List(Vec<Argument>),
}

impl Argument {
    /// Another message that needs no filling, by its key.
    #[must_use]
    pub fn message(key: impl Into<Cow<'static, str>>) -> Self {
        Self::Message(Message::new(key))
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
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

impl From<LanguageTag> for Argument {
    fn from(language: LanguageTag) -> Self {
        Self::Language(language)
    }
}

impl From<NaiveDate> for Argument {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}
