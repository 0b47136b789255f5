//! A value with the place it was read from.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};

/// The name under which [`Spanned`] asks its deserializer for a place. A deserializer that knows it hands on a
/// sequence of file, start, end and value.
pub const SPANNED: &str = "$lmstrat::Spanned";

/// The name under which a number asks its deserializer for its digits. A deserializer that knows it hands on the printed
/// text of a plain number, and refuses everything else with what to write instead.
pub const NUMBER: &str = "$lmstrat::Number";

/// The name under which a value that is a number or a word (`60`, `midpoint`, `unknown`) asks its deserializer which it
/// is: a number arrives at `visit_newtype_struct`, to be read as one, a word at `visit_str`.
pub const NUMBER_OR_WORD: &str = "$lmstrat::NumberOrWord";

/// The name under which a value that may be lost asks its deserializer for itself: nothing arrives for the plain word
/// `unknown`, and everything else at `visit_newtype_struct`, to be read.
pub const OR_UNKNOWN: &str = "$lmstrat::OrUnknown";

/// A file of a [`SourceMap`](super::SourceMap).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct FileId(u32);

impl FileId {
    /// The id of the file at `index`.
    #[must_use]
    pub const fn new(index: u32) -> Self {
        Self(index)
    }

    /// The index of the file.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A stretch of a file, in bytes, the end excluded. Spans order by file, then place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// First byte after it.
    pub end: u32,
}

impl Span {
    /// The bytes from `start` up to `end` of a file.
    #[must_use]
    pub const fn new(file: FileId, start: u32, end: u32) -> Self {
        Self { file, start, end }
    }
}

/// A value and where it stands. Two are equal when their values are: a place is no part of what was said.
#[derive(Clone, Copy, Default)]
pub struct Spanned<T> {
    /// What was read.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// A value at a place.
    pub const fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// The same place with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: change(self.value), span: self.span }
    }
}

impl<T> Deref for Spanned<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: fmt::Debug> fmt::Debug for Spanned<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl<T: PartialEq> PartialEq for Spanned<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Spanned<T> {}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Spanned<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Parts<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Parts<T> {
            type Value = Spanned<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value with its place")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Self::Value, A::Error> {
                let missing = || A::Error::custom("a place has four parts");
                let file = FileId(parts.next_element()?.ok_or_else(missing)?);
                let start = parts.next_element()?.ok_or_else(missing)?;
                let end = parts.next_element()?.ok_or_else(missing)?;
                let value = parts.next_element()?.ok_or_else(missing)?;
                Ok(Spanned { value, span: Span { file, start, end } })
            }
        }
        deserializer.deserialize_newtype_struct(SPANNED, Parts(PhantomData))
    }
}
