//! The whole.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Citation, DocumentText, EnvironmentText, FactorText, Finding, GoalOutcome, IndicatorOutcome, InputFile, Localised,
    MandateText, Named, OverrideNote, PassagesInOtherLanguages, PriorityText, PromiseText, RecommendationText,
    ResourceText, ResultOutcome, RuleTexts, StatementText, Summary, SurveyResult, TargetGroupText, Threshold,
    TrendText, UnitText, ValueText,
};
use crate::calendar::{Moment, MonthOfYear, NamedFor, Period};
use crate::locale::LanguageTag;
use crate::model::{Basis, EvaluatorKind, Method, OrUnknown};

/// An evaluation of a strategy: `lmstrat/evaluation/2`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Evaluation {
    /// The name and version of this contract.
    pub schema: String,
    /// The program that wrote it.
    pub tool: Tool,
    /// The strategy.
    pub strategy: StrategyHead,
    /// The day whose state is evaluated.
    pub as_of: NaiveDate,
    /// The last day up to which data are taken: a value whose period ends after it does not count. None where nobody set one; a
    /// value then counts once its period has begun by `as_of`.
    #[serde(default)]
    pub data_until: Option<NaiveDate>,
    /// Which statuses the lights follow, the reported or the computed ones.
    pub basis: Basis,
    /// The method of scoring.
    #[serde(deserialize_with = "super::common::word")]
    pub method: Method,
    /// The links between results and goals that were used.
    pub links: LinksUsed,
    /// What the evaluators say, where anybody evaluated.
    pub evaluation: Option<Judged>,
    /// The counts of the first page.
    pub summary: Summary,
    /// Of the report in each language, how many texts of the files it shows in another, by that language: `{"en": {"de": 3}}`. A
    /// text that stands in several places counts once.
    #[serde(default)]
    pub passages_in_other_languages: PassagesInOtherLanguages,
    /// Ids of the findings that matter most, at most five, the worst first.
    pub headline: Vec<String>,
    /// The mandate.
    pub mandate: Vec<MandateText>,
    /// The mission and its tests.
    pub mission: Option<StatementText>,
    /// The vision and its tests.
    pub vision: Option<StatementText>,
    /// The values.
    pub values: Vec<ValueText>,
    /// The priorities, in order.
    pub priorities: Vec<PriorityText>,
    /// The goals, in order.
    pub goals: Vec<GoalOutcome>,
    /// The results, in order.
    pub results: Vec<ResultOutcome>,
    /// The indicators of the results, in order.
    pub indicators: Vec<IndicatorOutcome>,
    /// The KPIs, in order.
    pub kpis: Vec<IndicatorOutcome>,
    /// The register of findings: by severity, then by subject.
    pub findings: Vec<Finding>,
    /// The texts of every rule that found something, by name.
    pub rules: Vec<RuleTexts>,
    /// The thresholds that rules and statuses were decided by.
    #[serde(default)]
    pub thresholds: Vec<Threshold>,
    /// Lights that a person set in place of the computed ones.
    pub overrides: Vec<OverrideNote>,
    /// The target groups.
    pub target_groups: Vec<TargetGroupText>,
    /// The resources.
    pub resources: Vec<ResourceText>,
    /// The factors of the environment.
    pub environment: Vec<EnvironmentText>,
    /// Policy documents with the goals that are tied to them.
    pub documents: Vec<DocumentText>,
    /// Promises about the strategy itself.
    pub promises: Vec<PromiseText>,
    /// Trends, by scope.
    pub trends: Vec<TrendText>,
    /// External factors.
    pub factors: Vec<FactorText>,
    /// Recommendations.
    pub recommendations: Vec<RecommendationText>,
    /// The units of measure that the strategy names itself.
    #[serde(default)]
    pub units: Vec<UnitText>,
    /// Surveys.
    pub surveys: Vec<SurveyResult>,
    /// The files that were read, by path.
    pub inputs: Vec<InputFile>,
    /// The reports that were written with it, by name.
    pub outputs: Vec<OutputFile>,
}

/// What wrote the evaluation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Tool {
    /// The name of the program.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// Title, institution, period and languages of the strategy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct StrategyHead {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Localised,
    /// The institution whose strategy it is.
    pub institution: Localised,
    /// First and last day.
    pub period: DateRange,
    /// The month in which its years begin, from 1; none where they are those of the calendar.
    #[serde(default)]
    pub year_begins: Option<MonthOfYear>,
    /// After which of its calendar years a fiscal year is named in the files; none where years are those of the calendar.
    #[serde(default)]
    pub year_named_for: Option<NamedFor>,
    /// When it was approved.
    #[serde(deserialize_with = "super::common::optional_or_unknown")]
    pub approved: Option<OrUnknown<Moment>>,
    /// Its languages by their tags of BCP 47, the first of which stands in for what is missing in another.
    pub languages: Vec<LanguageTag>,
    /// The id of the regulation that it is checked against.
    pub regulation: Option<String>,
    /// The regulation's name.
    pub regulation_name: Option<Localised>,
}

/// First and last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DateRange {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

impl From<DateRange> for Period {
    fn from(DateRange { from, to }: DateRange) -> Self {
        Self { from: Moment::day(from), to: Moment::day(to) }
    }
}

/// The links that were used.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LinksUsed {
    /// The set of links that lights follow, by id: `strategy`, or one of the evaluators.
    pub in_force: String,
    /// All sets, the strategy's own first.
    pub sets: Vec<Named>,
}

/// What the evaluators say of the whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Judged {
    /// The day, month or year of the evaluation.
    pub date: Option<Moment>,
    /// Who evaluated.
    pub evaluators: Vec<EvaluatorName>,
    /// Criteria, applied and not.
    pub criteria: Vec<AppliedCriterion>,
    /// The foreword, in Markdown.
    pub foreword: Option<Localised>,
    /// The summary, in Markdown.
    pub summary: Option<Localised>,
    /// Pairs of goals that the evaluators say complement each other, by id.
    pub pairs: Vec<Vec<String>>,
}

/// Somebody who evaluated.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct EvaluatorName {
    /// The name; none where it is not stated.
    pub name: Option<Localised>,
    /// Whether it is a self-evaluation or an independent one.
    pub kind: EvaluatorKind,
}

/// A criterion of the evaluation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct AppliedCriterion {
    /// Its id: `relevance`, `effectiveness`, `coherence` or another.
    pub id: String,
    /// Its name, for a criterion of the evaluators' own.
    pub name: Option<Localised>,
    /// Whether it was applied.
    pub applied: bool,
    /// The questions asked under it.
    pub questions: Vec<Localised>,
    /// What the evaluators conclude.
    pub verdict: Option<Localised>,
    /// Why it was not applied.
    pub reason: Option<Localised>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OutputFile {
    /// Its name.
    pub file: String,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}
