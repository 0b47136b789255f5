//! The cards of a goal and of a result.

use super::super::canvas::{Canvas, Point, Side};
use super::super::mark;
use super::super::text_style::{TextBlock, TextStyle};
use crate::evaluation::contract::{GoalOutcome, ReportedStatus, ResultOutcome};
use crate::render::anchor::anchor;
use crate::render::words::Words;

const PADDING: f64 = 10.0;
/// The criteria with their lights, one beside the other.
const LIGHTS: f64 = 30.0;

/// A goal: number, name, the lights of its three criteria, and what else is said of it.
pub(super) struct GoalCard<'a> {
    pub goal: &'a GoalOutcome,
    words: &'a Words,
    width: f64,
    name: TextBlock,
    /// Lines at the foot, such as which goals it is tied to.
    pub notes: Vec<TextBlock>,
}

impl<'a> GoalCard<'a> {
    pub(super) fn new(goal: &'a GoalOutcome, words: &'a Words, width: f64) -> Self {
        let name =
            TextBlock::of_text(words, &format!("{}.", goal.number), &goal.name, TextStyle::NAME, width - 2.0 * PADDING);
        Self { goal, words, width, name, notes: Vec::new() }
    }

    /// Adds a line at the foot.
    pub(super) fn note(&mut self, text: &str) {
        self.notes.push(TextBlock::of(text, TextStyle::NOTE, self.width - 2.0 * PADDING));
    }

    pub(super) fn height(&self) -> f64 {
        let notes: f64 = self.notes.iter().map(|note| note.height(TextStyle::NOTE) + 4.0).sum();
        2.0 * PADDING + self.name.height(TextStyle::NAME) + LIGHTS + notes
    }

    pub(super) fn draw(&self, canvas: &mut Canvas, (x, y): Point) {
        canvas.rect("goal-card", (x, y), self.width, self.height());
        let left = x + PADDING;
        let mut baseline = y + PADDING + 11.0;
        canvas.link(&anchor("goal", &self.goal.id), None, |canvas| {
            let height = self.name.height(TextStyle::NAME);
            canvas.rect("hit", (x, y), self.width, PADDING + height);
            baseline += canvas.text_block("", TextStyle::NAME, (left, baseline), &self.name);
        });
        let criteria = [
            ("relevance", self.goal.relevance.light),
            ("effectiveness", self.goal.effectiveness.light),
            ("coherence", self.goal.coherence.light),
        ];
        let column = (self.width - 2.0 * PADDING + 6.0) / 3.0;
        let mut x = left;
        for (criterion, light) in criteria {
            let said = self.words.say(&format!("section.{criterion}"), []);
            let colour = self.words.say(&format!("light.{}", light.as_str()), []);
            let name = format!("{}. {said} {colour}", self.goal.number);
            canvas.link(&anchor(criterion, &self.goal.id), Some(&name), |canvas| {
                canvas.rect("hit", (x - 4.0, baseline - 11.0), column - 2.0, LIGHTS + 2.0);
                canvas.text("soft", TextStyle::NOTE, (x, baseline), Side::Right, &said);
                mark::light(canvas, self.words, light, (x, baseline + 16.0), "");
            });
            x += column;
        }
        baseline += LIGHTS + 4.0;
        for note in &self.notes {
            baseline += canvas.text_block("soft", TextStyle::NOTE, (left, baseline), note) + 4.0;
        }
    }
}

/// A result: its name, its light and its status.
pub(super) struct ResultCard<'a> {
    pub result: &'a ResultOutcome,
    words: &'a Words,
    width: f64,
    name: TextBlock,
    note: String,
}

impl<'a> ResultCard<'a> {
    pub(super) fn new(result: &'a ResultOutcome, words: &'a Words, width: f64) -> Self {
        let name = TextBlock::of_text(words, "", &result.name, TextStyle::TEXT, width - 2.0 * PADDING);
        Self { result, words, width, name, note: String::new() }
    }

    /// The same with words after the status, such as that it counts only indirectly.
    pub(super) fn with(self, note: String) -> Self {
        Self { note, ..self }
    }

    pub(super) fn height(&self) -> f64 {
        2.0 * PADDING + self.name.height(TextStyle::TEXT) + 14.0
    }

    pub(super) fn draw(&self, canvas: &mut Canvas, (x, y): Point) {
        // What calculation found stands in only where nobody reported.
        let status = match self.result.reported {
            ReportedStatus::NotReported => format!("computed.{}", self.result.computed.as_str()),
            reported => format!("reported.{}", reported.as_str()),
        };
        let more = format!(" · {}{}", self.words.say(&status, []), self.note);
        canvas.link(&anchor("result", &self.result.id), None, |canvas| {
            canvas.rect("card", (x, y), self.width, self.height());
            let baseline = y + PADDING + 10.0;
            let height = canvas.text_block("", TextStyle::TEXT, (x + PADDING, baseline), &self.name);
            let at = (x + PADDING, baseline + height + 1.0);
            mark::light(canvas, self.words, self.result.light, at, &more);
        });
    }
}
