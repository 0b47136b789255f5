//! One item of a file → one value, with all its faults in one run.

use serde::de::DeserializeOwned;

use crate::calendar::Calendar;
use crate::diagnostics::Diagnostic;

use super::error::Repairs;
use super::explain::explain;
use super::node::Node;
use super::reader::Reader;

/// Faults that are repaired in one item; the rest shows in the next run. It bounds the work on a file that is no strategy.
const MOST_REPAIRS: usize = 200;

/// Reads an item whose dates are meant by a calendar. serde stops at the first fault, so what is faulty is repaired (answered by a placeholder, passed over, or
/// supplied) and the item is read again, until there is nothing left to report. A value is only returned where nothing
/// had to be repaired, and nothing in the item was refused before.
pub fn decode<T: DeserializeOwned>(
    node: &Node<'_>,
    calendar: Calendar,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<T> {
    let mut repairs = Repairs::new();
    loop {
        match T::deserialize(Reader { node, repairs: &repairs, calendar }) {
            Ok(value) => return (repairs.is_empty() && !node.has_refused()).then_some(value),
            Err(error) => {
                let (diagnostic, repaired_by) = explain(error.at(node));
                diagnostics.extend(diagnostic);
                let before = repairs.len();
                repairs.extend(repaired_by);
                if repairs.len() == before || before >= MOST_REPAIRS {
                    return None;
                }
            }
        }
    }
}
