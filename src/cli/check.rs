//! `lmstrat check`: what is wrong with a strategy, subject by subject.

use clap::builder::styling::Style;

use super::args::Check;
use super::console::paint;
use super::page::Page;
use super::{Console, ExitStatus, Fault, Folder, evaluate, summary};
use crate::evaluation::contract::{Evaluation, Localised};

/// Lists the findings by subject, and counts them.
///
/// # Errors
/// The strategy cannot be loaded, or the question names something that it does not have.
pub fn run(options: &Check, console: &Console) -> Result<ExitStatus, Fault> {
    let folder = Folder::find(options.folder.as_deref());
    let evaluation = evaluate::ask(&folder.load(console)?, &options.question)?;
    let page = Page { evaluation: &evaluation, folder: &folder, console };
    let groups = subjects(&evaluation).into_iter().map(|(subject, name)| group(&page, &subject, name));
    let found: String = groups.collect();
    console.print(&(found + &summary::findings(&page)))?;
    Ok(ExitStatus::Done)
}

/// The subjects of findings with their names where they have any: in the order of the report, then those that have no
/// light.
fn subjects(evaluation: &Evaluation) -> Vec<(String, Option<&Localised>)> {
    let strategy = std::iter::once(("strategy".to_owned(), &evaluation.strategy.title));
    let goals = evaluation.goals.iter().map(|goal| (format!("goal/{}", goal.id), &goal.name));
    let results = evaluation.results.iter().map(|result| (format!("result/{}", result.id), &result.name));
    let indicators = evaluation.indicators.iter().map(|known| (format!("indicator/{}", known.id), &known.name));
    let kpis = evaluation.kpis.iter().map(|kpi| (format!("kpi/{}", kpi.id), &kpi.name));
    let named = strategy.chain(goals).chain(results).chain(indicators).chain(kpis);
    let mut subjects: Vec<_> = named.map(|(subject, name)| (subject, Some(name))).collect();
    for finding in &evaluation.findings {
        if !subjects.iter().any(|(subject, _)| *subject == finding.subject) {
            subjects.push((finding.subject.clone(), None));
        }
    }
    subjects
}

/// The findings about a subject under its name; nothing where there are none.
fn group(page: &Page, subject: &str, name: Option<&Localised>) -> String {
    let found = page.evaluation.findings.iter().filter(|finding| finding.subject == subject);
    let found: String = found.map(|finding| page.finding(2, finding)).collect();
    if found.is_empty() {
        return found;
    }
    let name = name.map(|name| format!(" · {}", page.said(name))).unwrap_or_default();
    format!("{}{name}\n{found}\n", paint(Style::new().bold(), subject))
}
