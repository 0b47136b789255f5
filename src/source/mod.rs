//! Where things stand in the files: [`SourceMap`], [`Span`] and [`Spanned`].
//!
//! A place is kept as byte offsets and turned into line and column only when somebody reads it.

mod map;
mod spanned;

pub use map::{Position, SourceFile, SourceMap};
pub use spanned::{FileId, NUMBER, NUMBER_OR_WORD, OR_UNKNOWN, SPANNED, Span, Spanned};
