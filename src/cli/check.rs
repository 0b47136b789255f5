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
    let found: String = subjects(&evaluation).map(|(subject, name)| group(&page, &subject, name)).collect();
    console.print(&(found + &summary::findings(&page)))?;
    Ok(ExitStatus::Done)
}

/// All subjects with their names, in the order of the report.
fn subjects(evaluation: &Evaluation) -> impl Iterator<Item = (String, &Localised)> {
    let strategy = std::iter::once(("strategy".to_owned(), &evaluation.strategy.title));
    let goals = evaluation.goals.iter().map(|goal| (format!("goal/{}", goal.id), &goal.name));
    let results = evaluation.results.iter().map(|result| (format!("result/{}", result.id), &result.name));
    let indicators = evaluation.indicators.iter().map(|known| (format!("indicator/{}", known.id), &known.name));
    let kpis = evaluation.kpis.iter().map(|kpi| (format!("kpi/{}", kpi.id), &kpi.name));
    strategy.chain(goals).chain(results).chain(indicators).chain(kpis)
}

/// The findings about a subject under its name; nothing where there are none.
fn group(page: &Page, subject: &str, name: &Localised) -> String {
    let found = page.evaluation.findings.iter().filter(|finding| finding.subject == subject);
    let found: String = found.map(|finding| page.finding(2, finding)).collect();
    if found.is_empty() {
        return found;
    }
    format!("{} · {}\n{found}\n", paint(Style::new().bold(), subject), page.said(name))
}
