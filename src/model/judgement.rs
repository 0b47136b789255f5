//! What the evaluators say: the section `evaluation`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::contents::contents;
use super::{
    AppliedCriterion, Citation, Claim, Id, LinkKind, MissionTest, OrUnknown, Override, Recommendation, Subject, Text,
    VisionTest,
};
use crate::calendar::Moment;
use crate::source::Spanned;

/// The evaluators' judgement of the strategy.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judgement {
    /// The day of the evaluation.
    pub date: Option<Moment>,
    /// The day whose state is evaluated.
    pub as_of: Option<Spanned<Moment>>,
    /// Who evaluated.
    #[serde(default)]
    pub evaluators: Vec<Evaluator>,
    /// What all lights follow.
    pub basis: Option<Basis>,
    /// The criteria, applied and not applied.
    #[serde(default)]
    pub criteria: Vec<AppliedCriterion>,
    /// Tests of the mission.
    #[serde(default)]
    pub mission: Vec<MissionTest>,
    /// Tests of the vision.
    #[serde(default)]
    pub vision: Vec<VisionTest>,
    /// How the results fit each goal.
    #[serde(default)]
    pub relevance: Vec<FitJudgement>,
    /// Sets of links between results and goals that the evaluation adds.
    #[serde(default)]
    pub links: BTreeMap<Id, Vec<LinkEntry>>,
    /// The set that counts.
    pub links_in_force: Option<Spanned<Id>>,
    /// Goals that the evaluation says complement each other.
    #[serde(default)]
    pub pairs: Vec<Vec<Spanned<Id>>>,
    /// Documents that the evaluation says the strategy matches.
    #[serde(default)]
    pub documents_claimed: Vec<ClaimedDocument>,
    /// Trends.
    #[serde(default)]
    pub trends: Vec<Trend>,
    /// External factors.
    #[serde(default)]
    pub factors: Vec<ExternalFactor>,
    /// Names as the evaluation prints them.
    #[serde(default)]
    pub quotes: Vec<Quote>,
    /// Lights that a person set.
    #[serde(default)]
    pub overrides: Vec<Override>,
    /// Numbers and words of the prose, to be checked.
    #[serde(default)]
    pub claims: Vec<Claim>,
    /// Recommendations.
    #[serde(default)]
    pub recommendations: Vec<Recommendation>,
    /// What the institution says to findings.
    #[serde(default)]
    pub responses: Vec<Response>,
    /// The foreword, in Markdown.
    pub foreword: Option<Text>,
    /// The summary, in Markdown.
    pub summary: Option<Text>,
    /// Where it was published.
    pub cite: Option<Citation>,
}

contents! { Judgement {
    plain date, as_of, basis, cite;
    inside foreword, summary, evaluators, mission, vision, relevance, documents_claimed, quotes, overrides, claims, responses;
    items criteria: AppliedCriterion as Criterion, trends: Trend as Trend, factors: ExternalFactor as Factor, recommendations: Recommendation as Recommendation;
    keyed links: LinkEntry as Links;
    refers links_in_force to Links, pairs to Goal;
} }

/// Somebody who evaluated.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evaluator {
    /// A unit of the institution.
    pub unit: Option<Spanned<OrUnknown<Id>>>,
    /// A name, for somebody else.
    pub name: Option<Text>,
    /// Whether they judge themselves.
    pub kind: EvaluatorKind,
}

contents! { Evaluator {
    plain name, kind;
    refers unit to Unit;
} }

/// Whether evaluators judge themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all(deserialize = "kebab-case", serialize = "snake_case"))]
pub enum EvaluatorKind {
    /// They do.
    #[serde(rename = "self")]
    OwnInstitution,
    /// They do not.
    Independent,
}

/// What all lights of a report follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The reported status where one is given, else the computed one.
    #[default]
    Reported,
    /// The computed status only.
    Computed,
}

impl Basis {
    /// The one that is not in force.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Reported => Self::Computed,
            Self::Computed => Self::Reported,
        }
    }
}

/// How well the results fit a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Fit {
    /// They correspond.
    Full,
    /// They fit, but could be more precise.
    Broad,
    /// They do not let anyone tell how far the goal was reached.
    Partial,
    /// They do not fit.
    None,
}

impl Fit {
    /// The name in the contract and in message keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Broad => "broad",
            Self::Partial => "partial",
            Self::None => "none",
        }
    }
}

/// The evaluators' judgement of a goal's relevance.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FitJudgement {
    /// The goal.
    pub goal: Spanned<Id>,
    /// How well the results fit it.
    pub fit: Spanned<Fit>,
    /// Why.
    pub reason: Option<Text>,
    /// Where it was published.
    pub cite: Option<Citation>,
}

contents! { FitJudgement {
    plain fit, cite;
    inside reason;
    refers goal to Goal;
    speaks_of judged => Subject::Goal(judged.goal.value.clone());
    singular "relevance" own => (own.goal.value.to_string(), own.goal.value.to_string(), own.goal.span);
} }

/// A link between a result and a goal.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkEntry {
    /// The result.
    pub result: Spanned<Id>,
    /// The goal.
    pub goal: Spanned<Id>,
    /// How it serves it.
    #[serde(default)]
    pub kind: LinkKind,
}

contents! { LinkEntry {
    plain kind;
    refers result to Result, goal to Goal;
} }

/// A document that is said to match.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimedDocument {
    /// The document.
    pub document: Spanned<Id>,
    /// What is claimed.
    pub text: Option<Text>,
    /// Where it was published.
    pub cite: Option<Citation>,
}

contents! { ClaimedDocument {
    plain cite;
    inside text;
    refers document to Document;
} }

/// A trend (tendence).
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trend {
    /// Its id.
    pub id: Spanned<Id>,
    /// How far it reaches.
    pub scope: TrendScope,
    /// What it is.
    pub name: Text,
    /// What else was said.
    pub note: Option<Text>,
    /// The goals that it is tied to.
    #[serde(default)]
    pub goals: Vec<Spanned<Id>>,
    /// Where it was published.
    pub cite: Option<Citation>,
}

contents! { Trend {
    named name;
    plain id, scope, cite;
    inside name, note;
    refers goals to Goal;
} }

/// How far a trend reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all(deserialize = "kebab-case", serialize = "snake_case"))]
pub enum TrendScope {
    /// The world.
    Global,
    /// Public administration.
    PublicAdministration,
    /// The country.
    National,
}

/// Something from outside that had an effect.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExternalFactor {
    /// Its id.
    pub id: Spanned<Id>,
    /// What it is.
    pub name: Text,
    /// What it did.
    pub effect: Option<Text>,
    /// What it touched.
    #[serde(default)]
    pub affects: Vec<Spanned<Subject>>,
    /// Whether the evaluation says that the outcome is not its doing.
    #[serde(default)]
    pub claimed_no_influence: bool,
    /// Where it was published.
    pub cite: Option<Citation>,
}

contents! { ExternalFactor {
    named name;
    plain id, claimed_no_influence, cite;
    inside name, effect, affects;
} }

/// A name as the evaluation prints it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// Whose name.
    pub of: Spanned<Subject>,
    /// The name as printed.
    pub text: Spanned<Text>,
    /// Where it was published.
    pub cite: Option<Citation>,
}

contents! { Quote {
    plain text, cite;
    inside of;
} }

/// What the institution says to a finding.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Response {
    /// The id of the finding.
    pub finding: Spanned<String>,
    /// What becomes of it.
    pub state: ResponseState,
    /// Who says so.
    pub by: Text,
    /// When.
    pub date: Moment,
    /// Why.
    pub why: Option<Text>,
}

contents! { Response {
    plain finding, state, by, date;
    inside why;
} }

/// What becomes of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ResponseState {
    /// It is right.
    Accepted,
    /// It is not.
    Disputed,
    /// It was, and has been mended.
    Mended,
}
