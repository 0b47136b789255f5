//! `evaluation.json`: the only thing that renderers and templates see, and what other programs read.
//!
//! Keys and enumerated values are `snake_case`, dates are ISO 8601, ids are those of the YAML. What is absent in the
//! strategy is `null` or an empty list; what is lost is the word `unknown` where a value would stand. Years, half-years and
//! quarters of the calendar are `2023`, `2023-H1`, `2023-Q2`; fiscal ones name the month in which their year begins, whatever
//! the strategy calls it: `FY2022-10`, `FY2022-10-H1`, `FY2022-10-Q2`.

mod background;
mod common;
mod evaluation;
mod finding;
mod goal;
mod indicator;
mod result;
mod summary;
mod survey;
mod unit;

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
    BaselineValue, Bounds, Change, GroupName, GroupOutcome, IndicatorOutcome, Item, Observed, ScaleEnds,
    TargetReference, TargetText, TestKind, YearTest,
};
pub use result::{DecisionText, Delivered, Next, ReportedFigure, ResultOutcome};
pub use summary::{Agreements, GoalCounts, LightCounts, Severities, StatusCounts, SubjectCounts, Summary};
// The model's words that the contract prints, so that its readers need no other room.
pub use crate::diagnostics::Severity;
pub use crate::model::{
    AnswerBase, Basis, Chart, Criterion, Direction, DocumentLevel, DocumentState, EvaluatorKind, FactorSign, Fit,
    Frequency, Light, Measure, Method, ObservationState, OfParts, OrUnknown, Quality, RecommendationStatus,
    ResourceKind, ResponseState, ResultLevel, Sample, Scope, StandardReason, TrendScope,
};
pub use survey::{AnswerShare, GroupShare, QuestionResult, StatementResult, SurveyResult};
pub use unit::UnitText;
