//! The two languages of lmstrat: their messages, numbers, dates and plurals.
//!
//! The texts stand in `locales/lv` and `locales/en`. Each is a template of the engine that also makes the reports, with the
//! same filters ([`register`]), so whatever can be said in a message can be said in a report:
//!
//! ```
//! use lmstrat::locale::{Argument, Arguments, Language, message};
//!
//! let arguments = Arguments::from([("achieved", Argument::Count(2)), ("of", Argument::Count(3))]);
//! assert_eq!(
//!     message(Language::En, "effectiveness.not_achieved_in_time", &arguments),
//!     "not achieved in time (in progress); 2 of 3 results achieved",
//! );
//! ```

mod argument;
pub mod date;
pub mod detect;
mod filters;
mod language;
mod message;
pub mod number;
pub mod plural;
mod stem;
pub mod text;
mod value;

pub use argument::{Argument, Arguments};
pub use filters::register;
pub use language::Language;
pub use message::{has_message, keys, message, pattern};
pub use stem::stems;
