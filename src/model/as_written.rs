//! Texts of which every character counts.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Visitor};

/// A text as it stands in the file, with what is not seen of it. (A `String` is read as one line of what is seen.)
pub(super) struct AsWritten(pub(super) String);

impl<'de> Deserialize<'de> for AsWritten {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Characters;
        impl Visitor<'_> for Characters {
            type Value = AsWritten;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<AsWritten, E> {
                Ok(AsWritten(text.to_owned()))
            }
        }
        deserializer.deserialize_str(Characters)
    }
}
