//! What `evaluate` prints: the lights and counts of the strategy on a screen.

use clap::builder::styling::Style;

use super::console::paint;
use super::presenter::{Presenter, lights};
use super::table::{Row, table};
use crate::evaluation::contract::{GoalOutcome, ReportedStatus, SubjectCounts};
use crate::locale::Message;
use crate::model::Criterion;

/// The title, the lights of the goals, the counts.
pub fn summary(presenter: &Presenter) -> String {
    let counts = &presenter.evaluation.summary;
    let goals: Vec<Row> = presenter.evaluation.goals.iter().map(|goal| row(goal, presenter)).collect();
    let heads = Criterion::ALL.map(|criterion| presenter.console.word(&format!("cli.column.{}", criterion.as_str())));
    [
        title(presenter),
        presenter.question(),
        "\n".to_owned(),
        table(&heads, &goals, presenter.console.width),
        "\n".to_owned(),
        achieved(&counts.results, "results", presenter),
        achieved(&counts.kpis, "kpis", presenter),
        findings(presenter),
    ]
    .concat()
}

fn title(presenter: &Presenter) -> String {
    let head = &presenter.evaluation.strategy;
    let title = presenter.lines(0, &format!("{} · {}", presenter.text(&head.title), presenter.text(&head.institution)));
    paint(Style::new().bold(), title.trim_end()) + "\n"
}

fn row(goal: &GoalOutcome, presenter: &Presenter) -> Row {
    let lights = lights(goal).map(|light| (light, presenter.term("light", &light)));
    Row { number: goal.number.clone(), name: presenter.text(&goal.name), lights: lights.to_vec() }
}

/// `13 of 14 results achieved; consistent with the data: 1 of 14`: of whatever was reported. Nothing where there are none.
fn achieved(counts: &SubjectCounts, kind: &str, presenter: &Presenter) -> String {
    if counts.total == 0 {
        return String::new();
    }
    let achieved = Message::new(format!("cli.achieved.{kind}"))
        .with("n", counts.reported.get(&ReportedStatus::Achieved).copied().unwrap_or(0))
        .with("total", counts.total)
        .with("consistent", counts.agreement.consistent);
    presenter.message(0, &achieved)
}

/// Findings by severity.
pub fn findings(presenter: &Presenter) -> String {
    let found = &presenter.evaluation.summary.findings;
    let by_severity = Message::new("cli.findings")
        .with("errors", found.error)
        .with("warnings", found.warning)
        .with("notes", found.note)
        .with("allowed", found.allowed);
    presenter.message(0, &by_severity)
}
