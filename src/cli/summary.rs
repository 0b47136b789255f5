//! What `evaluate` prints: how the strategy stands, on a screen.

use clap::builder::styling::Style;

use super::console::paint;
use super::page::{Page, lights};
use super::table::{Row, table};
use crate::evaluation::contract::{GoalOutcome, ReportedStatus, SubjectCounts};
use crate::locale::Arguments;
use crate::model::Criterion;

/// The title, the lights of the goals, the counts.
pub fn summary(page: &Page) -> String {
    let counts = &page.evaluation.summary;
    let goals: Vec<Row> = page.evaluation.goals.iter().map(|goal| row(goal, page)).collect();
    let heads = Criterion::ALL.map(|criterion| page.console.word(&format!("cli.column.{}", criterion.as_str())));
    [
        title(page),
        page.question(),
        "\n".to_owned(),
        table(&heads, &goals, page.console.width),
        "\n".to_owned(),
        achieved(&counts.results, "results", page),
        achieved(&counts.kpis, "kpis", page),
        findings(page),
    ]
    .concat()
}

fn title(page: &Page) -> String {
    let head = &page.evaluation.strategy;
    let title = page.lines(0, &format!("{} · {}", page.said(&head.title), page.said(&head.institution)));
    paint(Style::new().bold(), title.trim_end()) + "\n"
}

fn row(goal: &GoalOutcome, page: &Page) -> Row {
    let lights = lights(goal).map(|light| (light, page.term("light", &light)));
    Row { number: goal.number.clone(), name: page.said(&goal.name), lights: lights.to_vec() }
}

/// `13 of 14 results achieved; calculation confirms 1 of 14`: of whatever was reported. Nothing where there are none.
fn achieved(counts: &SubjectCounts, kind: &str, page: &Page) -> String {
    if counts.total == 0 {
        return String::new();
    }
    let known = Arguments::from([
        ("n", counts.reported.get(&ReportedStatus::Achieved).copied().unwrap_or(0).into()),
        ("total", counts.total.into()),
        ("confirmed", counts.agreement.confirmed.into()),
    ]);
    page.say(0, &format!("cli.achieved.{kind}"), &known)
}

/// Findings by severity.
pub fn findings(page: &Page) -> String {
    let found = &page.evaluation.summary.findings;
    let known = Arguments::from([
        ("errors", found.error.into()),
        ("warnings", found.warning.into()),
        ("notes", found.note.into()),
        ("allowed", found.allowed.into()),
    ]);
    page.say(0, "cli.findings", &known)
}
