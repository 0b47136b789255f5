//! `lmstrat explain`: why a light is what it is, what a rule checks, which rules there are.

mod item;
mod list;
mod lookup;
mod rule;
mod subject;

use super::args::Explain;
use super::presenter::Presenter;
use super::text::plain;
use super::{Console, ExitStatus, Fault, Folder, evaluate};
use crate::check::{RULES, Rule};
use crate::diagnostics::nearest;
use crate::model::Subject;

/// Explains a subject of the strategy, or a rule, or lists the rules.
///
/// # Errors
/// There is no such subject or rule, or the strategy cannot be loaded.
pub fn run(options: &Explain, console: &Console) -> anyhow::Result<ExitStatus> {
    let Some(what) = &options.what else {
        console.print(&list::list(options.format, console)?)?;
        return Ok(ExitStatus::Done);
    };
    let folder = Folder::find(options.folder.as_deref());
    if let Some(rule) = Rule::find(what) {
        console.print(&rule::words(rule, console))?;
        // Without a strategy at hand, the words are the whole answer.
        if options.folder.is_some() || folder.exists() {
            let evaluation = evaluate::ask(&folder.load(console)?, &options.question)?;
            console.print(&rule::found(rule, &Presenter { evaluation: &evaluation, folder: &folder, console }))?;
        }
        return Ok(ExitStatus::Done);
    }
    let subject: Subject = match what.parse() {
        Ok(subject) => subject,
        Err(()) => return Err(unknown(what).into()),
    };
    let evaluation = evaluate::ask(&folder.load(console)?, &options.question)?;
    let presenter = Presenter { evaluation: &evaluation, folder: &folder, console };
    let explanation = match subject {
        Subject::Strategy | Subject::Item(..) => item::found(&presenter, &subject)?,
        _ => subject::explain(&presenter, lookup::find(&evaluation, what)?),
    };
    console.print(&explanation)?;
    Ok(ExitStatus::Done)
}

/// Neither a rule nor a subject; the rule or the kind of subject that may have been meant.
fn unknown(what: &str) -> Fault {
    let rule = || nearest(what, RULES.iter().map(|rule| rule.name)).map(str::to_owned);
    let subject = || {
        let (kind, name) = what.split_once('/')?;
        nearest(kind, lookup::KINDS).map(|kind| format!("{kind}/{name}"))
    };
    let near = rule().or_else(subject).unwrap_or_default();
    Fault::new(ExitStatus::Usage, "cli.fault.unknown_rule").with("given", plain(what)).with("near", plain(&near))
}
