//! The languages of lmstrat: their messages, numbers, dates and plurals.
//!
//! [`Locale::of`] gives a language with everything that depends on it, and puts a [`Message`] into words:
//!
//! ```
//! use lmstrat::locale::{Language, Locale, Message};
//!
//! let message = Message::new("effectiveness.not_achieved_in_time").with("achieved", 2_usize).with("of", 3_usize);
//! assert_eq!(
//!     Locale::of(Language::En).message(&message),
//!     "not achieved in time (in progress); 2 of 3 results achieved",
//! );
//! ```
//!
//! The texts stand in `locales/`, a folder a language. Each is a template of the engine that also makes the reports, with the
//! same filters ([`register`]), so whatever can be said in a message can be said in a report.
//!
//! A further language is
//!
//! 1. its texts in `locales/<code>/`: the build names each that is missing;
//! 2. its quotation marks, percentages, dates and stems in `language/<name>.rs`;
//! 3. its entry in the list of `language.rs`.
//!
//! `lmstrat init` writes an English strategy where `starter/` has none in the language.

mod catalogue;
mod conventions;
mod date;
pub mod detect;
mod engine;
mod fill;
mod filters;
mod language;
mod language_tag;
#[expect(clippy::module_inception, reason = "the room is named after the type that it gives")]
mod locale;
mod message;
mod number;
mod phrase;
mod plural;
mod stem;
mod text;
mod unit;
mod value;

use std::sync::OnceLock;

pub use catalogue::{has_message, keys};
pub use date::Case;
pub use filters::register;
pub use language::Language;
pub use language_tag::{LanguageTag, choose, unknown as unknown_language};
pub use locale::Locale;
pub use message::{Argument, Message};
pub use unit::{UnitForms, known_units};

impl Locale {
    /// The language with everything that depends on it, made when it is first asked for.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "there is a place for each language, in the order of the list")]
    pub fn of(language: Language) -> &'static Self {
        static LOCALES: [OnceLock<Locale>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];
        LOCALES[language as usize].get_or_init(|| Self::new(language, engine::engine))
    }
}
