//! What surrounds the goals: target groups, resources, the environment, and promises about the strategy itself.

use serde::{Deserialize, Serialize};

use super::{Citation, Id, Number, OrUnknown, Text};
use crate::calendar::{Moment, Period};
use crate::source::Spanned;

/// Inside or outside the institution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all(deserialize = "kebab-case", serialize = "snake_case"))]
pub enum Scope {
    /// Inside.
    Internal,
    /// Outside.
    External,
}

/// A group that the strategy is for.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetGroup {
    /// Its id.
    pub id: Spanned<Id>,
    /// Who they are.
    pub name: Text,
    /// Inside or outside the institution; absent for what holds for all groups.
    pub scope: Option<Scope>,
    /// What they are interested in.
    #[serde(default)]
    pub interests: Vec<Text>,
    /// What they need.
    #[serde(default)]
    pub needs: Vec<Text>,
    /// Who belongs to it.
    #[serde(default)]
    pub members: Vec<Text>,
    /// What else was said.
    pub note: Option<Text>,
    /// Where it was published.
    pub cite: Option<Citation>,
}

/// A kind of resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all(deserialize = "kebab-case", serialize = "snake_case"))]
pub enum ResourceKind {
    /// People.
    Staff,
    /// Money.
    Finance,
    /// Buildings and technology.
    Infrastructure,
}

/// A fact about what the institution has to work with.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resource {
    /// Its id.
    pub id: Spanned<Id>,
    /// What kind of resource.
    pub kind: ResourceKind,
    /// What it is.
    pub text: Text,
    /// How much.
    pub value: Option<OrUnknown<Number>>,
    /// In what unit.
    pub unit: Option<String>,
    /// The period that it speaks of.
    pub about: Option<Period>,
    /// The day that it speaks of.
    pub date: Option<Moment>,
    /// What else was said.
    pub note: Option<Text>,
    /// Where it was published.
    pub cite: Option<Citation>,
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
    /// What it is.
    pub text: Text,
    /// Inside or outside.
    pub scope: Scope,
    /// Whether it helps.
    pub sign: FactorSign,
    /// The indicators and KPIs that measure it.
    #[serde(default)]
    pub measured_by: Vec<Spanned<Id>>,
    /// Where it was published.
    pub cite: Option<Citation>,
}

/// What the strategy says will be done about itself.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// Its id.
    pub id: Spanned<Id>,
    /// What was promised.
    pub text: Text,
    /// What came of it; absent: nothing is told.
    pub followed_up: Option<OrUnknown<Text>>,
    /// Where it was published.
    pub cite: Option<Citation>,
}
