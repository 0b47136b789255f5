//! What a rule checks, why that matters, what to do, and what it found.

use clap::builder::styling::Style;

use crate::check::Rule;
use crate::cli::Console;
use crate::cli::console::paint;
use crate::cli::presenter::{Presenter, key};
use crate::cli::text::wrapped;
use crate::locale::Message;

/// The words of a rule.
pub fn words(rule: &Rule, console: &Console) -> String {
    let severity = console.word(&key("severity", &rule.severity));
    let head = format!("{} ({severity})\n", paint(Style::new().bold(), rule.name));
    let parts = ["checks", "why", "advice"].map(|part| {
        let heading = console.word(&format!("cli.rule.{part}"));
        format!("\n{heading}\n{}", wrapped(&console.word(&rule.key(part)), 2, console.width))
    });
    head + &parts.concat() + &options(rule, console)
}

/// The thresholds that it can be given; nothing where it has none.
fn options(rule: &Rule, console: &Console) -> String {
    if rule.options.is_empty() {
        return String::new();
    }
    let heading = console.message(&Message::new("cli.rule.options").with("rule", rule.name));
    let each = rule.options.iter().map(|option| {
        let meaning = console.word(&rule.option_key(option));
        wrapped(&format!("{}: {} – {meaning}", option.name, option.default), 2, console.width)
    });
    format!("\n{}{}", wrapped(&heading, 0, console.width), each.collect::<String>())
}

/// What the rule found in a strategy.
pub fn found(rule: &Rule, presenter: &Presenter) -> String {
    let found: Vec<_> = presenter.evaluation.findings.iter().filter(|finding| finding.rule == rule.name).collect();
    let count = presenter.message(0, &Message::new("cli.rule.found").with("n", found.len()));
    let found = found.into_iter().map(|finding| {
        let subject = paint(Style::new().bold(), &finding.subject);
        format!("  {subject}\n{}", presenter.finding(4, finding))
    });
    format!("\n{count}{}", found.collect::<String>())
}
