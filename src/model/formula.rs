//! Formulas: how a printed number is made from others.

use std::fmt;
use std::iter::Peekable;
use std::str::{CharIndices, FromStr};

use rust_decimal::Decimal;
use serde::de::{Deserialize, Deserializer, Error, Visitor};

/// A formula over printed numbers, such as `300 / 116` or `(85 + 6) / 191 * 100`, with what it makes.
///
/// It has decimal numbers, `+ - * /` and round brackets. It is computed in decimals of 28 digits, so that sums,
/// differences and products of printed numbers are exact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formula {
    text: String,
    value: Decimal,
}

/// Why a text is no formula, or has no value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormulaError {
    /// It has something else than numbers, `+ - * /` and round brackets, or not where it can stand.
    #[error("`{found}` does not belong at byte {start} of a formula")]
    Unexpected {
        /// What stands there.
        found: String,
        /// Its first byte in the formula.
        start: usize,
    },
    /// It ends where a number or a bracket should follow.
    #[error("the formula breaks off")]
    Incomplete,
    /// It divides by zero.
    #[error("the formula divides by zero")]
    DividesByZero,
    /// It makes a number of more than 28 digits.
    #[error("the formula makes a number that is too large")]
    TooLarge,
}

impl Formula {
    /// The formula as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What it makes, in the unit of its numbers.
    #[must_use]
    pub const fn value(&self) -> Decimal {
        self.value
    }
}

impl FromStr for Formula {
    type Err = FormulaError;

    fn from_str(text: &str) -> Result<Self, FormulaError> {
        let mut parser = Parser { text, rest: text.char_indices().peekable(), depth: 0 };
        let value = parser.sum()?;
        match parser.next() {
            None => Ok(Self { text: text.to_owned(), value }),
            Some((start, _)) => Err(parser.unexpected(start)),
        }
    }
}

impl fmt::Display for Formula {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Formula {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Written;
        impl Visitor<'_> for Written {
            type Value = Formula;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a formula")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Formula, E> {
                text.parse().map_err(|error| match error {
                    FormulaError::Unexpected { found, start } => {
                        E::custom(format!("code:bad-formula {found} @+{start}-{}", start + found.len()))
                    }
                    FormulaError::Incomplete => E::custom("code:formula-incomplete"),
                    FormulaError::DividesByZero => E::custom("code:formula-by-zero"),
                    FormulaError::TooLarge => E::custom("code:formula-too-large"),
                })
            }
        }
        deserializer.deserialize_str(Written)
    }
}

/// Brackets and signs inside one another; reading them is recursive.
const DEEPEST: usize = 50;

/// Reads a formula and computes it on the way: a sum of products of numbers and of sums in brackets.
struct Parser<'t> {
    text: &'t str,
    rest: Peekable<CharIndices<'t>>,
    depth: usize,
}

impl Parser<'_> {
    fn sum(&mut self) -> Result<Decimal, FormulaError> {
        let mut value = self.product()?;
        while let Some(sign) = self.take(|c| matches!(c, '+' | '-')) {
            let other = self.product()?;
            let joined = if sign == '+' { value.checked_add(other) } else { value.checked_sub(other) };
            value = joined.ok_or(FormulaError::TooLarge)?;
        }
        Ok(value)
    }

    fn product(&mut self) -> Result<Decimal, FormulaError> {
        let mut value = self.factor()?;
        while let Some(sign) = self.take(|c| matches!(c, '*' | '/')) {
            let other = self.factor()?;
            if sign == '/' && other.is_zero() {
                return Err(FormulaError::DividesByZero);
            }
            let joined = if sign == '*' { value.checked_mul(other) } else { value.checked_div(other) };
            value = joined.ok_or(FormulaError::TooLarge)?;
        }
        Ok(value)
    }

    /// A number, a sum in brackets, or one of these with a minus before it.
    fn factor(&mut self) -> Result<Decimal, FormulaError> {
        let (start, first) = self.next().ok_or(FormulaError::Incomplete)?;
        self.depth += 1;
        let value = match first {
            _ if self.depth > DEEPEST => return Err(self.unexpected(start)),
            '-' => -self.factor()?,
            '(' => {
                let value = self.sum()?;
                match self.next() {
                    Some((_, ')')) => value,
                    Some((start, _)) => return Err(self.unexpected(start)),
                    None => return Err(FormulaError::Incomplete),
                }
            }
            '0'..='9' => self.number(start)?,
            _ => return Err(self.unexpected(start)),
        };
        self.depth -= 1;
        Ok(value)
    }

    fn number(&mut self, start: usize) -> Result<Decimal, FormulaError> {
        while self.rest.next_if(|(_, c)| c.is_ascii_digit() || *c == '.').is_some() {}
        let end = self.rest.peek().map_or(self.text.len(), |(end, _)| *end);
        let digits = self.text.get(start..end).unwrap_or_default();
        let printed = digits.matches('.').count() <= 1 && !digits.ends_with('.');
        let value = if printed { Decimal::from_str_exact(digits) } else { return Err(self.unexpected(start)) };
        value.map_err(|_| FormulaError::TooLarge)
    }

    /// The next character that is no space, if it is of a kind.
    fn take(&mut self, kind: impl Fn(char) -> bool) -> Option<char> {
        self.skip_spaces();
        self.rest.next_if(|(_, c)| kind(*c)).map(|(_, c)| c)
    }

    /// The next character that is no space, with its place.
    fn next(&mut self) -> Option<(usize, char)> {
        self.skip_spaces();
        self.rest.next()
    }

    fn skip_spaces(&mut self) {
        while self.rest.next_if(|(_, c)| *c == ' ').is_some() {}
    }

    /// What stands at a place and does not belong there: a word or number, or a single sign.
    fn unexpected(&self, start: usize) -> FormulaError {
        let rest = self.text.get(start..).unwrap_or_default();
        let is_word = |c: char| c.is_alphanumeric() || matches!(c, '.' | ',');
        let word = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
        let len = if word > 0 { word } else { rest.chars().next().map_or(0, char::len_utf8) };
        FormulaError::Unexpected { found: rest.get(..len).unwrap_or_default().to_owned(), start }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Result<String, FormulaError> {
        text.parse().map(|formula: Formula| formula.value().round_dp(4).normalize().to_string())
    }

    fn unexpected(found: &str, start: usize) -> Result<String, FormulaError> {
        Err(FormulaError::Unexpected { found: found.to_owned(), start })
    }

    #[test]
    fn formulas_follow_the_order_of_arithmetic() {
        for (text, expected) in [
            ("300 / 116", "2.5862"),
            ("85 / 191 * 100", "44.5026"),
            ("9 - 2 - 2", "5"),
            ("83.33 + 7.5", "90.83"),
            ("100 / 10 / 2", "5"),
            ("2 + 3 * 4", "14"),
            ("(85 + 6) / 191 * 100", "47.644"),
            ("2 * (3 - (1 + 1))", "2"),
            ("-5 + 3", "-2"),
            ("3 * -2", "-6"),
            ("7 - 2 * 3 - 1", "0"),
            ("0.1 + 0.2", "0.3"),
            ("42", "42"),
            ("0 / 5", "0"),
            ("0079.50", "79.5"),
        ] {
            assert_eq!(value(text).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_does_not_belong_in_a_formula_is_named_with_its_place() {
        for (text, found, start) in [
            ("/ 116", "/", 0),
            ("300 116", "116", 4),
            ("300 // 116", "/", 5),
            ("300 / 116)", ")", 9),
            ("()", ")", 1),
            ("300 : 116", ":", 4),
            ("a / 2", "a", 0),
            ("83,33 + 7,5", ",33", 2),
            ("1e3", "e3", 1),
            ("2.5.1", "2.5.1", 0),
            ("2 ^ 3", "^", 2),
            ("300 % 116", "%", 4),
            ("2 (3)", "(", 2),
            ("(2)(3)", "(", 3),
            ("1 + + 2", "+", 4),
            (".", ".", 0),
            ("5.", "5.", 0),
            ("300 / 116 =", "=", 10),
            ("300 over 116", "over", 4),
            ("dalīt ar 2", "dalīt", 0),
        ] {
            assert_eq!(value(text), unexpected(found, start), "{text:?}");
        }
    }

    #[test]
    fn what_breaks_off_is_no_formula() {
        for text in ["", " ", "300 /", "(300 / 116", "2 * (", "-"] {
            assert_eq!(value(text), Err(FormulaError::Incomplete), "{text:?}");
        }
    }

    #[test]
    fn endless_nesting_is_refused() {
        assert_eq!(value(&"(".repeat(100_000)), unexpected("(", DEEPEST));
        assert_eq!(value(&"-".repeat(100_000)), unexpected("-", DEEPEST));
    }

    #[test]
    fn a_long_sum_is_no_deep_one() {
        assert_eq!(value(&vec!["1"; 1000].join(" + ")).as_deref(), Ok("1000"));
    }

    #[test]
    fn what_has_no_value_is_refused_with_the_reason() {
        for text in ["1 / 0", "1 / (2 - 2)", "0 / 0", "1 / 0.00"] {
            assert_eq!(value(text), Err(FormulaError::DividesByZero), "{text}");
        }
        let large = "9999999999999999999999999999";
        for text in [format!("{large} * {large}"), format!("{large}{large}"), format!("{large} / 0.0000001")] {
            assert_eq!(value(&text), Err(FormulaError::TooLarge), "{text}");
        }
    }
}
