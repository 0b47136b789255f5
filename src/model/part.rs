//! The parts of a composite indicator.

use std::fmt;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, Visitor};

use super::{Id, Text};
use crate::source::Spanned;

/// A part of a composite indicator: its id, or a mapping with its name.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// What observations call it.
    pub id: Spanned<Id>,
    /// What readers call it.
    pub name: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    id: Spanned<Id>,
    name: Option<Text>,
}

impl<'de> Deserialize<'de> for Part {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        enum Raw {
            Id(Id),
            Fields(Fields),
        }
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Raw;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an id")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Raw, E> {
                Id::new(text).map(Raw::Id).map_err(|_| E::custom("code:bad-id"))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Raw, A::Error> {
                Fields::deserialize(MapAccessDeserializer::new(map)).map(Raw::Fields)
            }
        }
        impl<'de> Deserialize<'de> for Raw {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any(Either)
            }
        }
        let raw = Spanned::<Raw>::deserialize(deserializer)?;
        Ok(match raw.value {
            Raw::Id(id) => Self { id: Spanned::new(id, raw.span), name: None },
            Raw::Fields(Fields { id, name }) => Self { id, name },
        })
    }
}
