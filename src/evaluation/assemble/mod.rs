//! From the model, the facts and the lights to the contract.

mod assembly;
mod background;
mod common;
mod finding;
mod goal;
mod group;
mod indicator;
mod input;
mod passages;
mod result;
mod summary;
mod survey;
mod threshold;

use super::contract::{
    AppliedCriterion, DateRange, Evaluation, EvaluatorName, InputFile, Judged, LinksUsed, Named, StrategyHead, Tool,
    UnitText,
};
use crate::calendar::NamedFor;
use crate::locale::Message;
use crate::model::{Method, UnitOfMeasure};
use common::localised;

pub use assembly::Assembly;

/// The name and version of the contract.
pub const SCHEMA: &str = "lmstrat/evaluation/2";

impl Assembly<'_> {
    /// Assembles the evaluation.
    #[must_use]
    pub fn evaluation(&self, inputs: Vec<InputFile>) -> Evaluation {
        let strategy = self.strategy();
        let findings = self.findings();
        let judgement = strategy.judgement.as_ref();
        let goals: Vec<_> = strategy.goals.iter().map(|goal| self.goal(goal)).collect();
        let results: Vec<_> = self.facts.results.iter().map(|assessed| self.result(assessed)).collect();
        let (kpis, indicators): (Vec<_>, Vec<_>) = self
            .facts
            .indicators
            .iter()
            .map(|assessed| self.indicator(assessed))
            .partition(|indicator| indicator.result.is_none());
        let recommendations = self.recommendations();
        let overrides = judgement.iter().flat_map(|judgement| &judgement.overrides);
        Evaluation {
            schema: SCHEMA.to_owned(),
            tool: Tool { name: env!("CARGO_PKG_NAME").to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() },
            strategy: self.head(),
            as_of: self.facts.question.as_of,
            data_until: self.facts.question.data_until,
            basis: self.facts.question.basis,
            method: Method::default(),
            links: self.links_used(),
            evaluation: self.judged(),
            summary: summary::of(&goals, &results, &kpis, &findings),
            passages_in_other_languages: self.passages(),
            headline: finding::headline(self.facts, &findings),
            mandate: self.mandate(),
            mission: self.statement(strategy.mission.as_ref(), |judgement| &judgement.mission),
            vision: self.statement(strategy.vision.as_ref(), |judgement| &judgement.vision),
            values: self.values(),
            priorities: self.priorities(),
            goals,
            results,
            indicators,
            kpis,
            rules: finding::rules(&findings, &recommendations),
            findings,
            thresholds: self.thresholds(),
            overrides: overrides.map(|by_hand| self.override_note(by_hand)).collect(),
            target_groups: self.target_groups(),
            resources: self.resources(),
            environment: self.environment(),
            documents: self.documents(),
            promises: self.promises(),
            trends: self.trends(),
            factors: self.factors(),
            recommendations,
            units: self.units(),
            surveys: strategy.surveys.iter().map(|survey| self.survey(survey)).collect(),
            inputs,
            outputs: Vec::new(),
        }
    }

    fn links_used(&self) -> LinksUsed {
        let strategy = self.strategy();
        let named = |id: &str| Named {
            id: id.to_owned(),
            name: match strategy.links_name(id) {
                Some(name) => self.text(name),
                None => localised(&Message::new("own_links")),
            },
        };
        LinksUsed {
            in_force: self.facts.question.links.id.clone(),
            sets: strategy.link_sets().into_iter().map(named).collect(),
        }
    }

    fn units(&self) -> Vec<UnitText> {
        let units = self.strategy().units_of_measure.iter();
        let text = |unit: &UnitOfMeasure| UnitText {
            id: unit.id.to_string(),
            name: unit.name.entries(self.first()).into_iter().collect(),
        };
        units.map(text).collect()
    }

    fn head(&self) -> StrategyHead {
        let about = &self.strategy().about;
        let year_begins = about.year_begins.filter(|_| !about.calendar().is_usual());
        StrategyHead {
            id: about.id.to_string(),
            title: self.text(&about.title),
            institution: self.text(&about.institution),
            period: DateRange { from: about.period.first_day(), to: about.period.last_day() },
            year_begins,
            year_named_for: year_begins
                .map(|_| about.year_named_for.as_ref().map_or_else(NamedFor::default, |named_for| named_for.value)),
            approved: about.approved.as_ref().map(|approved| approved.value),
            languages: about.languages(),
            regulation: about.regulation.as_ref().map(|id| id.to_string()),
            regulation_name: self.optional(self.strategy().regulation().map(|regulation| &regulation.name)),
        }
    }

    fn judged(&self) -> Option<Judged> {
        let judgement = self.strategy().judgement.as_ref()?;
        let name = |evaluator: &crate::model::Evaluator| {
            let unit = evaluator.unit.as_ref().and_then(|unit| unit.known()).and_then(|id| self.unit(id));
            evaluator.name.as_ref().map(|name| self.text(name)).or(unit)
        };
        let evaluators =
            judgement.evaluators.iter().map(|evaluator| EvaluatorName { name: name(evaluator), kind: evaluator.kind });
        let criteria = judgement.criteria.iter().map(|criterion| AppliedCriterion {
            id: criterion.id.to_string(),
            name: self.optional(criterion.name.as_ref()),
            applied: criterion.applied,
            questions: self.texts(&criterion.questions),
            verdict: self.optional(criterion.verdict.as_ref()),
            reason: self.optional(criterion.reason.as_ref()),
            cite: self.cite(criterion.cite.as_ref()),
        });
        Some(Judged {
            date: judgement.date,
            evaluators: evaluators.collect(),
            criteria: criteria.collect(),
            foreword: self.optional(judgement.foreword.as_ref()),
            summary: self.optional(judgement.summary.as_ref()),
            pairs: judgement.pairs.iter().map(|pair| common::ids(pair.iter().map(|id| &id.value))).collect(),
        })
    }
}
