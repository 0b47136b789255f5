//! What answers for a value that was refused or is missing, so that the faults behind it are found in the same run.

use std::iter::repeat_n;

use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, VariantAccess, Visitor};
use serde::forward_to_deserialize_any;

use crate::source::{NUMBER, SPANNED, Span};

use super::error::Error;
use super::located::Located;

/// At once a date, an id, and a text.
const TEXT: &str = "2000-01-01";

/// A deserializer that has a value of every type. What is read from it is never handed on.
#[derive(Clone, Copy)]
pub(super) struct Placeholder {
    /// Whether it is there where a value is optional.
    there: bool,
}

impl Placeholder {
    /// Answers for a value that was there.
    pub(super) const VALUE: Self = Self { there: true };
    /// Answers for what is missing, or was something else altogether.
    pub(super) const NOTHING: Self = Self { there: false };
}

macro_rules! answer {
    ($($method:ident: $visit:ident($value:expr);)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            visitor.$visit($value)
        }
    )*};
}

impl<'de> Deserializer<'de> for Placeholder {
    type Error = Error;

    answer! {
        deserialize_any: visit_borrowed_str(TEXT);
        deserialize_bool: visit_bool(false);
        deserialize_u8: visit_u64(1);
        deserialize_i8: visit_u64(1);
        deserialize_u16: visit_u64(2000);
        deserialize_u32: visit_u64(2000);
        deserialize_u64: visit_u64(2000);
        deserialize_i16: visit_u64(2000);
        deserialize_i32: visit_u64(2000);
        deserialize_i64: visit_u64(2000);
        deserialize_f32: visit_f64(1.0);
        deserialize_f64: visit_f64(1.0);
        deserialize_char: visit_char('x');
        deserialize_seq: visit_seq(SeqDeserializer::new(std::iter::empty::<Self>()));
        deserialize_map: visit_map(MapDeserializer::new(std::iter::empty::<(Self, Self)>()));
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.there { visitor.visit_some(Self::NOTHING) } else { visitor.visit_none() }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Error> {
        match name {
            SPANNED => visitor.visit_seq(Located::new(Span::default(), self)),
            NUMBER => visitor.visit_borrowed_str("1"),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(SeqDeserializer::new(repeat_n(self, len)))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_map(MapDeserializer::new(keys.iter().map(|key| (*key, self))))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_enum(First(variants.first().copied().unwrap_or(TEXT)))
    }

    forward_to_deserialize_any! { i128 u128 str string bytes byte_buf unit_struct tuple_struct identifier }
}

impl IntoDeserializer<'_, Error> for Placeholder {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// The first variant of an enum.
struct First(&'static str);

impl<'de> EnumAccess<'de> for First {
    type Error = Error;
    type Variant = Placeholder;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Placeholder), Error> {
        let variant = seed.deserialize(serde::de::value::StrDeserializer::<Error>::new(self.0))?;
        Ok((variant, Placeholder::NOTHING))
    }
}

impl<'de> VariantAccess<'de> for Placeholder {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Error> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_tuple(len, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, keys: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        self.deserialize_struct("", keys, visitor)
    }
}
