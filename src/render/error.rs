//! What can go wrong while a report is made.

use std::error::Error as _;

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
    #[error("{template}:{line}: {reason}")]
    Template {
        /// The template at fault, not the one that includes it.
        template: String,
        /// The line, from 1; 0 where the engine does not tell.
        line: usize,
        /// What is wrong or missing.
        reason: String,
    },
    /// The evaluation cannot be written as JSON.
    #[error("the evaluation cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
}

impl RenderError {
    /// The innermost error of the engine is the one with the place at fault; those around it are the includes.
    pub(super) fn of(error: &minijinja::Error) -> Self {
        let mut innermost = error;
        while let Some(inner) = innermost.source().and_then(|source| source.downcast_ref::<minijinja::Error>()) {
            innermost = inner;
        }
        let place = if innermost.name().is_some() { innermost } else { error };
        let line = place.line().unwrap_or(0);
        let code = place.template_source().and_then(|source| source.lines().nth(line.checked_sub(1)?)).map(str::trim);
        let mut reason = innermost.kind().to_string();
        if let Some(detail) = innermost.detail() {
            reason = format!("{reason}: {detail}");
        }
        if let Some(code) = code {
            reason = format!("{reason}, in `{code}`");
        }
        Self::Template { template: place.name().unwrap_or_default().to_owned(), line, reason }
    }
}
