//! The error of the deserializer: a fault that learns its place on its way up, and what would repair it.

use std::collections::BTreeSet;
use std::fmt::{self, Display};

use serde::de::{Expected, Unexpected};

use crate::source::Span;

use super::node::{Kind, Node};

/// What stands between a file and a value of the wanted type. serde makes it; the tree adds the place.
#[derive(Debug)]
pub struct Error(Box<Faulted>);

#[derive(Debug)]
pub(super) struct Faulted {
    pub(super) fault: Fault,
    pub(super) place: Option<Place>,
    /// The key under which the fault stands.
    pub(super) key: String,
    pub(super) repairs: Vec<Repair>,
}

/// Where the fault is, and what stands there.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) span: Span,
    pub(super) kind: Kind,
    pub(super) text: String,
}

#[derive(Debug)]
pub(super) enum Fault {
    UnknownKey {
        key: String,
        allowed: &'static [&'static str],
    },
    MissingKey(&'static str),
    UnknownValue {
        found: String,
        allowed: &'static [&'static str],
    },
    WrongKind {
        expected: String,
    },
    BadValue {
        expected: String,
    },
    NotANumber,
    /// Nothing was written, or nothing but spaces.
    Empty,
    Custom(String),
    /// A placeholder did not fit. Nothing is wrong with the file beyond what was reported already.
    AlreadyReported,
}

/// What is done about a fault, so that decoding can be tried again and finds the next one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Repair {
    /// A placeholder answers for the value here.
    Replace(Span),
    /// The same, and an optional value is none.
    Omit(Span),
    /// The pair with the key here is passed over.
    Skip(Span),
    /// The mapping here has this key as well, with a placeholder.
    Supply(Span, &'static str),
}

/// All that was repaired in one item so far.
pub(super) type Repairs = BTreeSet<Repair>;

impl Error {
    pub(super) fn new(fault: Fault) -> Self {
        Self(Box::new(Faulted { fault, place: None, key: String::new(), repairs: Vec::new() }))
    }

    pub(super) fn fault(&self) -> &Fault {
        &self.0.fault
    }

    pub(super) fn into_parts(self) -> Faulted {
        *self.0
    }

    /// The place is that of the innermost node the error passes; one key of a mapping that lacks another stands for it.
    pub(super) fn at(mut self, node: &Node<'_>) -> Self {
        if self.0.place.is_none() && !matches!(self.0.fault, Fault::AlreadyReported) {
            let missing = match self.0.fault {
                Fault::MissingKey(key) => Some(key),
                _ => None,
            };
            let span = if missing.is_some() { node.pointer() } else { node.span };
            let text = node.text().unwrap_or_default().to_owned();
            self.0.place = Some(Place { span, kind: node.kind(), text });
            self.0.repairs.extend(missing.map(|key| Repair::Supply(node.span, key)));
        }
        self
    }

    /// The innermost key counts.
    pub(super) fn under(mut self, key: &str) -> Self {
        if self.0.key.is_empty() {
            key.clone_into(&mut self.0.key);
        }
        self
    }

    /// The first repair counts: it is the smallest.
    pub(super) fn repaired_by(mut self, repairs: impl IntoIterator<Item = Repair>) -> Self {
        if self.0.repairs.is_empty() {
            self.0.repairs.extend(repairs);
        }
        self
    }
}

impl serde::de::Error for Error {
    fn custom<T: Display>(message: T) -> Self {
        Self::new(Fault::Custom(message.to_string()))
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(Fault::WrongKind { expected: expected.to_string() })
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(Fault::BadValue { expected: expected.to_string() })
    }

    /// Said of a list that ended too early.
    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        Self::new(Fault::BadValue { expected: "a longer list".to_owned() })
    }

    fn unknown_variant(found: &str, allowed: &'static [&'static str]) -> Self {
        Self::new(Fault::UnknownValue { found: found.to_owned(), allowed })
    }

    fn unknown_field(key: &str, allowed: &'static [&'static str]) -> Self {
        Self::new(Fault::UnknownKey { key: key.to_owned(), allowed })
    }

    fn missing_field(key: &'static str) -> Self {
        Self::new(Fault::MissingKey(key))
    }
}

impl Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0.fault)
    }
}

impl std::error::Error for Error {}
