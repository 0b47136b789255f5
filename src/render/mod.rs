//! Reports: text from an [`Evaluation`], and from nothing else.
//!
//! The words stand in `locales/*/report.yaml`, the order and the marks in `templates/`, and [`view`] prepares what a template
//! would otherwise have to work out. [`filters`] lists what template authors can use.

mod anchor;
pub mod chart;
mod columns;
mod environment;
mod error;
mod escape;
pub mod filters;
mod json;
mod narrative;
pub mod reference;
pub mod templates;
pub mod view;
mod words;

use std::collections::BTreeMap;

use minijinja::Environment;

pub use error::{Kind, RenderError, RenderErrors, TemplateFault};
pub use json::json;

use crate::evaluation::Evaluation;
use crate::locale::Language;
use chart::Charts;

/// What makes reports in every language and format, with their templates parsed once.
#[derive(Debug, Clone)]
pub struct Renderer {
    environment: Environment<'static>,
    style: String,
}

impl Renderer {
    /// Parses the built-in templates, some of which may be replaced by name: the path below `templates/`, such as
    /// `partials/html/foreword.html.j2`, and the text.
    ///
    /// # Errors
    /// Names that are no templates of ours, or templates that do not parse.
    pub fn new(replacements: &BTreeMap<String, String>) -> Result<Self, RenderErrors> {
        let (mut sources, unknown_names) = templates::with_replacements(replacements);
        let unknown =
            |name: &String| RenderError::UnknownTemplate { name: name.clone(), near: templates::nearest(name) };
        let style = sources.remove(templates::STYLE).unwrap_or_default();
        let (environment, of_parsing) = environment::build(sources);
        let faults: Vec<_> = unknown_names.into_iter().map(unknown).chain(of_parsing).collect();
        if faults.is_empty() { Ok(Self { environment, style }) } else { Err(RenderErrors(faults)) }
    }

    /// The reports of an evaluation in all languages, which share what templates see of it.
    #[must_use]
    pub fn reports<'a>(&'a self, evaluation: &'a Evaluation) -> Reports<'a> {
        // A copy shares the parsed templates; what is global in it belongs to this evaluation alone.
        let mut environment = self.environment.clone();
        environment::fill(&mut environment, evaluation);
        Reports { environment, evaluation, style: &self.style }
    }

    /// The report of an evaluation in one language.
    #[must_use]
    pub fn report<'a>(&'a self, evaluation: &'a Evaluation, language: Language) -> Report<'a> {
        self.reports(evaluation).report(language)
    }
}

/// The reports of an evaluation.
#[derive(Debug, Clone)]
pub struct Reports<'a> {
    environment: Environment<'static>,
    evaluation: &'a Evaluation,
    style: &'a str,
}

impl<'a> Reports<'a> {
    /// The report in one language.
    #[must_use]
    pub fn report(&self, language: Language) -> Report<'a> {
        let mut environment = self.environment.clone();
        environment::localise(&mut environment, self.evaluation, language, self.style);
        Report { environment, evaluation: self.evaluation, language }
    }
}

/// The report of an evaluation in one language, to be written in any format.
#[derive(Debug, Clone)]
pub struct Report<'a> {
    environment: Environment<'static>,
    evaluation: &'a Evaluation,
    language: Language,
}

impl Report<'_> {
    /// The report as one HTML file that needs nothing else.
    ///
    /// # Errors
    /// A template that fails: its name, the line, and what is missing.
    pub fn html(&self) -> Result<String, RenderError> {
        let mut environment = self.environment.clone();
        Charts::of(self.evaluation, self.language).register(&mut environment);
        render(&environment, "report.html.j2")
    }

    /// The report in the Markdown of GitHub.
    ///
    /// # Errors
    /// A template that fails: its name, the line, and what is missing.
    pub fn markdown(&self) -> Result<String, RenderError> {
        render(&self.environment, "report.md.j2").map(|text| escape::tidy(&text))
    }
}

fn render(environment: &Environment<'_>, name: &str) -> Result<String, RenderError> {
    environment
        .get_template(name)
        .and_then(|template| template.render(()))
        .map_err(|error| RenderError::of(&error, environment))
}
