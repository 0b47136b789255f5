//! The domain as plain values: what an institution plans, what happened, and how it was judged.
//!
//! The types are read from YAML by `load` and checked there; afterwards every reference resolves. They hold no
//! opinion: what follows from them is computed in `assess`, `check` and `score`.

mod alignment;
mod citation;
mod context;
mod criterion;
mod document;
mod expected_result;
mod formula;
mod goal;
mod id;
mod id_or;
mod identity;
mod indicator;
mod judgement;
mod light;
mod light_key;
mod number;
mod observation;
mod open_period;
mod or_unknown;
mod organisation;
mod part;
mod priority;
mod progress;
mod recommendation;
mod regulation;
mod settings;
mod status;
mod strategy;
mod subject;
mod survey;
mod target;
mod text;
mod texts;

pub use alignment::{Alignment, Origin};
pub use citation::Citation;
pub use context::{EnvironmentFactor, FactorSign, Promise, Resource, ResourceKind, Scope, TargetGroup};
pub use criterion::Criterion;
pub use document::{ActionLine, DocumentLevel, DocumentState, OtherStatement, PolicyDocument, Task};
pub use expected_result::{ExpectedResult, GoalLink, LinkKind, ResultLevel};
pub use formula::{Formula, FormulaError};
pub use goal::{Commitment, Component, Goal, Relations};
pub use id::Id;
pub use identity::{About, Mandate, Statement, Value, ValueRow};
pub use indicator::{Baseline, Direction, Indicator, Measure, Method, Scale};
pub use judgement::{
    AppliedCriterion, Basis, Claim, ClaimedDocument, Evaluator, EvaluatorKind, ExternalFactor, Fit, FitJudgement,
    Judgement, LinkEntry, Override, Quote, Response, ResponseState, StatementTest, Trend, TrendScope,
};
pub use light::Light;
pub use light_key::LightKey;
pub use number::Number;
pub use observation::{CountedItem, Observation, ObservationState, PublishedChange, Quality, SampleBase};
pub use open_period::OpenPeriod;
pub use or_unknown::OrUnknown;
pub use organisation::{Source, SourceKind, Unit, UnitKind};
pub use part::Part;
pub use priority::Priority;
pub use progress::{Delivery, Figure, NextStep, Progress};
pub use recommendation::{Recommendation, RecommendationStatus};
pub use regulation::{ApprovalTime, Regulation, RequiredSection, ResultsAs, SectionKind, Term};
pub use settings::{Allowance, Entries, RuleSettings};
pub use status::Reported;
pub use strategy::{LinkSet, STRATEGY_LINKS, Strategy};
pub use subject::{ItemKind, Subject};
pub use survey::{Answer, AnswerBase, Chart, Question, RatedStatement, RespondentGroup, Sample, Survey};
pub use target::{Reference, Target, Test};
pub use text::Text;
