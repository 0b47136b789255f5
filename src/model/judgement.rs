//! What the evaluators say: the section `evaluation`.

use serde::{Deserialize, Serialize};

use super::contents::contents;
use super::text::narrative;
use super::{
    AddedLinks, AppliedCriterion, Citation, Claim, Id, MissionTest, OrUnknown, Override, Recommendation, Subject, Text,
    VisionTest, added_links,
};
use crate::calendar::Moment;
use crate::source::Spanned;

/// The evaluators' judgement of the strategy.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judgement {
    /// The day of the evaluation.
    pub date: Option<Moment>,
    /// The moment whose last day is the day of which the state is evaluated.
    pub as_of: Option<Spanned<Moment>>,
    /// The moment up to whose last day data are taken. A value counts on the day evaluated where its period had begun by then
    /// and had ended by this one; without it, a value counts where its period had begun by the day evaluated.
    pub data_until: Option<Spanned<Moment>>,
    /// The evaluators.
    #[serde(default)]
    pub evaluators: Vec<Evaluator>,
    /// Whether lights follow reported or computed statuses.
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
    /// How well the results of each goal fit it.
    #[serde(default)]
    pub relevance: Vec<FitJudgement>,
    /// Sets of links between results and goals that the evaluation adds.
    #[serde(default, deserialize_with = "added_links::sets")]
    pub links: Vec<AddedLinks>,
    /// The set of links by which goals are judged, unless another is asked for.
    pub links_in_force: Option<Spanned<Id>>,
    /// Goals that the evaluation says complement each other.
    #[serde(default)]
    pub pairs: Vec<Vec<Spanned<Id>>>,
    /// Policy documents with which the evaluation says that the strategy agrees.
    #[serde(default)]
    pub documents_claimed: Vec<ClaimedDocument>,
    /// Trends.
    #[serde(default)]
    pub trends: Vec<Trend>,
    /// External factors.
    #[serde(default)]
    pub factors: Vec<ExternalFactor>,
    /// Names of the strategy as the evaluation prints them.
    #[serde(default)]
    pub quotes: Vec<Quote>,
    /// Lights that a person set.
    #[serde(default)]
    pub overrides: Vec<Override>,
    /// Statements of the prose, to be checked.
    #[serde(default)]
    pub claims: Vec<Claim>,
    /// Recommendations.
    #[serde(default)]
    pub recommendations: Vec<Recommendation>,
    /// Responses of the institution to findings.
    #[serde(default)]
    pub responses: Vec<Response>,
    /// The foreword, in Markdown.
    #[serde(default, deserialize_with = "narrative")]
    pub foreword: Option<Text>,
    /// The summary, in Markdown.
    #[serde(default, deserialize_with = "narrative")]
    pub summary: Option<Text>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { Judgement {
    plain date, as_of, data_until, basis, cite;
    inside foreword, summary, evaluators, mission, vision, relevance, documents_claimed, quotes, overrides, claims, responses;
    items criteria: AppliedCriterion as Criterion, trends: Trend as Trend, factors: ExternalFactor as Factor, recommendations: Recommendation as Recommendation, links: AddedLinks as Links;
    refers links_in_force to Links, pairs to Goal;
} }

/// An evaluator.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evaluator {
    /// A unit of the institution.
    pub unit: Option<Spanned<OrUnknown<Id>>>,
    /// The name of an evaluator who is no unit of the institution.
    pub name: Option<Text>,
    /// Whether they belong to the institution that is evaluated.
    pub kind: EvaluatorKind,
}

contents! { Evaluator {
    plain name, kind;
    refers unit to Unit;
} }

/// Whether evaluators belong to the institution that they evaluate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all(deserialize = "kebab-case", serialize = "snake_case"))]
pub enum EvaluatorKind {
    /// A self-evaluation.
    #[serde(rename = "self")]
    OwnInstitution,
    /// An independent evaluation.
    Independent,
}

/// Which statuses the lights follow.
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
    /// The other basis.
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
    /// The results correspond to the goal.
    Full,
    /// The results fit, but could be more precise.
    Broad,
    /// The results do not show how far the goal was achieved.
    Partial,
    /// The results do not fit the goal.
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
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { FitJudgement {
    plain fit, cite;
    inside reason;
    refers goal to Goal;
    speaks_of judged => Subject::Goal(judged.goal.value.clone());
    singular "relevance" own => (own.goal.value.to_string(), own.goal.value.to_string(), own.goal.span);
} }

/// A policy document with which the strategy is said to agree.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimedDocument {
    /// The document.
    pub document: Spanned<Id>,
    /// The claim as it is printed.
    pub text: Option<Text>,
    /// Where it is published.
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
    /// Its scope.
    pub scope: TrendScope,
    /// What it is.
    pub name: Text,
    /// A note.
    pub note: Option<Text>,
    /// The goals that respond to it.
    #[serde(default)]
    pub goals: Vec<Spanned<Id>>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { Trend {
    named name;
    plain id, scope, cite;
    inside name, note;
    refers goals to Goal;
} }

/// The scope of a trend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all(deserialize = "kebab-case", serialize = "snake_case"))]
pub enum TrendScope {
    /// Worldwide.
    Global,
    /// In public administration.
    PublicAdministration,
    /// In the country.
    National,
}

/// An external factor, such as a pandemic, that had an effect.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExternalFactor {
    /// Its id.
    pub id: Spanned<Id>,
    /// What it is.
    pub name: Text,
    /// The effect that the evaluation describes.
    pub effect: Option<Text>,
    /// The goals, results, indicators and KPIs that it affected.
    #[serde(default)]
    pub affects: Vec<Spanned<Subject>>,
    /// Whether the evaluation says that it had no influence on the outcome.
    #[serde(default)]
    pub claimed_no_influence: bool,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { ExternalFactor {
    named name;
    plain id, claimed_no_influence, cite;
    inside name, effect, affects;
} }

/// A name of the strategy as the evaluation prints it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// The item that is named.
    pub of: Spanned<Subject>,
    /// The name as printed.
    pub text: Spanned<Text>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { Quote {
    plain text, cite;
    inside of;
} }

/// A response of the institution to a finding.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Response {
    /// The id of the finding.
    pub finding: Spanned<String>,
    /// Whether the institution agrees.
    pub state: ResponseState,
    /// Who responds.
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

/// Whether the institution agrees with a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ResponseState {
    /// It agrees.
    Accepted,
    /// It disagrees.
    Disputed,
    /// It agrees, and the cause has been corrected since.
    Mended,
}
