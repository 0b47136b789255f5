//! The domain as plain values: what an institution plans, what happened, and how it was judged.
//!
//! The types are read from YAML by `load` and checked there; afterwards every reference resolves. They hold no
//! opinion: what follows from them is computed in `assess`, `check` and `score`.
//!
//! Three lists say what there is: the sections of the files ([`SECTIONS`]), the kinds of things that have ids ([`Kind`]), and
//! beside each type what it holds ([`contents`]). A new kind of item is its type, a line in the first two, and the name of
//! the kind in `locales/*/diagnostics.yaml`.

mod added_links;
mod alignment;
mod as_written;
mod citation;
mod claim;
pub mod contents;
mod context;
mod criterion;
mod direction;
mod document;
mod expected_result;
mod formula;
mod frequency;
mod goal;
mod goal_link;
mod grouping;
mod id;
mod id_or;
mod identity;
pub(crate) mod impostor;
mod index;
mod indicator;
mod judgement;
mod kind;
pub(crate) mod legible;
mod light;
mod light_key;
mod light_override;
mod links;
mod mandate;
mod number;
mod observation;
mod observation_state;
mod open_period;
mod or_unknown;
mod organisation;
mod part;
mod priority;
mod progress;
mod recommendation;
mod refusal;
mod regulation;
mod sections;
mod settings;
mod statement_test;
mod status;
mod strategy;
mod subject;
mod survey;
mod target;
mod text;
mod translation;
mod unit_of_measure;
mod words;

pub use added_links::{AddedLinks, LinkEntry};
pub use alignment::{Alignment, Origin};
pub use citation::Citation;
pub use claim::{Claim, Wording};
pub use context::{EnvironmentFactor, FactorSign, Promise, Resource, ResourceKind, Scope, TargetGroup};
pub use criterion::{AppliedCriterion, Criterion, Ground, StandardCriterion};
pub use direction::Direction;
pub use document::{ActionLine, DocumentLevel, DocumentState, OtherStatement, PolicyDocument, Task};
pub use expected_result::{ExpectedResult, ResultLevel};
pub use formula::{Formula, FormulaError};
pub use frequency::{Frequency, OfParts};
pub use goal::{Commitment, Component, Goal, Relations};
pub use goal_link::{GoalLink, LinkKind};
pub use grouping::{Group, GroupKey, Grouping};
pub use id::Id;
pub use identity::{About, Statement, Value, ValueRow};
pub use indicator::{Baseline, Indicator, Measure, Method, Scale};
pub use judgement::{
    Basis, ClaimedDocument, Evaluator, EvaluatorKind, ExternalFactor, Fit, FitJudgement, Judgement, Quote, Response,
    ResponseState, Trend, TrendScope,
};
pub use kind::{ItemKind, Kind};
pub use light::Light;
pub use light_key::{LightKey, NoLight};
pub use light_override::Override;
pub use links::{Link, LinkSet};
pub use mandate::{Coverage, Mandate};
pub use number::Number;
pub use observation::{CountedItem, Observation, PublishedChange, Quality, SampleBase};
pub use observation_state::{ObservationState, StandardReason, StateReason};
pub use open_period::OpenPeriod;
pub use or_unknown::OrUnknown;
pub use organisation::{Source, SourceKind, Unit, UnitKind};
pub use part::Part;
pub use priority::Priority;
pub use progress::{Decision, Delivery, Figure, NextStep, Progress};
pub use recommendation::{Answered, Recommendation, RecommendationStatus};
pub use regulation::{ApprovalTime, Regulation, RequiredSection, ResultsAs, SectionKind, Term};
pub use sections::{ReadSections, SECTIONS, Section, Sections, Shape, Yearly};
pub use settings::{Allowance, Entries, RuleSettings};
pub use statement_test::{MissionQuality, MissionTest, StatementTest, VisionQuality, VisionTest};
pub use status::Reported;
pub use strategy::{STRATEGY_LINKS, Strategy};
pub use subject::Subject;
pub use survey::{Answer, AnswerBase, Chart, Question, RatedStatement, RespondentGroup, Role, Sample, Survey};
pub use target::{Reference, Target, Test};
pub use text::Text;
pub use translation::Translation;
pub use unit_of_measure::{UnitName, UnitOfMeasure};
pub use words::{StandardOr, Words};
