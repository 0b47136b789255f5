//! Surveys: rings, bars, and bars of parts. Shares are as printed, or computed from counts and then marked as the table marks
//! them; an answer that nobody counted is striped.

mod bars;
mod donut;
mod part;
mod stacked;

use super::canvas::AltText;
use crate::evaluation::contract::{Chart, Localised, QuestionResult, SurveyResult};
use crate::render::words::Words;
use part::Part;

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
    let text = alt_text(title(), &answers, words);
    let of_answers = worth_it(answers.len()).then(|| {
        let asked = match question.chart {
            Some(Chart::Donut) => donut::draw(&answers, &text, words),
            Some(Chart::Stacked) => stacked::draw(&[(None, answers.clone())], &text, words),
            Some(Chart::Bar) | None => None,
        };
        asked.or_else(|| bars::draw(&answers, true, &text, words))
    });

    let statements: Vec<_> = question.statements.iter().map(Part::of_statement).collect();
    let scales: Vec<_> = question.statements.iter().filter(|statement| !statement.answers.is_empty()).collect();
    let of_statements = worth_it(statements.len()).then(|| {
        let rows = scales.iter().map(|one| (Some(&one.text), one.answers.iter().map(Part::of_answer).collect()));
        let rows: Vec<(Option<&Localised>, Vec<Part<'_>>)> = rows.collect();
        if rows.is_empty() {
            let text = alt_text(title(), &statements, words);
            return bars::draw(&statements, false, &text, words);
        }
        let said =
            rows.iter().filter_map(|(name, parts)| Some(format!("{}: {}", words.text((*name)?), say(parts, words))));
        let desc = said.collect::<Vec<_>>().join(" ");
        stacked::draw(&rows, &AltText { title: title(), desc }, words)
    });
    [of_answers.flatten(), of_statements.flatten()]
}

fn say(parts: &[Part<'_>], words: &Words) -> String {
    let parts = parts.iter().map(|part| format!("{} – {}", words.text(part.name), part.said(words)));
    format!("{}.", parts.collect::<Vec<_>>().join("; "))
}

fn alt_text(title: String, parts: &[Part<'_>], words: &Words) -> AltText {
    AltText { title, desc: say(parts, words) }
}
