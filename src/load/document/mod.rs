//! One YAML file: text → tree with places → typed values, with every fault of the file in one run.
//!
//! [`parse()`] makes the tree and refuses what people do not mean when they write it (duplicate keys, merge keys, tags);
//! [`sections`] and [`items`] walk it; [`decode()`] reads one item into a type that derives `Deserialize`.
//! The protocol between the tree and the types of the model stands at the top of [`deserialize`].

mod access;
mod alias;
mod comma;
mod decode;
pub mod deserialize;
mod error;
mod explain;
mod located;
mod mapping;
mod node;
mod number;
mod odd;
mod parse;
mod placeholder;
mod reader;
mod screen;
mod section;
mod syntax;

#[cfg(test)]
mod examples;
#[cfg(test)]
mod properties;

pub use decode::decode;
pub use explain::{EXPECTED, VALUE_CODES};
pub use node::{Node, Value};
pub use odd::odd;
pub use parse::parse;
pub use section::{items, sections, wrong_kind};
