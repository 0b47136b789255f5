//! How a value is handed on with its place.

use serde::de::{DeserializeSeed, Deserializer, IntoDeserializer, SeqAccess};

use super::error::Error;
use crate::source::Span;

/// A value behind its place: file, start, end and the value, as [`Spanned`](crate::source::Spanned) asks for them.
pub(super) struct Located<D> {
    place: std::array::IntoIter<u32, 3>,
    value: Option<D>,
}

impl<D> Located<D> {
    pub(super) fn new(span: Span, value: D) -> Self {
        Self { place: [span.file.index() as u32, span.start, span.end].into_iter(), value: Some(value) }
    }
}

impl<'de, D: Deserializer<'de, Error = Error>> SeqAccess<'de> for Located<D> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        match self.place.next() {
            Some(part) => seed.deserialize(IntoDeserializer::<Error>::into_deserializer(part)).map(Some),
            None => self.value.take().map(|value| seed.deserialize(value)).transpose(),
        }
    }
}
