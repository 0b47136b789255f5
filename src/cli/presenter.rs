//! An evaluation as one reader at one place sees it: in their language, with paths that they can open.

use clap::builder::styling::{AnsiColor, Style};
use serde::Serialize;

use super::console::paint;
use super::text::{localised, plain, wrapped};
use super::{Console, Folder};
use crate::diagnostics::Severity;
use crate::evaluation::Evaluation;
use crate::evaluation::contract::{Finding, GoalOutcome, Localised, Place};
use crate::locale::{Argument, Message};
use crate::model::Light;

/// An evaluation and who reads it.
#[derive(Debug, Clone, Copy)]
pub struct Presenter<'p> {
    /// The evaluation.
    pub evaluation: &'p Evaluation,
    /// Where its files are.
    pub folder: &'p Folder,
    /// The reader.
    pub console: &'p Console,
}

impl Presenter<'_> {
    /// A text in the reader's language, else in the first of the strategy's that it has.
    pub fn text(&self, text: &Localised) -> String {
        localised(text, self.console.locale.language(), &self.evaluation.strategy.languages)
    }

    /// The word for a value of the contract: `light.green`, `trend.unknown`.
    pub fn term(&self, kind: &str, value: &impl Serialize) -> String {
        self.console.word(&key(kind, value))
    }

    /// A message in lines that end with the terminal.
    pub fn message(&self, indent: usize, message: &Message) -> String {
        self.lines(indent, &self.console.message(message))
    }

    /// A text in lines that end with the terminal.
    pub fn lines(&self, indent: usize, text: &str) -> String {
        wrapped(text, indent, self.console.width)
    }

    /// A place as editors understand it.
    pub fn place(&self, at: &Place) -> String {
        format!("{}:{}:{}", self.folder.path_from_here(&plain(&at.file)), at.line, at.column)
    }

    /// As of when, up to when data are taken, and what the lights follow.
    pub fn question(&self) -> String {
        let by = Argument::message(key("cli.by", &self.evaluation.basis));
        let question = Message::new("cli.question").with("date", self.evaluation.as_of).with("by", by);
        let until = self.evaluation.data_until;
        self.message(0, &until.into_iter().fold(question, |question, until| question.with("data_until", until)))
    }

    /// A severity, coloured where the terminal shows it.
    pub fn severity(&self, severity: Severity) -> String {
        let style = match severity {
            Severity::Error => AnsiColor::Red.on_default().bold(),
            Severity::Warning => AnsiColor::Yellow.on_default().bold(),
            Severity::Note => Style::new().bold(),
        };
        paint(style, &self.term("severity", &severity))
    }

    /// A finding: how bad it is, what was found, by which rule, and every place.
    pub fn finding(&self, indent: usize, finding: &Finding) -> String {
        let severity = self.term("severity", &finding.severity);
        let head = format!("{severity}: {} [{}]", self.text(&finding.message), finding.rule);
        let places = finding.at.iter().map(|at| format!("{:indent$}  {}\n", "", self.place(at)));
        // The severity is painted after the lines are broken, as colours take no columns.
        self.lines(indent, &head).replacen(&severity, &self.severity(finding.severity), 1) + &places.collect::<String>()
    }
}

/// The key of the message for a value of the contract, whose last word is the one that the contract uses.
pub fn key(kind: &str, value: &impl Serialize) -> String {
    let word = serde_json::to_value(value).ok();
    format!("{kind}.{}", word.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default())
}

/// The lights of a goal, in the order of the criteria.
pub const fn lights(goal: &GoalOutcome) -> [Light; 3] {
    [goal.relevance.light, goal.effectiveness.light, goal.coherence.light]
}
