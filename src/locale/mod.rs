//! The two languages of lmstrat: their messages, numbers, dates and plurals.

mod argument;
mod language;

pub use argument::{Argument, Arguments};
pub use language::Language;
