//! `evaluation.json`: the only thing that renderers and templates see, and what other programs read.
//!
//! Keys and enumerated values are `snake_case`, dates are ISO 8601, ids are those of the YAML. What is absent in the
//! strategy is `null` or an empty list; what is lost is the word `unknown` where a value would stand.

mod background;
mod common;
mod evaluation;
mod finding;
mod goal;
mod indicator;
mod result;
mod summary;
mod survey;

pub use crate::assess::{Agreement, Computed, EffectivenessStatus, Trend};
pub use background::*;
pub use common::{
    Citation, Input, InputFile, Localised, Named, OverrideNote, PassagesInOtherLanguages, Place, Quantity,
    ReportedStatus,
};
pub use evaluation::{
    AppliedCriterion, DateRange, Evaluation, EvaluatorName, Judged, LinksUsed, OutputFile, StrategyHead, Tool,
};
pub use finding::{Effect, Finding, Response, RuleTexts, Threshold};
pub use goal::{Coherence, Effectiveness, External, GoalOutcome, Relevance, ValueCells};
pub use indicator::{
    BaselineValue, Bounds, Change, IndicatorOutcome, Item, Observed, ScaleEnds, TargetReference, TargetText, TestKind,
    YearTest,
};
pub use result::{Delivered, Next, ReportedFigure, ResultOutcome};
pub use summary::{Agreements, GoalCounts, LightCounts, Severities, StatusCounts, SubjectCounts, Summary};
// The model's words that the contract prints, so that its readers need no other room.
pub use crate::diagnostics::Severity;
pub use crate::model::{
    AnswerBase, Basis, Chart, Criterion, Direction, DocumentLevel, DocumentState, EvaluatorKind, FactorSign, Fit,
    Light, Measure, Method, OrUnknown, RecommendationStatus, ResourceKind, ResponseState, ResultLevel, Sample, Scope,
    TrendScope,
};
pub use survey::{AnswerShare, GroupShare, QuestionResult, StatementResult, SurveyResult};
