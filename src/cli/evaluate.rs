//! `lmstrat evaluate`: load, evaluate, write the reports, print a summary.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::args::{Evaluate, FailOn, Format, Question};
use super::presenter::{Presenter, lights};
use super::reports::OutputSelection;
use super::text::shown;
use super::write::{File, write};
use super::{Console, ExitStatus, Fault, Folder, summary, templates};
use crate::evaluation::Evaluation;
use crate::load::Loaded;
use crate::locale::Argument;
use crate::pipeline::{self, Request, RequestError};
use crate::render::Renderer;

/// Evaluates one strategy or several. One that fails does not keep the others from being written.
///
/// # Errors
/// What keeps all of them from being written.
pub fn run(options: &Evaluate, console: &Console) -> anyhow::Result<ExitStatus> {
    let outputs = OutputSelection { formats: &options.format, languages: &options.lang };
    let renderer = || templates::renderer(options.templates.as_deref(), console);
    let run = Run { options, console, outputs, renderer: outputs.has_reports().then(renderer).transpose()? };
    if run.prints() && !run.is_single() {
        return Err(Fault::new(ExitStatus::Usage, "cli.fault.one_output").into());
    }
    match options.folders.as_slice() {
        [] => Ok(run.evaluate(&Folder::find(None), None)?),
        [folder] => Ok(run.evaluate(&Folder::find(Some(folder)), None)?),
        folders => {
            let mut written = BTreeSet::new();
            let each = folders.iter().map(|folder| {
                let ended = run.evaluate(&Folder::find(Some(folder)), Some(&mut written));
                ended.unwrap_or_else(|fault| console.report(&fault))
            });
            Ok(each.max().unwrap_or(ExitStatus::Done))
        }
    }
}

/// The evaluation that a question asks for.
///
/// # Errors
/// The question names something that the strategy does not have.
pub fn ask(loaded: &Loaded, question: &Question) -> Result<Evaluation, Fault> {
    pipeline::evaluate(loaded, &request(question)).map_err(refused)
}

/// What a question asks of the pipeline.
pub fn request(question: &Question) -> Request {
    Request {
        as_of: question.as_of,
        data_until: question.data_until,
        basis: question.basis,
        links: question.links.clone(),
        method: question.method,
        level_overrides: Vec::new(),
    }
}

/// Why a question cannot be answered.
pub fn refused(error: RequestError) -> Fault {
    match error {
        RequestError::UnknownLinks { given, known } => Fault::new(ExitStatus::Usage, "cli.fault.unknown_links")
            .with("given", given)
            .with("known", Argument::List(known.into_iter().map(Argument::Word).collect())),
        RequestError::NotLoaded => Fault::already_reported(ExitStatus::Invalid),
    }
}

/// What is the same for every strategy of a run.
struct Run<'r> {
    options: &'r Evaluate,
    console: &'r Console,
    outputs: OutputSelection<'r>,
    renderer: Option<Renderer>,
}

impl Run<'_> {
    /// Evaluates a strategy. One of several is written into a folder of its own, named by its id.
    fn evaluate(&self, folder: &Folder, among: Option<&mut BTreeSet<String>>) -> Result<ExitStatus, Fault> {
        let mut evaluation = ask(&folder.load(self.console)?, &self.options.question)?;
        let replaced = self.options.templates.as_deref();
        let files = self
            .outputs
            .files(&mut evaluation, self.renderer.as_ref())
            .map_err(|error| templates::fault(&[error], replaced, self.console))?;
        if self.prints() {
            files.iter().try_for_each(|file| self.console.print_file(file.text.as_bytes()))?;
        } else {
            let out = self.place(&evaluation, among)?;
            write(&out, &files)?;
            self.summarise(&Presenter { evaluation: &evaluation, folder, console: self.console }, &out, &files)?;
        }
        Ok(if is_met(self.options.fail_on, &evaluation) { ExitStatus::Met } else { ExitStatus::Done })
    }

    /// Where the files of a strategy go.
    fn place(&self, evaluation: &Evaluation, among: Option<&mut BTreeSet<String>>) -> Result<PathBuf, Fault> {
        let id = &evaluation.strategy.id;
        let Some(written) = among else { return Ok(self.options.out.clone()) };
        if written.insert(id.clone()) {
            Ok(self.options.out.join(id))
        } else {
            Err(Fault::new(ExitStatus::Invalid, "cli.fault.same_id").with("id", id.as_str()))
        }
    }

    fn summarise(&self, presenter: &Presenter, out: &Path, files: &[File]) -> Result<(), Fault> {
        if self.options.quiet {
            return Ok(());
        }
        let written = files.iter().map(|file| format!("  {}\n", shown(&out.join(&file.name))));
        let written = format!("\n{}\n{}", self.console.word("cli.written"), written.collect::<String>());
        // Of several, each is set apart from the next.
        let end = if self.options.folders.len() > 1 { "\n" } else { "" };
        self.console.print(&(summary::summary(presenter) + &written + end))
    }

    /// Whether the report goes to standard output.
    fn prints(&self) -> bool {
        self.options.out == Path::new("-")
    }

    /// Whether there is one report only, as far as the arguments tell.
    fn is_single(&self) -> bool {
        let one_language = self.options.lang.len() == 1 || self.options.format == [Format::Json];
        self.options.format.len() == 1 && one_language && self.options.folders.len() <= 1
    }
}

/// Whether any light is a reason to fail.
fn is_met(fail_on: FailOn, evaluation: &Evaluation) -> bool {
    let goals = evaluation.goals.iter().flat_map(lights);
    let results = evaluation.results.iter().map(|result| result.light);
    let indicators = evaluation.indicators.iter().chain(&evaluation.kpis).map(|indicator| indicator.light);
    goals.chain(results).chain(indicators).any(|light| fail_on.is_met_by(light))
}
