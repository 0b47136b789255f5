//! The files of an evaluation.

use super::args::Format;
use super::write::File;
use crate::evaluation::Evaluation;
use crate::evaluation::contract::OutputFile;
use crate::locale::Language;
use crate::render::{self, RenderError, Renderer};

/// Which files are wanted.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'w> {
    /// The kinds of files.
    pub formats: &'w [Format],
    /// The languages of reports; the strategy's own where none is named.
    pub languages: &'w [Language],
}

impl Wanted<'_> {
    /// The files in the order in which they are put in place: `evaluation.json` last, as it has the hashes of the others.
    ///
    /// # Errors
    /// A template that fails.
    pub fn files(&self, evaluation: &Evaluation, renderer: &Renderer) -> Result<Vec<File>, RenderError> {
        let languages = if self.languages.is_empty() { &evaluation.strategy.languages } else { self.languages };
        let mut files = Vec::new();
        for language in Language::ALL.into_iter().filter(|language| languages.contains(language)) {
            if self.formats.contains(&Format::Html) {
                let text = renderer.html(evaluation, language)?;
                files.push(File { name: format!("report.{language}.html"), text });
            }
            if self.formats.contains(&Format::Md) {
                let text = renderer.markdown(evaluation, language)?;
                files.push(File { name: format!("report.{language}.md"), text });
            }
        }
        if self.formats.contains(&Format::Json) {
            let outputs = files.iter().map(|file| OutputFile { file: file.name.clone(), sha256: file.sha256() });
            let evaluation = Evaluation { outputs: outputs.collect(), ..evaluation.clone() };
            files.push(File { name: "evaluation.json".to_owned(), text: render::json(&evaluation)? });
        }
        Ok(files)
    }
}
