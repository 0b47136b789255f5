//! Aliases: `*name` stands for what `&name` marked.

use std::collections::HashMap;

use crate::diagnostics::Diagnostic;
use crate::source::Span;

use super::node::{DEEPEST, Node};

/// Nodes that aliases may add to one file. A few lines of aliases of aliases would fill the memory otherwise; the text
/// itself is not limited.
const MOST_NODES: usize = 100_000;

/// What was marked so far, and how much of it was used.
#[derive(Default)]
pub(super) struct Aliases<'a> {
    marked: HashMap<usize, Node<'a>>,
    spent: usize,
}

impl<'a> Aliases<'a> {
    pub(super) fn define(&mut self, id: usize, node: &Node<'a>) {
        self.marked.insert(id, node.clone());
    }

    /// A copy of what an alias stands for, places included, to be put below `depth` levels.
    pub(super) fn expand(&mut self, id: usize, span: Span, depth: usize) -> Result<Node<'a>, Diagnostic> {
        let Some(node) = self.marked.get(&id) else {
            return Err(Diagnostic::error("alias-loop", span));
        };
        if depth + node.depth() > DEEPEST {
            return Err(Diagnostic::error("too-deep", span).with("limit", DEEPEST));
        }
        self.spent += node.size();
        if self.spent > MOST_NODES {
            return Err(Diagnostic::error("alias-bomb", span).with("limit", MOST_NODES));
        }
        Ok(node.clone())
    }
}
