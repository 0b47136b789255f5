//! What surrounds the goals: target groups, resources, the environment, and promises about the strategy itself.

use serde::{Deserialize, Serialize};

use super::contents::contents;
use super::{Citation, Id, Number, OrUnknown, Text};
use crate::calendar::{Moment, Period};
use crate::source::Spanned;

/// Whether something is inside or outside the institution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all(deserialize = "kebab-case", serialize = "snake_case"))]
pub enum Scope {
    /// Inside the institution.
    Internal,
    /// Outside the institution.
    External,
}

/// A group that the strategy is for.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetGroup {
    /// Its id.
    pub id: Spanned<Id>,
    /// Its name.
    pub name: Text,
    /// Inside or outside the institution; absent for what holds for all groups.
    pub scope: Option<Scope>,
    /// Its interests.
    #[serde(default)]
    pub interests: Vec<Text>,
    /// Its needs.
    #[serde(default)]
    pub needs: Vec<Text>,
    /// The bodies and persons that belong to it.
    #[serde(default)]
    pub members: Vec<Text>,
    /// A note.
    pub note: Option<Text>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { TargetGroup {
    plain id, scope, cite;
    inside name, interests, needs, members, note;
} }

/// A kind of resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all(deserialize = "kebab-case", serialize = "snake_case"))]
pub enum ResourceKind {
    /// Staff: posts, persons.
    Staff,
    /// Funds.
    Finance,
    /// Buildings and technology.
    Infrastructure,
}

/// A fact about the resources of the institution.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resource {
    /// Its id.
    pub id: Spanned<Id>,
    /// The kind of resource.
    pub kind: ResourceKind,
    /// What the fact or factor is.
    pub text: Text,
    /// The amount, in `unit`.
    pub value: Option<OrUnknown<Number>>,
    /// The unit of the value, a word such as `eur`.
    pub unit: Option<Spanned<String>>,
    /// The period to which it refers.
    pub about: Option<Period>,
    /// The day to which it refers, where it is the state of a day.
    pub date: Option<Moment>,
    /// A note.
    pub note: Option<Text>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { Resource {
    plain id, kind, value, about, date, cite;
    inside text, note;
    refers unit to UnitOfMeasure;
} }

impl Resource {
    /// The word for its unit.
    #[must_use]
    pub fn unit(&self) -> Option<&str> {
        self.unit.as_ref().map(|unit| unit.value.as_str())
    }
}

/// Whether a factor helps or hinders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all(deserialize = "kebab-case", serialize = "snake_case"))]
pub enum FactorSign {
    /// It helps.
    Enabling,
    /// It hinders.
    Hindering,
}

/// A factor of the environment.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnvironmentFactor {
    /// Its id.
    pub id: Spanned<Id>,
    /// What the fact or factor is.
    pub text: Text,
    /// Whether it is inside or outside the institution.
    pub scope: Scope,
    /// Whether it helps.
    pub sign: FactorSign,
    /// The indicators and KPIs that measure it.
    #[serde(default)]
    pub measured_by: Vec<Spanned<Id>>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { EnvironmentFactor {
    named text;
    plain id, scope, sign, cite;
    inside text;
    refers measured_by to Indicator;
} }

/// What the strategy promises about itself: reviews, reports, revisions.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// Its id.
    pub id: Spanned<Id>,
    /// What was promised.
    pub text: Text,
    /// What came of it; absent where nothing is reported.
    pub followed_up: Option<OrUnknown<Text>>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { Promise {
    named text;
    plain id, cite;
    inside text, followed_up;
} }
