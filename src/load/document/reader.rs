//! A node that is being read.

use serde::de::{DeserializeSeed, Error as _, Expected, Unexpected};

use crate::calendar::Calendar;

use super::error::{Error, Fault, Repair, Repairs};
use super::node::{Node, Value};
use super::placeholder::Placeholder;

/// A node to be read, and what was repaired around it.
#[derive(Clone, Copy)]
pub(super) struct Reader<'n> {
    pub(super) node: &'n Node<'n>,
    pub(super) repairs: &'n Repairs,
    /// The calendar by which dates are meant.
    pub(super) calendar: Calendar,
}

impl<'n> Reader<'n> {
    /// Reads a node below this one. The smallest thing that a fault concerns is repaired, so the placeholder answers for the
    /// node itself only if nothing inside it could be repaired.
    pub(super) fn child<S: DeserializeSeed<'n>>(self, seed: S, node: &'n Node<'n>) -> Result<S::Value, Error> {
        let (replace, omit) = (Repair::Replace(node.span), Repair::Omit(node.span));
        let placeholder = if self.repairs.contains(&replace) {
            Some(Placeholder::VALUE)
        } else {
            (node.value == Value::Refused || self.repairs.contains(&omit)).then_some(Placeholder::NOTHING)
        };
        if let Some(placeholder) = placeholder {
            return seed.deserialize(placeholder).map_err(|_| Error::new(Fault::AlreadyReported));
        }
        if node.is_blank() {
            return Err(Error::new(Fault::Empty).at(node).repaired_by([omit]));
        }
        seed.deserialize(Self { node, ..self }).map_err(|error| {
            // A single value of the right kind was there; of anything else nobody can tell what it was to be.
            let there = matches!(node.value, Value::Scalar { .. }) && !matches!(error.fault(), Fault::WrongKind { .. });
            error.at(node).repaired_by([if there { replace } else { omit }])
        })
    }

    pub(super) fn mismatch(self, expected: &dyn Expected) -> Error {
        Error::invalid_type(Unexpected::Other(""), expected).at(self.node)
    }
}
