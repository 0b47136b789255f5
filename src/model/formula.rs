//! Formulas: how a printed number is made from others.

use std::fmt;
use std::str::FromStr;

use exmex::{BinOp, Express, FlatEx, MakeOperators, Operator};
use rust_decimal::Decimal;
use serde::de::{Deserialize, Deserializer, Error, Visitor};
use thiserror::Error;

/// A formula over printed numbers, such as `300 / 116` or `(85 + 6) / 191 * 100`, with what it makes.
///
/// It knows decimal numbers, `+ - * /` and round brackets. It is computed in decimals of 28 digits, so that sums,
/// differences and products of printed numbers are exact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formula {
    text: String,
    value: Decimal,
}

/// Why a text is no formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FormulaError {
    /// It holds something else than numbers, `+ - * /` and round brackets, or not in an order that makes sense.
    #[error("the formula cannot be read")]
    NotAFormula,
    /// It divides by zero, or passes 28 digits.
    #[error("the formula has no value")]
    NoValue,
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
        // The parser would take words for variables; and nobody writes a long one, which could be nested without end.
        let is_plain = |c: char| c.is_ascii_digit() || " .+-*/()".contains(c);
        if text.len() > LONGEST || !text.chars().all(is_plain) {
            return Err(FormulaError::NotAFormula);
        }
        let parsed = FlatEx::<Exact, Arithmetic>::parse(text).map_err(|_| FormulaError::NotAFormula)?;
        let Exact(value) = parsed.eval(&[]).map_err(|_| FormulaError::NotAFormula)?;
        Ok(Self { text: text.to_owned(), value: value.ok_or(FormulaError::NoValue)? })
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
                text.parse().map_err(|_| E::custom("code:bad-formula"))
            }
        }
        deserializer.deserialize_str(Written)
    }
}

/// The longest formula, in bytes.
const LONGEST: usize = 200;

/// A number on the way; none once there was a division by zero or a number too large.
#[derive(Debug, Clone, Copy, Default)]
struct Exact(Option<Decimal>);

impl FromStr for Exact {
    type Err = rust_decimal::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Decimal::from_str_exact(text).map(|value| Self(Some(value)))
    }
}

impl Exact {
    fn join(self, other: Self, operation: fn(Decimal, Decimal) -> Option<Decimal>) -> Self {
        Self(self.0.zip(other.0).and_then(|(left, right)| operation(left, right)))
    }
}

#[derive(Debug, Clone)]
struct Arithmetic;

impl MakeOperators<Exact> for Arithmetic {
    fn make<'a>() -> Vec<Operator<'a, Exact>> {
        let binary = |apply: fn(Exact, Exact) -> Exact, prio| BinOp { apply, prio, is_commutative: false };
        vec![
            Operator::make_bin("+", binary(|a, b| a.join(b, Decimal::checked_add), 0)),
            Operator::make_bin_unary("-", binary(|a, b| a.join(b, Decimal::checked_sub), 0), |a| {
                Exact(a.0.map(|value| -value))
            }),
            Operator::make_bin("*", binary(|a, b| a.join(b, Decimal::checked_mul), 1)),
            Operator::make_bin("/", binary(|a, b| a.join(b, Decimal::checked_div), 1)),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Result<String, FormulaError> {
        text.parse().map(|formula: Formula| formula.value().round_dp(4).normalize().to_string())
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
    fn what_is_no_formula_is_refused() {
        for text in [
            "",
            " ",
            "300 /",
            "/ 116",
            "300 116",
            "300 // 116",
            "(300 / 116",
            "300 / 116)",
            "()",
            "300 : 116",
            "a / 2",
            "83,33 + 7,5",
            "1e3",
            "2.5.1",
            "2 ^ 3",
            "300 % 116",
            "2 (3)",
            "(2)(3)",
            "1 + + 2",
            ".",
            "300 / 116 =",
        ] {
            assert_eq!(value(text), Err(FormulaError::NotAFormula), "{text:?}");
        }
        assert_eq!(value(&"(".repeat(100_000)), Err(FormulaError::NotAFormula));
    }

    #[test]
    fn what_has_no_value_is_refused() {
        for text in ["1 / 0", "1 / (2 - 2)", "0 / 0", "9999999999999999999999999999 * 9999999999999999999999999999"] {
            assert_eq!(value(text), Err(FormulaError::NoValue), "{text}");
        }
    }
}
