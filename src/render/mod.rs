//! Reports: text from an [`Evaluation`], and from nothing else.
//!
//! The words stand in `locales/*/report.yaml`, the order and the marks in `templates/`, and [`view`] prepares what a template
//! would otherwise have to work out. [`filters`] lists what template authors can use.

mod anchor;
pub mod chart;
mod environment;
mod error;
mod escape;
pub mod filters;
mod json;
mod narrative;
mod templates;
pub mod view;

use std::collections::BTreeMap;

use minijinja::Environment;

pub use error::RenderError;
pub use json::json;

use crate::evaluation::Evaluation;
use crate::locale::Language;
use chart::Charts;
use view::View;

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
    /// A name that is no template of ours, or a template that does not parse.
    pub fn new(replacements: &BTreeMap<String, String>) -> Result<Self, RenderError> {
        let sources = templates::with_replacements(replacements)?;
        let style = sources.get(templates::STYLE).cloned().unwrap_or_default();
        let (lv, en) = std::thread::scope(|scope| {
            let other = scope.spawn(|| environment::build(Language::En, &sources));
            (environment::build(Language::Lv, &sources), other.join())
        });
        Ok(Self { lv: lv?, en: en.unwrap_or_else(|panic| std::panic::resume_unwind(panic))?, style })
    }

<<<<<<< HEAD
    /// The report as one HTML file that needs nothing else.
    ///
    /// # Errors
    /// A template that fails: its name, the line, and what is missing.
    pub fn html(&self, evaluation: &Evaluation, language: Language) -> Result<String, RenderError> {
        let view = View::of(evaluation, language, &self.style);
        let mut environment = self.filled(evaluation, &view);
        Charts::of(evaluation, &view.priorities, language).register(&mut environment);
        render(&environment, "report.html.j2")
    }

    /// The report in the Markdown of GitHub.
    ///
    /// # Errors
    /// A template that fails: its name, the line, and what is missing.
    pub fn markdown(&self, evaluation: &Evaluation, language: Language) -> Result<String, RenderError> {
        let environment = self.filled(evaluation, &View::of(evaluation, language, &self.style));
        render(&environment, "report.md.j2").map(|text| escape::tidy(&text))
    }

    /// The parsed templates of a language with an evaluation to tell of.
    fn filled(&self, evaluation: &Evaluation, view: &View<'_>) -> Environment<'static> {
        let parsed = match view.language {
=======
    /// What the reports of an evaluation in one language share.
    #[must_use]
    pub fn report(&self, evaluation: &Evaluation, language: Language) -> Report {
        let parsed = match language {
>>>>>>> main
            Language::Lv => &self.lv,
            Language::En => &self.en,
        };
        // A copy shares the parsed templates; what is global in it belongs to this evaluation alone.
        let mut environment = parsed.clone();
<<<<<<< HEAD
        environment::fill(&mut environment, evaluation, view);
        environment
=======
        environment::fill(&mut environment, evaluation, language, &self.style);
        Report { environment }
    }
}

/// The report of an evaluation in one language, to be written in any format.
#[derive(Debug, Clone)]
pub struct Report {
    environment: Environment<'static>,
}

impl Report {
    /// The report as one HTML file that needs nothing else.
    ///
    /// # Errors
    /// A template that fails: its name, the line, and what is missing.
    pub fn html(&self) -> Result<String, RenderError> {
        self.render("report.html.j2")
    }

    /// The report in the Markdown of GitHub.
    ///
    /// # Errors
    /// A template that fails: its name, the line, and what is missing.
    pub fn markdown(&self) -> Result<String, RenderError> {
        self.render("report.md.j2").map(|text| escape::tidy(&text))
    }

    fn render(&self, name: &str) -> Result<String, RenderError> {
        let template = self.environment.get_template(name);
        template.and_then(|template| template.render(())).map_err(|error| RenderError::of(&error))
>>>>>>> main
    }
}

fn render(environment: &Environment<'_>, name: &str) -> Result<String, RenderError> {
    environment.get_template(name).and_then(|template| template.render(())).map_err(|error| RenderError::of(&error))
}
