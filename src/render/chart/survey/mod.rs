//! Surveys: rings, bars, and bars of parts. Shares are as printed, or computed from counts and then marked as the table marks
//! them; an answer that nobody counted is striped.

mod bars;
mod donut;
mod stacked;

use super::canvas::{AltText, Canvas, Point, Side};
use super::text_style::TextStyle;
use super::words::Words;
use crate::evaluation::contract::{
    AnswerShare, Chart, GroupShare, Localised, Quantity, QuestionResult, StatementResult, SurveyResult,
};

/// As wide as a phone.
const WIDTH: f64 = 300.0;

/// An answer, a group or a statement with its share.
#[derive(Debug, Clone, Copy)]
struct Part<'a> {
    name: &'a Localised,
    percent: Option<&'a Quantity>,
    computed: bool,
    count: Option<u32>,
}

/// The groups of the respondents; none where not all have a share.
pub(super) fn groups(survey: &SurveyResult, words: &Words) -> Option<String> {
    let parts: Vec<_> = survey.groups.iter().map(Part::of_group).collect();
    let known = parts.iter().all(|part| part.percent.is_some());
    let title = words.say("chart.groups", [("survey", words.text(&survey.title).to_owned().into())]);
    let alt_text = alt_text(title, &parts, words);
    known.then(|| donut::draw(&parts, &alt_text, words))?
}

/// A question: as the file asks for it, else as bars where there is something to compare.
pub(super) fn question(question: &QuestionResult, words: &Words) -> [Option<String>; 2] {
    let title = || words.text(&question.text).to_owned();
    let worth_it = |count: usize| count > 1 || question.chart.is_some();

    let answers: Vec<_> = question.answers.iter().map(Part::of_answer).collect();
    let told = alt_text(title(), &answers, words);
    let of_answers = worth_it(answers.len()).then(|| {
        let asked = match question.chart {
            Some(Chart::Donut) => donut::draw(&answers, &told, words),
            Some(Chart::Stacked) => stacked::draw(&[(None, answers.clone())], &told, words),
            Some(Chart::Bar) | None => None,
        };
        asked.or_else(|| bars::draw(&answers, true, &told, words))
    });

    let statements: Vec<_> = question.statements.iter().map(Part::of_statement).collect();
    let scales: Vec<_> = question.statements.iter().filter(|statement| !statement.answers.is_empty()).collect();
    let of_statements = worth_it(statements.len()).then(|| {
        let rows = scales.iter().map(|one| (Some(&one.text), one.answers.iter().map(Part::of_answer).collect()));
        let rows: Vec<(Option<&Localised>, Vec<Part<'_>>)> = rows.collect();
        if rows.is_empty() {
            let told = alt_text(title(), &statements, words);
            return bars::draw(&statements, false, &told, words);
        }
        let said =
            rows.iter().filter_map(|(name, parts)| Some(format!("{}: {}", words.text((*name)?), say(parts, words))));
        let desc = said.collect::<Vec<_>>().join(" ");
        stacked::draw(&rows, &AltText { title: title(), desc }, words)
    });
    [of_answers.flatten(), of_statements.flatten()]
}

impl<'a> Part<'a> {
    fn of_answer(answer: &'a AnswerShare) -> Self {
        let AnswerShare { text, percent, computed, count, .. } = answer;
        Self { name: text, percent: percent.as_ref(), computed: *computed, count: *count }
    }

    fn of_statement(statement: &'a StatementResult) -> Self {
        let StatementResult { text, percent, computed, count, .. } = statement;
        Self { name: text, percent: percent.as_ref(), computed: *computed, count: *count }
    }

    fn of_group(group: &'a GroupShare) -> Self {
        let GroupShare { name, percent, n, .. } = group;
        Self { name, percent: percent.as_ref(), computed: false, count: *n }
    }

    /// Its share as a number that can be drawn: none where it is unknown.
    fn share(&self) -> Option<f64> {
        self.percent.map(|percent| percent.value).filter(|value| value.is_finite() && *value >= 0.0)
    }

    /// Its share in words, with the mark of what was computed.
    fn said_share(&self, words: &Words) -> Option<String> {
        self.percent.map(|percent| format!("{}{}", words.amount(percent), if self.computed { "*" } else { "" }))
    }

    /// Share and count in words.
    fn said(&self, words: &Words) -> String {
        let count = self.count.map(|count| words.number(count.into()));
        let said: Vec<_> = self.said_share(words).into_iter().chain(count).collect();
        if said.is_empty() { words.unknown() } else { said.join(" · ") }
    }
}

fn say(parts: &[Part<'_>], words: &Words) -> String {
    let parts = parts.iter().map(|part| format!("{} – {}", words.text(part.name), part.said(words)));
    format!("{}.", parts.collect::<Vec<_>>().join("; "))
}

fn alt_text(title: String, parts: &[Part<'_>], words: &Words) -> AltText {
    AltText { title, desc: say(parts, words) }
}

/// Writes a name to the left and what is said of it to the right; gives the height that they take.
fn row(canvas: &mut Canvas, (x, y): Point, name: &Localised, said: &str, words: &Words) -> f64 {
    let room = WIDTH - x - TextStyle::VALUE.width(said) - 8.0;
    let name = words.text_block("", name, TextStyle::NOTE, room.max(60.0));
    canvas.text_block("", TextStyle::NOTE, (x, y + 12.0), &name);
    canvas.text("", TextStyle::VALUE, (WIDTH, y + 12.0), Side::Left, said);
    name.height(TextStyle::NOTE).max(TextStyle::NOTE.leading())
}
