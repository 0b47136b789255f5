//! What the drawings of a survey are made of: an answer, a group or a statement with its share.

use super::super::canvas::{Canvas, Point, Side};
use super::super::text_style::{TextBlock, TextStyle};
use crate::evaluation::contract::{AnswerShare, GroupShare, Localised, Quantity, StatementResult};
use crate::render::words::Words;

/// As wide as a phone.
pub(super) const WIDTH: f64 = 300.0;

/// An answer, a group or a statement with its share.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part<'a> {
    pub name: &'a Localised,
    pub percent: Option<&'a Quantity>,
    pub computed: bool,
    pub count: Option<u32>,
}

impl<'a> Part<'a> {
    pub(super) fn of_answer(answer: &'a AnswerShare) -> Self {
        let AnswerShare { text, percent, computed, count, .. } = answer;
        Self { name: text, percent: percent.as_ref(), computed: *computed, count: *count }
    }

    pub(super) fn of_statement(statement: &'a StatementResult) -> Self {
        let StatementResult { text, percent, computed, count, .. } = statement;
        Self { name: text, percent: percent.as_ref(), computed: *computed, count: *count }
    }

    pub(super) fn of_group(group: &'a GroupShare) -> Self {
        let GroupShare { name, percent, n, .. } = group;
        Self { name, percent: percent.as_ref(), computed: false, count: *n }
    }

    /// Its share as a number that can be drawn: none where it is unknown.
    pub(super) fn share(&self) -> Option<f64> {
        self.percent.map(Quantity::value).filter(|value| *value >= 0.0)
    }

    /// Its share in words, with the mark of what was computed.
    pub(super) fn said_share(&self, words: &Words) -> Option<String> {
        self.percent.map(|percent| format!("{}{}", words.amount(percent), if self.computed { "*" } else { "" }))
    }

    /// Share and count in words.
    pub(super) fn said(&self, words: &Words) -> String {
        let count = self.count.map(|count| words.number(count.into()));
        let said: Vec<_> = self.said_share(words).into_iter().chain(count).collect();
        if said.is_empty() { words.unknown() } else { said.join(" · ") }
    }
}

/// Writes a name to the left and what is said of it to the right; gives the height that they take.
pub(super) fn row(canvas: &mut Canvas, (x, y): Point, name: &Localised, said: &str, words: &Words) -> f64 {
    let room = WIDTH - x - TextStyle::VALUE.width(said) - 8.0;
    let name = TextBlock::of_text(words, "", name, TextStyle::NOTE, room.max(60.0));
    canvas.text_block("", TextStyle::NOTE, (x, y + 12.0), &name);
    canvas.text("", TextStyle::VALUE, (WIDTH, y + 12.0), Side::Left, said);
    name.height(TextStyle::NOTE).max(TextStyle::NOTE.leading())
}
