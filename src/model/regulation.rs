//! Legal requirements for strategies.

use serde::Deserialize;

use super::contents::{ItemId, contents};
use super::{Id, Text};
use crate::calendar::Moment;
use crate::source::Spanned;

/// A set of requirements against which a strategy can be checked.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regulation {
    /// Its id, which a strategy names.
    pub id: Spanned<Id>,
    /// Its name in a sentence.
    pub name: Text,
    /// Its full title.
    pub title: Option<Text>,
    /// Since when it is in force.
    pub in_force: Spanned<Moment>,
    /// How long a strategy may run.
    pub term: Option<Spanned<Term>>,
    /// By when a strategy must be approved.
    pub approved: Option<Spanned<ApprovalTime>>,
    /// What kind of results a strategy must have.
    pub results: Option<Spanned<ResultsAs>>,
    /// The parts that a strategy must have.
    #[serde(default)]
    pub sections: Vec<RequiredSection>,
    /// Where it is published on the web.
    pub url: Option<String>,
}

// A regulation is quoted, so it has no translations.
contents! { Regulation {
    plain id, name, title, in_force, term, approved, results, url;
    items sections: RequiredSection as RequiredSection;
} }

/// How long a strategy may run, in whole years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The shortest term, in years.
    pub at_least: Option<u32>,
    /// The longest term, in years.
    pub at_most: Option<u32>,
}

/// By when a strategy must be approved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ApprovalTime {
    /// Before its period begins.
    BeforePeriod,
}

/// What kind of results a strategy must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ResultsAs {
    /// Outcomes and impacts, not outputs.
    Changes,
}

/// A part that a strategy must have.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequiredSection {
    /// Which part.
    pub id: Spanned<SectionKind>,
    /// How the regulation names it.
    pub name: Text,
}

contents! { RequiredSection {
    plain id, name;
} }

impl ItemId for Spanned<SectionKind> {
    fn as_written(&self) -> Option<&str> {
        Some(self.value.as_str())
    }
}

/// A part of a strategy that a regulation can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SectionKind {
    /// A mission.
    Mission,
    /// A vision.
    Vision,
    /// Values.
    Values,
    /// Target groups with their interests or needs.
    TargetGroups,
    /// The policy that the institution carries out: policy documents.
    PolicyGoals,
    /// Priorities.
    Priorities,
    /// Goals.
    Goals,
    /// Expected results.
    Results,
    /// Key performance indicators.
    Kpis,
    /// Resources.
    Resources,
    /// What helps and hinders inside the institution.
    Capacity,
    /// What hinders, inside or outside.
    Risks,
}

impl SectionKind {
    /// The name as it is written in the files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Mission => "mission",
            Self::Vision => "vision",
            Self::Values => "values",
            Self::TargetGroups => "target-groups",
            Self::PolicyGoals => "policy-goals",
            Self::Priorities => "priorities",
            Self::Goals => "goals",
            Self::Results => "results",
            Self::Kpis => "kpis",
            Self::Resources => "resources",
            Self::Capacity => "capacity",
            Self::Risks => "risks",
        }
    }
}
