//! Lights that a person set.

use serde::Deserialize;

use super::contents::{Contents, Editor, Reference, Singular, Visitor};
use super::refusal::refusal;
use super::{Criterion, Kind, Light, LightKey, NoLight, Subject, Text};
use crate::calendar::Moment;
use crate::source::Spanned;

/// A light that a person set in place of the computed one.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(try_from = "Fields")]
pub struct Override {
    /// Which light, with the place of its subject.
    pub key: Spanned<LightKey>,
    /// The light.
    pub light: Spanned<Light>,
    /// Who set it.
    pub by: Text,
    /// When it was set.
    pub date: Moment,
    /// Why.
    pub reason: Option<Text>,
}

impl Override {
    /// Whose light was set.
    #[must_use]
    pub fn subject(&self) -> Subject {
        self.key.subject()
    }

    /// Under which criterion, for a goal.
    #[must_use]
    pub fn criterion(&self) -> Option<Criterion> {
        self.key.criterion()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    subject: Spanned<Subject>,
    criterion: Option<Spanned<Criterion>>,
    light: Spanned<Light>,
    by: Text,
    date: Moment,
    reason: Option<Text>,
}

impl TryFrom<Fields> for Override {
    type Error = String;

    fn try_from(fields: Fields) -> Result<Self, String> {
        let Fields { subject, criterion, light, by, date, reason } = fields;
        let at = subject.span;
        let shown = subject.value.to_string();
        let key = LightKey::of(subject.value, criterion.map(|criterion| criterion.value));
        let key = key.map_err(|fault| match fault {
            NoLight::CriterionMissing => refusal("override-criterion-missing", &shown, at),
            NoLight::CriterionGiven => {
                refusal("override-criterion-given", &shown, criterion.map_or(at, |own| own.span))
            }
            NoLight::NotLit => refusal("override-without-light", &shown, at),
        })?;
        Ok(Self { key: Spanned::new(key, at), light, by, date, reason })
    }
}

impl Contents for Override {
    fn walk<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        let Self { key, light: _, by: _, date: _, reason } = self;
        match &key.value {
            LightKey::Goal(goal, _) => {
                visitor.reference(Reference { kind: Kind::Goal, inside: None, name: goal.as_str(), at: key.span })
            }
            LightKey::Own(subject) => visitor.reference_to(subject, key.span),
        }
        reason.visit(visitor);
    }

    fn edit(&mut self, editor: &mut dyn Editor) {
        self.reason.edit(editor);
    }

    fn singular(&self) -> Option<Singular> {
        let criterion = self.criterion().map_or("", Criterion::as_str);
        let of = self.subject().to_string();
        Some(Singular { word: "override", key: format!("{of} {criterion}"), of, at: self.key.span })
    }
}
