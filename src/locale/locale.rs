//! A language with everything that depends on it.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::OnceLock;

use minijinja::{Environment, Error, ErrorKind, Value};
use rust_decimal::Decimal;

use super::catalogue::Catalogue;
use super::conventions::Conventions;
use super::date::Case;
use super::language::Language;
use super::language_tag::LanguageTag;
use super::number::Numbers;
use super::plural::{Forms, Plurals};
use super::{stem, text};
use crate::calendar::Period;

/// A language with everything that depends on it: its messages, numbers, dates, plurals, quotation marks and stems.
pub struct Locale {
    language: Language,
    conventions: &'static Conventions,
    catalogue: Catalogue,
    numbers: Numbers,
    plurals: Plurals,
    engine: OnceLock<Environment<'static>>,
    /// Makes the engine, whose filters speak this very language.
    make_engine: fn(&'static Self) -> Environment<'static>,
    /// The stems of words that do not say what a text is about.
    stop_stems: OnceLock<BTreeSet<String>>,
}

impl Locale {
    /// A language by its code, and what makes the template engine of its messages when the first of them is filled.
    pub(super) fn new(language: Language, make_engine: fn(&'static Self) -> Environment<'static>) -> Self {
        Self {
            language,
            conventions: language.conventions(),
            catalogue: Catalogue::of(language.code()),
            numbers: Numbers::of(language.code()),
            plurals: Plurals::of(language.code()),
            engine: OnceLock::new(),
            make_engine,
            stop_stems: OnceLock::new(),
        }
    }

    /// Which language it is.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A message that is not filled with anything.
    #[must_use]
    pub fn word(&'static self, key: &str) -> String {
        self.filled(key, || Value::UNDEFINED)
    }

    /// A message as it is written, with what it is to be filled with.
    #[must_use]
    pub fn pattern(&self, key: &str) -> Option<&'static str> {
        self.catalogue.text(key)
    }

    /// A message filled from a context of the template engine.
    ///
    /// One that is unknown, or that the context does not fill, shows its key in «guillemets», and why. Such a message is our
    /// fault, and the tests look for it; a reader is better served by a report with a blot than by none.
    pub(super) fn filled(&'static self, key: &str, context: impl FnOnce() -> Value) -> String {
        self.try_fill(key, context).unwrap_or_else(|error| format!("«{key}: {error}»"))
    }

    /// A message filled from a context, which is asked for only where the message has something to fill.
    ///
    /// # Errors
    /// There is no such message, or the context does not fill it.
    pub(super) fn try_fill(&'static self, key: &str, context: impl FnOnce() -> Value) -> Result<String, Error> {
        match self.catalogue.text(key) {
            None => Err(Error::new(ErrorKind::TemplateNotFound, format!("there is no message `{key}`"))),
            Some(text) if text.contains('{') => self.engine().get_template(key)?.render(context()),
            Some(text) => Ok(text.to_owned()),
        }
    }

    /// The engine of the messages. It compiles a message when that is first used, and keeps it.
    pub(super) fn engine(&'static self) -> &'static Environment<'static> {
        self.engine.get_or_init(|| (self.make_engine)(self))
    }

    /// A number with all of its printed decimals: `12 345,50` in Latvian (with a no-break space), `12,345.50` in English.
    #[must_use]
    pub fn decimal(&self, number: Decimal) -> String {
        self.numbers.decimal(number)
    }

    /// A share in per cent, as it is written: `90,83 %` in Latvian (with a no-break space), `90.83%` in English.
    #[must_use]
    pub fn percent(&self, number: Decimal) -> String {
        self.conventions.percent.replace("{}", &self.decimal(number))
    }

    /// The form of a word that follows a number.
    pub(super) fn plural<T>(&self, number: Decimal, forms: Forms<T>) -> T {
        self.plurals.choose(number, forms)
    }

    /// A date or a period in words: `2023. gada 31. decembris`, `31 December 2023`, `2020.–2023. gads`, `2020–2023`.
    /// Numbers and the words that they belong to do not come apart at the end of a line.
    #[must_use]
    pub fn date(&self, period: impl Into<Period>, case: Case) -> String {
        self.conventions.dates.words(period.into(), case)
    }

    /// A text in quotation marks: „tā” in Latvian, “so” in English. Marks within the text take turns with these.
    #[must_use]
    pub fn quote(&self, text: &str) -> String {
        text::quote(self.conventions.quotes, text)
    }

    /// The stems of the words that say what a text in a language is about. Those of a language that lmstrat does not speak are
    /// the words themselves, in small letters, for want of a list of its endings.
    #[must_use]
    pub fn stems_in(language: LanguageTag, text: &str) -> BTreeSet<String> {
        match language.spoken() {
            Some(spoken) => Self::of(spoken).stems(text),
            None => stem::stems(str::to_owned, text),
        }
    }

    /// The stems of the words that say what a text is about. Words that join others (`un`, `of`) say nothing of that, nor do
    /// those that only state that something was done (`pilnveidots`, `improved`); both are listed under `stem.` in
    /// `locales/`.
    #[must_use]
    pub fn stems(&'static self, text: &str) -> BTreeSet<String> {
        let stem = self.conventions.stem;
        let stop_stems = self.stop_stems.get_or_init(|| {
            let words = ["stem.joining", "stem.doing"].map(|key| self.word(key));
            stem::stems(stem, &words.join(" "))
        });
        stem::stems(stem, text).into_iter().filter(|stem| !stop_stems.contains(stem)).collect()
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Locale").field(&self.language).finish()
    }
}
