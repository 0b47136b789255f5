//! The files of an evaluation.

use super::args::Format;
use super::write::File;
use crate::evaluation::Evaluation;
use crate::evaluation::contract::OutputFile;
use crate::locale::Language;
use crate::render::{self, RenderError, Renderer, Reports};

/// Which files to write.
#[derive(Debug, Clone, Copy)]
pub struct OutputSelection<'s> {
    /// The kinds of files.
    pub formats: &'s [Format],
    /// The languages of reports; where none is named, those of the strategy that lmstrat speaks, else all of these.
    pub languages: &'s [Language],
}

impl OutputSelection<'_> {
    /// Whether any of them is a report, which takes a renderer.
    pub fn has_reports(&self) -> bool {
        self.formats.iter().any(|format| matches!(format, Format::Html | Format::Md))
    }

    /// The files in the order in which they are put in place: `evaluation.json` last, as it has the hashes of the others,
    /// which are added to the evaluation. Without a renderer there are no reports.
    ///
    /// # Errors
    /// A template that fails.
    pub fn files(&self, evaluation: &mut Evaluation, renderer: Option<&Renderer>) -> Result<Vec<File>, RenderError> {
        let mut files = renderer.map_or(Ok(Vec::new()), |renderer| self.reports(evaluation, renderer))?;
        if self.formats.contains(&Format::Json) {
            let outputs = files.iter().map(|file| OutputFile { file: file.name.clone(), sha256: file.sha256() });
            evaluation.outputs = outputs.collect();
            files.push(File { name: "evaluation.json".to_owned(), text: render::json(evaluation)? });
        }
        Ok(files)
    }

    /// The reports in all languages.
    fn reports(&self, evaluation: &Evaluation, renderer: &Renderer) -> Result<Vec<File>, RenderError> {
        let asked = if self.languages.is_empty() { spoken(evaluation) } else { self.languages.to_vec() };
        let languages = Language::ALL.into_iter().filter(|language| asked.contains(language));
        let reports = &renderer.reports(evaluation);
        // The languages have nothing in common but what they read.
        let files = std::thread::scope(|scope| {
            let written: Vec<_> =
                languages.map(|language| scope.spawn(move || self.in_language(reports, language))).collect();
            let joined = written.into_iter().map(|thread| thread.join());
            joined
                .map(|files| files.unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
                .collect::<Result<Vec<_>, _>>()
        })?;
        Ok(files.into_iter().flatten().collect())
    }

    /// The reports in one language.
    fn in_language(&self, reports: &Reports, language: Language) -> Result<Vec<File>, RenderError> {
        let report = reports.report(language);
        let mut files = Vec::new();
        if self.formats.contains(&Format::Html) {
            files.push(File { name: format!("report.{language}.html"), text: report.html()? });
        }
        if self.formats.contains(&Format::Md) {
            files.push(File { name: format!("report.{language}.md"), text: report.markdown()? });
        }
        Ok(files)
    }
}

/// The languages of the strategy that lmstrat speaks; all languages of lmstrat where it speaks none of them.
fn spoken(evaluation: &Evaluation) -> Vec<Language> {
    let own: Vec<_> = evaluation.strategy.languages.iter().filter_map(|language| language.spoken()).collect();
    if own.is_empty() { Language::ALL.to_vec() } else { own }
}
