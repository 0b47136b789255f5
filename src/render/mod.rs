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

use std::collections::BTreeMap;

use minijinja::Environment;

pub use error::{Kind, RenderError, RenderErrors, TemplateFault};
pub use json::json;

use crate::evaluation::Evaluation;
use crate::locale::Language;
use chart::Charts;

/// The reports in both languages and formats, with their templates parsed once.
#[derive(Debug, Clone)]
pub struct Renderer {
    lv: Environment<'static>,
    en: Environment<'static>,
    style: String,
}

impl Renderer {
    /// Parses the built-in templates, some of which may be replaced by name: the path below `templates/`, such as
    /// `partials/html/foreword.html.j2`, and the text.
    ///
    /// # Errors
    /// Names that are no templates of ours, or templates that do not parse.
    pub fn new(replacements: &BTreeMap<String, String>) -> Result<Self, RenderErrors> {
        let (sources, mut faults) = templates::with_replacements(replacements);
        let style = sources.get(templates::STYLE).cloned().unwrap_or_default();
        let (lv, en) = std::thread::scope(|scope| {
            let other = scope.spawn(|| environment::build(Language::En, &sources));
            (environment::build(Language::Lv, &sources), other.join())
        });
        // What does not parse does so in no language.
        let (lv, of_parsing) = lv;
        let (en, _) = en.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        faults.extend(of_parsing);
        if faults.is_empty() { Ok(Self { lv, en, style }) } else { Err(RenderErrors(faults)) }
    }

    /// What the reports of an evaluation in one language share.
    #[must_use]
    pub fn report<'a>(&self, evaluation: &'a Evaluation, language: Language) -> Report<'a> {
        let parsed = match language {
            Language::Lv => &self.lv,
            Language::En => &self.en,
        };
        // A copy shares the parsed templates; what is global in it belongs to this evaluation alone.
        let mut environment = parsed.clone();
        environment::fill(&mut environment, evaluation, language, &self.style);
        Report { environment, evaluation, language }
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
