//! The tree as a serde deserializer, strict where YAML is lenient.
//!
//! # What a type of the model may rely on
//!
//! - `#[derive(Deserialize)]` with `#[serde(deny_unknown_fields)]`, `rename`, `rename_all`, `default`, `try_from` and
//!   `deserialize_with` work. `flatten`, `untagged` and `tag` would lose places and are not used.
//! - **Text**: a `String` takes any single value as it is written (`id: 5` is "5"), except an empty one, as one line of what
//!   is seen; `deserialize_str` hands it on with every character. Only plain `true` and `false` are booleans; `yes`, `no`
//!   and `on` are text.
//! - **Nothing**: an empty value, `~`, `null` and a blank text are `empty-value`, also for an `Option`: whoever writes a key
//!   and nothing behind it has forgotten something. An `Option` is `None` where its key is absent, and only there.
//! - **Any**: `deserialize_any` answers `visit_unit` for nothing, `visit_borrowed_str` for every other single value,
//!   `visit_seq` and `visit_map`. So a type that is a text or a map implements `visit_str` and `visit_map`.
//! - **Enums**: a unit variant is a word, any other variant a mapping with one key.
//! - **[`SPANNED`]**: `visit_seq` gets file, start, end and value.
//! - **[`NUMBER`]**: `visit_borrowed_str` gets the digits as printed, and is only called with a plain number. What is no
//!   number becomes `number-as-text`, with what to write instead. Integers and floats of Rust are read likewise.
//! - **[`NUMBER_OR_WORD`]**: `visit_newtype_struct` gets a deserializer of a number, `visit_borrowed_str` a word, which
//!   begins with a letter and does not say `n/a`; the rest becomes `number-as-text`.
//! - **[`MOMENT`]**: `visit_string` gets a text as it is meant by the calendar of the strategy (`FY2022-10` for `2023`), or as
//!   it is written where it is no date; anything else arrives as from `deserialize_any`.
//! - **[`OR_UNKNOWN`]**: `visit_unit` for the plain word `unknown`, else `visit_newtype_struct` to read the value.
//!
//! # What a type says about a value that it refuses
//!
//! - `invalid_type(…, &"a date")`: `wrong-kind`. `invalid_value(…, &"a date")`: `bad-value`. The expected thing is put
//!   into words by `expected.a-date`, the text with hyphens, where [`EXPECTED`](super::EXPECTED) lists it; else it is
//!   printed as it stands.
//! - `unknown_variant(found, &["achieved", …])`: `unknown-value`, with a near match.
//! - `custom("code:bad-date")`: the diagnostic `bad-date`, one of [`VALUE_CODES`](super::VALUE_CODES), with the value's
//!   text as `found`; `custom("code:bad-date 2020-13")` names another `found`, and
//!   `custom("code:bad-date 2020-13 @10-17")` the bytes of the file that are at fault, `@+2-5` those of the value's text.
//!
//! A value that was refused is answered by a placeholder when the item is decoded again for its next fault: texts are then
//! `2000-01-01`, numbers 1 or 2000. A type need not care; one that refuses these hides no more than its own mapping.

use std::borrow::Cow;

use serde::de::{Deserializer, Error as _, Expected, Unexpected, Visitor};
use serde::forward_to_deserialize_any;

use crate::calendar::MOMENT;
use crate::model::legible;
use crate::source::{NUMBER, NUMBER_OR_WORD, OR_UNKNOWN, SPANNED};

use super::access::{Choice, Elements, Pairs};
use super::error::{Error, Fault};
use super::located::Located;
use super::node::{Kind, Value};
use super::number;
use super::reader::Reader;

impl<'n> Reader<'n> {
    fn any<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.node.value {
            Value::Refused => Err(Error::new(Fault::AlreadyReported)),
            Value::Scalar { .. } if self.node.kind() == Kind::Empty => visitor.visit_unit(),
            Value::Scalar { text, .. } => visitor.visit_borrowed_str(text),
            Value::Sequence(elements) => Elements::new(self, elements).read(visitor),
            Value::Mapping(_) => visitor.visit_map(Pairs::new(self)),
        }
    }

    /// A number's digits, or why there are none.
    fn digits(self, expected: &dyn Expected) -> Result<&'n str, Error> {
        match self.node.kind() {
            Kind::Number => self.node.text().ok_or_else(|| self.mismatch(expected)),
            Kind::Text | Kind::Boolean => Err(Error::new(Fault::NotANumber)),
            Kind::Empty | Kind::List | Kind::Mapping => Err(self.mismatch(expected)),
        }
    }

    fn whole<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Error> {
        let digits = self.digits(&visitor)?;
        match (digits.parse::<u64>(), digits.parse::<i64>()) {
            (Ok(number), _) => visitor.visit_u64(number),
            (_, Ok(number)) => visitor.visit_i64(number),
            _ if digits.contains('.') => Err(self.mismatch(&visitor)),
            _ => Err(Error::invalid_value(Unexpected::Other(digits), &visitor)),
        }
    }

    fn fraction<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.digits(&visitor)?.parse() {
            Ok(number) => visitor.visit_f64(number),
            Err(_) => Err(self.mismatch(&visitor)),
        }
    }

    fn text<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.node.value {
            Value::Scalar { text, .. } if self.node.kind() != Kind::Empty => visitor.visit_borrowed_str(text),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn line<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.node.text().map(legible::line) {
            Some(Cow::Owned(line)) if self.node.kind() != Kind::Empty => visitor.visit_string(line),
            _ => self.text(visitor),
        }
    }

    fn named<V: Visitor<'n>>(self, name: &str, visitor: V) -> Result<V::Value, Error> {
        match name {
            SPANNED => visitor.visit_seq(Located::new(self.node.span, self)),
            OR_UNKNOWN if self.is_unknown() => visitor.visit_unit(),
            NUMBER => self.digits(&visitor).and_then(|digits| visitor.visit_borrowed_str(digits)),
            MOMENT => match self.node.text().and_then(|text| self.calendar.in_full(text)) {
                Some(in_full) => visitor.visit_string(in_full),
                None => self.any(visitor),
            },
            NUMBER_OR_WORD => match (self.node.kind(), self.node.text()) {
                (Kind::Text | Kind::Boolean, Some(text)) if is_word(text) => visitor.visit_borrowed_str(text),
                (Kind::Text | Kind::Boolean, _) => Err(Error::new(Fault::NotANumber)),
                (Kind::Number, _) => visitor.visit_newtype_struct(self),
                (Kind::Empty | Kind::List | Kind::Mapping, _) => Err(self.mismatch(&visitor)),
            },
            _ => visitor.visit_newtype_struct(self),
        }
    }

    /// Whether the value is lost.
    fn is_unknown(self) -> bool {
        matches!(&self.node.value, Value::Scalar { text, plain: true } if text == "unknown")
    }

    fn choice<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Error> {
        match (&self.node.value, self.node.kind()) {
            (_, Kind::Empty) => Err(self.mismatch(&visitor)),
            (Value::Scalar { .. }, _) => visitor.visit_enum(Choice::word(self)),
            (Value::Mapping(pairs), _) => match pairs.as_slice() {
                [(name, content)] => visitor.visit_enum(Choice::pair(self, name, content)),
                _ => Err(self.mismatch(&visitor)),
            },
            _ => Err(self.mismatch(&visitor)),
        }
    }
}

/// A word stands for something, other than a number that is written amiss.
fn is_word(text: &str) -> bool {
    text.starts_with(char::is_alphabetic) && !number::is_no_value(text)
}

/// Methods that read by one way of the [`Reader`] and add the node's place to what goes wrong.
macro_rules! read_as {
    ($way:ident: $($method:ident)*) => {$(
        fn $method<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Error> {
            self.$way(visitor).map_err(|error| error.at(self.node))
        }
    )*};
}

impl<'n> Deserializer<'n> for Reader<'n> {
    type Error = Error;

    read_as!(any: deserialize_any);
    read_as!(text: deserialize_str deserialize_char);
    read_as!(line: deserialize_string);
    read_as!(fraction: deserialize_f32 deserialize_f64);
    read_as!(whole: deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64);

    fn deserialize_bool<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.node.kind() {
            Kind::Boolean => visitor.visit_bool(self.node.text() == Some("true")),
            _ => Err(self.mismatch(&visitor)),
        }
        .map_err(|error| error.at(self.node))
    }

    fn deserialize_option<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self).map_err(|error| error.at(self.node))
    }

    fn deserialize_newtype_struct<V: Visitor<'n>>(self, name: &'static str, visitor: V) -> Result<V::Value, Error> {
        self.named(name, visitor).map_err(|error| error.at(self.node))
    }

    fn deserialize_seq<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.node.value {
            Value::Sequence(_) => self.deserialize_any(visitor),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_tuple<V: Visitor<'n>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.node.value {
            Value::Mapping(_) => self.deserialize_any(visitor),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'n>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'n>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.choice(visitor).map_err(|error| error.at(self.node))
    }

    /// A key is a word, whatever it looks like, and so is the name of a variant.
    fn deserialize_identifier<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Error> {
        let name = self.node.text().unwrap_or("").trim_end();
        visitor.visit_borrowed_str(name).map_err(|error: Error| error.at(self.node))
    }

    fn deserialize_ignored_any<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! { <V: Visitor<'n>> i128 u128 bytes byte_buf unit unit_struct tuple_struct }
}
