//! How a diagnostic is put together.

use crate::locale::{Argument, Arguments};
use crate::source::Span;

use super::{Diagnostic, Label, Severity};

impl Diagnostic {
    /// An error at a place.
    #[must_use]
    pub fn error(code: &'static str, span: Span) -> Self {
        let labels = vec![Label { span, key: None }];
        Self { code, severity: Severity::Error, path: None, labels, arguments: Arguments::new(), found: None }
    }

    /// An error of a whole file or folder.
    #[must_use]
    pub fn error_of(code: &'static str, path: impl Into<String>) -> Self {
        let path = Some(path.into());
        Self { code, severity: Severity::Error, path, labels: Vec::new(), arguments: Arguments::new(), found: None }
    }

    /// The same fault, less severe.
    #[must_use]
    pub fn severity(self, severity: Severity) -> Self {
        Self { severity, ..self }
    }

    /// With a value for its words.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.insert(name, value.into());
        self
    }

    /// With words at its own place: the key under `label.`.
    #[must_use]
    pub fn says(mut self, key: &'static str) -> Self {
        if let Some(first) = self.labels.first_mut() {
            first.key = Some(key);
        }
        self
    }

    /// With another place that explains it, and the key of the words there under `label.`.
    #[must_use]
    pub fn label(mut self, span: Span, key: &'static str) -> Self {
        self.labels.push(Label { span, key: Some(key) });
        self
    }

    /// The key of one of its parts: `message`, `reason` or `advice`.
    #[must_use]
    pub fn key(&self, part: &str) -> String {
        match (&self.found, part) {
            (None, part) => format!("diagnostic.{}.{part}", self.code),
            (Some(_), "reason") => format!("rule.{}.why", self.code.replace('/', ".")),
            (Some(_), part) => format!("rule.{}.{part}", self.code.replace('/', ".")),
        }
    }

    /// Where the fault stands, unless it is one of a whole file or folder.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        self.labels.first().map(|label| label.span)
    }
}
