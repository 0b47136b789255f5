//! Values that may be unknown, which is not the same as absent.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::{Serialize, Serializer};

use crate::source::OR_UNKNOWN;

/// A value, or the word `unknown` where the value existed and is lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OrUnknown<T> {
    /// The value existed and is lost.
    #[default]
    Unknown,
    /// The value is known.
    Known(T),
}

impl<T> OrUnknown<T> {
    /// The value, if it is known.
    pub const fn known(&self) -> Option<&T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Unknown => None,
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OrUnknown<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Either<T> {
            type Value = OrUnknown<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value")
            }
            fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
                Ok(OrUnknown::Unknown)
            }
            fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Self::Value, D::Error> {
                T::deserialize(inner).map(OrUnknown::Known)
            }
        }
        deserializer.deserialize_newtype_struct(OR_UNKNOWN, Either(PhantomData))
    }
}

impl<T: Serialize> Serialize for OrUnknown<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Unknown => serializer.serialize_str("unknown"),
            Self::Known(value) => value.serialize(serializer),
        }
    }
}

impl<T: JsonSchema> JsonSchema for OrUnknown<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}OrUnknown", T::schema_name()).into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"anyOf": [generator.subschema_for::<T>(), {"const": "unknown"}]})
    }
}
