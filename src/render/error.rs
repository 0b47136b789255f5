//! What can go wrong while a report is made.

use std::error::Error as _;
use std::ops::Range;

use minijinja::{Environment, ErrorKind};

use super::reference;

/// Why there is no report. The strategy is never at fault, always a template, or the evaluation it was given.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// A file replaces nothing.
    #[error("`{name}` is none of the report's templates{}", near.as_ref().map(|near| format!("; did you mean `{near}`?")).unwrap_or_default())]
    UnknownTemplate {
        /// Its name.
        name: String,
        /// The template with the most similar name.
        near: Option<String>,
    },
    /// A template does not parse, or what it asks for is not there.
    #[error("{template}:{line}: {fault}")]
    Template {
        /// The template at fault, not the one that includes it.
        template: String,
        /// Its text.
        source_text: String,
        /// The line, from 1; 0 where the engine does not report one.
        line: usize,
        /// The place in the text, in bytes.
        range: Range<usize>,
        /// What is wrong or missing.
        fault: TemplateFault,
    },
    /// The evaluation cannot be written as JSON.
    #[error("the evaluation cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
}

/// Everything that is wrong with the templates.
#[derive(Debug, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct RenderErrors(pub Vec<RenderError>);

/// What is wrong with a template.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TemplateFault {
    /// It does not parse, as the engine puts it.
    #[error("syntax error: {0}")]
    Syntax(String),
    /// It asks for what is not there.
    #[error("there is no {} `{name}`", kind.as_str())]
    Unknown {
        /// A kind of thing.
        kind: Kind,
        /// Its name as the template writes it.
        name: String,
        /// The names that there are.
        known: Vec<String>,
    },
    /// It took more steps than any report needs.
    #[error("it does not come to an end")]
    Endless,
    /// It does something that cannot be done, as the engine or a filter puts it.
    #[error("{0}")]
    Other(String),
}

/// What a template can ask for by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Kind {
    Value,
    Filter,
    Test,
    Function,
    Message,
    Template,
}

impl Kind {
    /// Its name in message keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Filter => "filter",
            Self::Test => "test",
            Self::Function => "function",
            Self::Message => "message",
            Self::Template => "template",
        }
    }
}

impl RenderError {
    /// The innermost error of the engine is the one with the place at fault; those around it are the includes.
    pub(super) fn of(error: &minijinja::Error, environment: &Environment<'_>) -> Self {
        let mut innermost = error;
        while let Some(inner) = innermost.source().and_then(|source| source.downcast_ref::<minijinja::Error>()) {
            innermost = inner;
        }
        let place = if innermost.name().is_some() { innermost } else { error };
        let template = place.name().unwrap_or_default().to_owned();
        let source_text = place.template_source().unwrap_or_default().to_owned();
        let line = place.line().unwrap_or(0);
        let fault = fault(innermost, environment);
        let whole = of_line(&source_text, line);
        // The engine points at what uses a name; who wrote it looks for the name.
        let range = match &fault {
            TemplateFault::Unknown { name, .. } => {
                let at = source_text.get(whole.clone()).and_then(|line| line.find(name.as_str()));
                at.map(|at| whole.start + at..whole.start + at + name.len()).or(place.range())
            }
            _ => place.range(),
        };
        Self::Template { template, source_text, line, range: range.unwrap_or(whole), fault }
    }
}

/// Where a line stands, without the spaces before it.
fn of_line(text: &str, line: usize) -> Range<usize> {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let line = text.get(before..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let indent = line.len() - line.trim_start().len();
    before + indent..before + line.len()
}

/// The engine names what is missing in the words of its message: between backticks or quotes, or as the word that is not
/// one of its own.
fn fault(error: &minijinja::Error, environment: &Environment<'_>) -> TemplateFault {
    let detail = error.detail().unwrap_or_default();
    let between = |mark: char| detail.split(mark).nth(1).unwrap_or(detail).to_owned();
    let unknown = |kind, name: String| TemplateFault::Unknown { kind, name, known: known(kind, environment) };
    let word = |before: &str| detail.trim_start_matches(before).split(' ').next().unwrap_or_default().to_owned();
    match error.kind() {
        ErrorKind::SyntaxError => TemplateFault::Syntax(detail.to_owned()),
        ErrorKind::OutOfFuel => TemplateFault::Endless,
        ErrorKind::UnknownFilter => unknown(Kind::Filter, word("filter ")),
        ErrorKind::UnknownTest => unknown(Kind::Test, word("test ")),
        ErrorKind::UnknownFunction => unknown(Kind::Function, word("function ")),
        ErrorKind::TemplateNotFound if detail.starts_with("there is no message") => {
            unknown(Kind::Message, between('`'))
        }
        ErrorKind::TemplateNotFound => unknown(Kind::Template, between(if detail.contains('\'') { '\'' } else { '"' })),
        // The recursion of a template that includes itself.
        _ if detail.contains("recursion limit") => TemplateFault::Endless,
        _ if detail.contains("` is undefined") => unknown(Kind::Value, between('`')),
        ErrorKind::UndefinedError if detail.is_empty() => TemplateFault::Other(error.kind().to_string()),
        _ => TemplateFault::Other(detail.to_owned()),
    }
}

/// The names that there are of a kind.
fn known(kind: Kind, environment: &Environment<'_>) -> Vec<String> {
    match kind {
        Kind::Value | Kind::Function => {
            let globals = environment.globals().map(|(name, _)| name.to_owned());
            globals.chain(reference::fields()).chain(macros(environment)).collect()
        }
        Kind::Filter => reference::filters(),
        Kind::Test => Vec::new(),
        Kind::Message => crate::locale::keys().map(str::to_owned).collect(),
        Kind::Template => environment.templates().map(|(name, _)| name.to_owned()).collect(),
    }
}

/// The macros that templates share.
fn macros(environment: &Environment<'_>) -> Vec<String> {
    let sources = environment.templates().map(|(_, template)| template.source().to_owned()).collect::<String>();
    let named = sources.split("macro ").skip(1).filter_map(|rest| rest.split('(').next());
    named.map(str::to_owned).collect()
}
