//! Who the institution is, what surrounds it, and what is recommended to it.

use super::super::contract::{
    DirectionText, DocumentText, EnvironmentText, FactorText, MandateText, PriorityText, PromiseText,
    RecommendationText, ResourceText, StatementText, TargetGroupText, TaskText, TestOutcome, TrendText, ValueText,
};
use super::assembly::Assembly;
use super::common::{ids, known_quantity};
use crate::calendar::Period;
use crate::model::{Judgement, OrUnknown, PolicyDocument, Statement, StatementTest, Words};

impl Assembly<'_> {
    pub(super) fn mandate(&self) -> Vec<MandateText> {
        let mandate = self.strategy().about.mandate.iter();
        mandate
            .map(|domain| MandateText {
                id: domain.id.to_string(),
                text: self.text(&domain.text),
                covered_by: domain.covered_by.iter().map(|by| by.value.to_string()).collect(),
            })
            .collect()
    }

    pub(super) fn statement<T: Words>(
        &self,
        statement: Option<&Statement>,
        tests: fn(&Judgement) -> &Vec<StatementTest<T>>,
    ) -> Option<StatementText> {
        let statement = statement?;
        let tests: Vec<_> = self.strategy().judgement.iter().flat_map(tests).collect();
        Some(StatementText {
            text: self.text(&statement.text),
            note: self.optional(statement.note.as_ref()),
            met: tests.iter().filter(|test| test.met.value).count(),
            tests: tests
                .into_iter()
                .map(|test| TestOutcome {
                    test: test.test.to_string(),
                    met: test.met.value,
                    reason: self.optional(test.reason.as_ref()),
                    at: self.place(test.met.span),
                })
                .collect(),
            cite: self.cite(statement.cite.as_ref()),
        })
    }

    pub(super) fn values(&self) -> Vec<ValueText> {
        let values = self.strategy().values.iter();
        values
            .map(|value| ValueText {
                id: value.id.to_string(),
                name: self.text(&value.name),
                definition: self.optional(value.definition.as_ref()),
                addressees: self.texts(&value.addressees),
            })
            .collect()
    }

    pub(super) fn priorities(&self) -> Vec<PriorityText> {
        let priorities = self.strategy().priorities.iter().enumerate();
        priorities
            .map(|(position, priority)| PriorityText {
                id: priority.id.to_string(),
                number: priority.number.clone().unwrap_or_else(|| (position + 1).to_string()),
                name: self.text(&priority.name),
                description: self.optional(priority.description.as_ref()),
                values: priority.values.as_ref().map(|row| self.row(row)),
            })
            .collect()
    }

    pub(super) fn target_groups(&self) -> Vec<TargetGroupText> {
        let groups = self.strategy().target_groups.iter();
        groups
            .map(|group| TargetGroupText {
                id: group.id.to_string(),
                name: self.text(&group.name),
                scope: group.scope,
                interests: self.texts(&group.interests),
                needs: self.texts(&group.needs),
                members: self.texts(&group.members),
            })
            .collect()
    }

    pub(super) fn resources(&self) -> Vec<ResourceText> {
        let resources = self.strategy().resources.iter();
        resources
            .map(|resource| ResourceText {
                id: resource.id.to_string(),
                kind: resource.kind,
                text: self.text(&resource.text),
                value: resource.value.as_ref().and_then(|value| known_quantity(value, resource.unit())),
                about: resource.date.map(Period::from).or(resource.about),
                note: self.optional(resource.note.as_ref()),
                cite: self.cite(resource.cite.as_ref()),
                at: Some(self.place(resource.text.place())),
            })
            .collect()
    }

    pub(super) fn environment(&self) -> Vec<EnvironmentText> {
        let factors = self.strategy().environment.iter();
        factors
            .map(|factor| EnvironmentText {
                id: factor.id.to_string(),
                text: self.text(&factor.text),
                scope: factor.scope,
                sign: factor.sign,
            })
            .collect()
    }

    pub(super) fn documents(&self) -> Vec<DocumentText> {
        self.strategy().documents.iter().map(|document| self.document(document)).collect()
    }

    fn document(&self, document: &PolicyDocument) -> DocumentText {
        let tied = self.strategy().goals.iter().filter(|goal| {
            self.strategy()
                .alignment
                .iter()
                .any(|tie| tie.goal.value == goal.id.value && tie.document.value == document.id.value)
        });
        let period = document.period.as_ref();
        DocumentText {
            id: document.id.to_string(),
            abbreviation: self.optional(document.abbreviation.as_ref()),
            title: self.text(&document.title),
            level: document.level.as_ref().map(|level| level.value),
            from: period.map(|period| period.from),
            to: period.map(|period| period.to),
            approved: document.approved.as_ref().map(|approved| approved.value),
            state: document.state.as_ref().map(|state| state.value),
            directions: document
                .directions
                .iter()
                .map(|direction| DirectionText {
                    id: direction.id.to_string(),
                    name: self.text(&direction.name),
                    text: self.optional(direction.text.as_ref()),
                })
                .collect(),
            tasks: document
                .tasks
                .iter()
                .map(|task| TaskText {
                    id: task.id.to_string(),
                    text: self.optional(task.text.as_ref()),
                    goals: ids(task.goals.iter().map(|goal| &goal.value)),
                })
                .collect(),
            url: document.url.clone(),
            goals: ids(tied.map(|goal| &goal.id.value)),
            cite: self.cite(document.cite.as_ref()),
        }
    }

    pub(super) fn promises(&self) -> Vec<PromiseText> {
        let promises = self.strategy().promises.iter();
        promises
            .map(|promise| PromiseText {
                id: promise.id.to_string(),
                text: self.text(&promise.text),
                followed_up: self.optional(promise.followed_up.as_ref().and_then(OrUnknown::known)),
                cite: self.cite(promise.cite.as_ref()),
            })
            .collect()
    }

    /// Trends by scope, each scope in the order of the file.
    pub(super) fn trends(&self) -> Vec<TrendText> {
        let mut trends: Vec<_> = self.strategy().judgement.iter().flat_map(|judgement| &judgement.trends).collect();
        trends.sort_by_key(|trend| trend.scope);
        trends
            .into_iter()
            .map(|trend| TrendText {
                id: trend.id.to_string(),
                scope: trend.scope,
                name: self.text(&trend.name),
                note: self.optional(trend.note.as_ref()),
                goals: ids(trend.goals.iter().map(|goal| &goal.value)),
            })
            .collect()
    }

    pub(super) fn factors(&self) -> Vec<FactorText> {
        let factors = self.strategy().judgement.iter().flat_map(|judgement| &judgement.factors);
        factors
            .map(|factor| FactorText {
                id: factor.id.to_string(),
                name: self.text(&factor.name),
                effect: self.optional(factor.effect.as_ref()),
                affects: factor.affects.iter().map(|subject| subject.value.to_string()).collect(),
                claimed_no_influence: factor.claimed_no_influence,
                cite: self.cite(factor.cite.as_ref()),
            })
            .collect()
    }

    pub(super) fn recommendations(&self) -> Vec<RecommendationText> {
        let recommendations = self.strategy().judgement.iter().flat_map(|judgement| &judgement.recommendations);
        recommendations
            .map(|recommendation| RecommendationText {
                id: recommendation.id.to_string(),
                text: self.text(&recommendation.text),
                in_summary: recommendation.in_summary,
                answers: recommendation.answers.iter().map(|answer| answer.value.to_string()).collect(),
                owner: recommendation.owner.as_ref().and_then(|owner| owner.known()).and_then(|id| self.unit(id)),
                due: recommendation.due,
                status: recommendation.status.as_ref().and_then(OrUnknown::known).copied(),
                response: self.optional(recommendation.response.as_ref().and_then(OrUnknown::known)),
                cite: self.cite(recommendation.cite.as_ref()),
            })
            .collect()
    }
}
