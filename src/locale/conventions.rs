//! What a language does in its own way besides its messages, as data: one file a language, in `language/`.

use super::date::Dates;

/// How a language writes what no message can hold. Decimal marks and plural classes are not here: Unicode's data has them by
/// the language's code.
pub(super) struct Conventions {
    /// The opening and the closing quotation mark, then those of a quotation within.
    pub quotes: [(char, char); 2],
    /// A percentage, with `{}` for the number.
    pub percent: &'static str,
    /// The words and patterns of dates.
    pub dates: Dates,
    /// The stem of a word in small letters: what its inflected forms have in common.
    pub stem: fn(&str) -> String,
}
