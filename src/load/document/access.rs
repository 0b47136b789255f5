//! How lists, mappings and enums of the tree are walked.

use std::slice::Iter;

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error as _, MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor,
};

use crate::diagnostics::nearest;

use super::error::{Error, Fault, Repair};
use super::node::{Node, Value};
use super::placeholder::Placeholder;
use super::reader::Reader;

/// The elements of a list.
pub(super) struct Elements<'n> {
    list: Reader<'n>,
    rest: Iter<'n, Node<'n>>,
}

impl<'n> Elements<'n> {
    pub(super) fn new(list: Reader<'n>, elements: &'n [Node<'n>]) -> Self {
        Self { list, rest: elements.iter() }
    }

    /// Reads the list to its end: elements that are left over are too many.
    pub(super) fn read<V: Visitor<'n>>(mut self, visitor: V) -> Result<V::Value, Error> {
        let value = visitor.visit_seq(&mut self)?;
        match self.rest.len() {
            0 => Ok(value),
            _ => Err(Error::new(Fault::BadValue { expected: "a shorter list".to_owned() })),
        }
    }
}

impl<'n> SeqAccess<'n> for Elements<'n> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'n>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        // An item that was refused as a whole is passed over, as not every type has a value that stands for it.
        let is_refused = |element: &Node<'_>| {
            matches!(element.value, Value::Mapping(_)) && self.list.repairs.contains(&Repair::Omit(element.span))
        };
        let next = self.rest.find(|element| !is_refused(element));
        next.map(|element| self.list.child(seed, element)).transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

/// The pairs of a mapping, and then the keys that it was repaired with.
pub(super) struct Pairs<'n> {
    mapping: Reader<'n>,
    rest: Iter<'n, (Node<'n>, Node<'n>)>,
    value: Option<(&'n str, &'n Node<'n>)>,
    supplied: Vec<&'static str>,
}

impl<'n> Pairs<'n> {
    pub(super) fn new(mapping: Reader<'n>) -> Self {
        let supplied = mapping.repairs.iter().filter_map(|repair| match repair {
            Repair::Supply(span, key) if *span == mapping.node.span => Some(*key),
            _ => None,
        });
        Self { mapping, rest: mapping.node.pairs().iter(), value: None, supplied: supplied.collect() }
    }

    /// A key that is not known is passed over, and where it was meant for another, that one counts as given.
    fn refuse(&self, error: Error, key: &Node<'_>) -> Error {
        let node = self.mapping.node;
        let meant = match error.fault() {
            Fault::UnknownKey { key, allowed } => nearest(key, allowed.iter().copied()),
            _ => None,
        };
        let meant = meant.filter(|meant| node.get(meant).is_none()).map(|meant| Repair::Supply(node.span, meant));
        error.repaired_by([Repair::Skip(key.span)].into_iter().chain(meant))
    }
}

impl<'n> MapAccess<'n> for Pairs<'n> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'n>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        let repairs = self.mapping.repairs;
        if let Some((key, value)) = self.rest.find(|(key, _)| !repairs.contains(&Repair::Skip(key.span))) {
            self.value = Some((key.text().unwrap_or(""), value));
            let name = seed.deserialize(Reader { node: key, ..self.mapping });
            return name.map(Some).map_err(|error| self.refuse(error, key));
        }
        let supplied = self.supplied.pop();
        supplied.map(|key| seed.deserialize(StrDeserializer::<Error>::new(key))).transpose()
    }

    /// How many pairs are written, those that are passed over included.
    fn size_hint(&self) -> Option<usize> {
        Some(self.mapping.node.pairs().len())
    }

    fn next_value_seed<S: DeserializeSeed<'n>>(&mut self, seed: S) -> Result<S::Value, Error> {
        match self.value.take() {
            Some((key, value)) => self.mapping.child(seed, value).map_err(|error| error.under(key)),
            None => seed.deserialize(Placeholder::NOTHING).map_err(|_| Error::new(Fault::AlreadyReported)),
        }
    }
}

/// A variant of an enum: a word, or a mapping of one key with the variant's content.
pub(super) struct Choice<'n> {
    reader: Reader<'n>,
    name: &'n Node<'n>,
    content: Option<&'n Node<'n>>,
}

impl<'n> Choice<'n> {
    pub(super) const fn word(reader: Reader<'n>) -> Self {
        Self { reader, name: reader.node, content: None }
    }

    pub(super) const fn pair(reader: Reader<'n>, name: &'n Node<'n>, content: &'n Node<'n>) -> Self {
        Self { reader, name, content: Some(content) }
    }

    fn content<S: DeserializeSeed<'n>>(self, seed: S) -> Result<S::Value, Error> {
        let Some(content) = self.content else {
            return Err(Error::invalid_type(Unexpected::UnitVariant, &"a map"));
        };
        self.reader.child(seed, content).map_err(|error| error.under(self.name.text().unwrap_or("")))
    }
}

impl<'n> EnumAccess<'n> for Choice<'n> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'n>>(self, seed: S) -> Result<(S::Value, Self), Error> {
        let variant = seed.deserialize(Reader { node: self.name, ..self.reader })?;
        Ok((variant, self))
    }
}

impl<'n> VariantAccess<'n> for Choice<'n> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        match self.content.map(|content| &content.value) {
            None => Ok(()),
            Some(Value::Refused) => Err(Error::new(Fault::AlreadyReported)),
            Some(_) => Err(Error::invalid_type(Unexpected::Map, &"a word")),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'n>>(self, seed: S) -> Result<S::Value, Error> {
        self.content(seed)
    }

    fn tuple_variant<V: Visitor<'n>>(self, len: usize, visitor: V) -> Result<V::Value, Error> {
        self.content(Shaped { shape: Shape::Tuple(len), visitor })
    }

    fn struct_variant<V: Visitor<'n>>(self, keys: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        self.content(Shaped { shape: Shape::Struct(keys), visitor })
    }
}

/// The content of a variant, for whichever deserializer answers.
struct Shaped<V> {
    shape: Shape,
    visitor: V,
}

enum Shape {
    Tuple(usize),
    Struct(&'static [&'static str]),
}

impl<'de, V: Visitor<'de>> DeserializeSeed<'de> for Shaped<V> {
    type Value = V::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        match self.shape {
            Shape::Tuple(len) => deserializer.deserialize_tuple(len, self.visitor),
            Shape::Struct(keys) => deserializer.deserialize_struct("", keys, self.visitor),
        }
    }
}
