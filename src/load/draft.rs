//! What was read so far.

use crate::model::{
    About, Alignment, EnvironmentFactor, ExpectedResult, Goal, Indicator, Judgement, Observation, PolicyDocument,
    Priority, Progress, Promise, Regulation, Resource, RuleSettings, Source, Statement, Strategy, Survey, TargetGroup,
    Unit, Value,
};
use crate::source::Span;

/// A section that stands once.
#[derive(Debug)]
pub(super) struct Singleton<T> {
    /// Where it stands.
    pub stated: Option<Span>,
    /// What it says; none where it is faulty.
    pub value: Option<T>,
}

impl<T> Default for Singleton<T> {
    fn default() -> Self {
        Self { stated: None, value: None }
    }
}

/// A strategy in the making: the items that could be decoded.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub about: Singleton<About>,
    pub mission: Singleton<Statement>,
    pub vision: Singleton<Statement>,
    pub judgement: Singleton<Judgement>,
    pub values: Vec<Value>,
    pub priorities: Vec<Priority>,
    pub goals: Vec<Goal>,
    pub units: Vec<Unit>,
    pub sources: Vec<Source>,
    pub results: Vec<ExpectedResult>,
    pub kpis: Vec<Indicator>,
    pub target_groups: Vec<TargetGroup>,
    pub resources: Vec<Resource>,
    pub environment: Vec<EnvironmentFactor>,
    pub documents: Vec<PolicyDocument>,
    pub alignment: Vec<Alignment>,
    pub promises: Vec<Promise>,
    pub observations: Vec<Observation>,
    pub progress: Vec<Progress>,
    pub surveys: Vec<Survey>,
    pub rules: Singleton<RuleSettings>,
    pub regulations: Vec<Regulation>,
}

impl Draft {
    /// Makes the strategy; none where its frame is missing or faulty.
    pub(super) fn finish(mut self) -> Option<Strategy> {
        self.observations.sort_by_key(|observation| observation.year);
        self.progress.sort_by_key(|progress| progress.year);
        let about = self.about.value?;
        let named = about.regulation.as_ref().map(|id| &id.value);
        let regulation = self.regulations.into_iter().find(|regulation| named == Some(&regulation.id.value));
        Some(Strategy {
            about,
            mission: self.mission.value,
            vision: self.vision.value,
            values: self.values,
            priorities: self.priorities,
            goals: self.goals,
            units: self.units,
            sources: self.sources,
            results: self.results,
            kpis: self.kpis,
            target_groups: self.target_groups,
            resources: self.resources,
            environment: self.environment,
            documents: self.documents,
            alignment: self.alignment,
            promises: self.promises,
            observations: self.observations,
            progress: self.progress,
            judgement: self.judgement.value,
            surveys: self.surveys,
            rules: self.rules.value.unwrap_or_default(),
            regulation,
        })
    }
}
