//! Items that are written as their id alone, or as a mapping where there is more to say.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use super::Id;
use crate::source::Spanned;

/// An id alone, or the fields of a mapping.
pub(super) enum IdOr<T> {
    Id(Spanned<Id>),
    Fields(T),
}

enum Raw<T> {
    Id(Id),
    Fields(T),
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Raw<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Either<T> {
            type Value = Raw<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an id")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Raw<T>, E> {
                Id::new(text).map(Raw::Id).map_err(|_| E::custom("code:bad-id"))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Raw<T>, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(Raw::Fields)
            }
        }
        deserializer.deserialize_any(Either(PhantomData))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for IdOr<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Spanned::<Raw<T>>::deserialize(deserializer)?;
        Ok(match raw.value {
            Raw::Id(id) => Self::Id(Spanned::new(id, raw.span)),
            Raw::Fields(fields) => Self::Fields(fields),
        })
    }
}
