//! What is wrong, and where.

use crate::locale::{Argument, Message};
use crate::source::Span;

use super::FindingInfo;

/// How bad it is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The input cannot be used.
    Error,
    /// It can be used, and somebody should look at it.
    Warning,
    /// Worth knowing.
    Note,
}

/// A place with a few words to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// The key of the words under `label.`; none for a bare mark.
    pub key: Option<&'static str>,
}

/// One fault. The words of a fault of the files stand in `locales/` under `diagnostic.<code>`, those of a finding under
/// `rule.<criterion>.<rule>`.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// The name of the fault, never reused.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The file that it is about, where there is no place inside it (a folder, a file that cannot be read).
    pub path: Option<String>,
    /// Where the fault stands, first, and the places that explain it.
    pub labels: Vec<Label>,
    /// Its words, of which `message`, `why` and `advice` are the parts.
    pub message: Message,
    /// What is known of a finding besides; none for a fault of the files.
    pub finding: Option<Box<FindingInfo>>,
}

impl Diagnostic {
    /// An error at a place.
    #[must_use]
    pub fn error(code: &'static str, span: Span) -> Self {
        let labels = vec![Label { span, key: None }];
        Self { labels, ..Self::new(code, None) }
    }

    /// An error of a whole file or folder.
    #[must_use]
    pub fn error_of(code: &'static str, path: impl Into<String>) -> Self {
        Self::new(code, Some(path.into()))
    }

    fn new(code: &'static str, path: Option<String>) -> Self {
        let message = Message::new(format!("diagnostic.{code}"));
        Self { code, severity: Severity::Error, path, labels: Vec::new(), message, finding: None }
    }

    /// The same fault, less severe.
    #[must_use]
    pub fn severity(self, severity: Severity) -> Self {
        Self { severity, ..self }
    }

    /// With a value to fill its words with.
    #[must_use]
    pub fn with(self, name: &'static str, value: impl Into<Argument>) -> Self {
        Self { message: self.message.with(name, value), ..self }
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

    /// The words at the place of a label, if it has any.
    #[must_use]
    pub fn label_words(&self, label: &Label) -> Option<Message> {
        label.key.map(|key| self.message.with_key(format!("label.{key}")))
    }

    /// Where the fault stands, unless it is one of a whole file or folder.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        self.labels.first().map(|label| label.span)
    }
}

/// The beginning of the keys of a rule's words: `rule.coherence.fact-differs` for `coherence/fact-differs`.
#[must_use]
pub fn rule_key(rule: &str) -> String {
    format!("rule.{}", rule.replace('/', "."))
}
