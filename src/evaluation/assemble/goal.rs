//! Goals.

use super::super::contract::{Coherence, Effectiveness, External, GoalOutcome, Named, Relevance};
use super::assembly::Assembly;
use super::common::ids;
use crate::model::{Criterion, Goal, Id, Light, LightKey, LinkKind, Relations, Subject};

impl Assembly<'_> {
    pub(super) fn goal(&self, goal: &Goal) -> GoalOutcome {
        let subject = Subject::Goal(goal.id.value.clone());
        let named = |id: &Id, text| Named { id: id.to_string(), name: self.text(text) };
        let relates = match &goal.relates {
            None => Vec::new(),
            Some(Relations::Goals(goals)) => ids(goals.iter().map(|goal| &goal.value)),
            Some(Relations::All(_)) => {
                ids(self.strategy().goals.iter().map(|other| &other.id.value).filter(|other| **other != *goal.id))
            }
        };
        GoalOutcome {
            id: goal.id.to_string(),
            number: self.strategy().number(&subject).unwrap_or_default(),
            priority: goal.priority.as_ref().map(|id| id.to_string()),
            name: self.text(&goal.name),
            purpose: self.optional(goal.purpose.as_ref()),
            description: self.optional(goal.description.as_ref()),
            components: goal.components.iter().map(|component| named(&component.id, &component.text)).collect(),
            commitments: goal.commitments.iter().map(|commitment| named(&commitment.id, &commitment.text)).collect(),
            values: goal.values.as_ref().map(|row| self.row(row)),
            relates,
            relevance: self.relevance(goal),
            effectiveness: self.effectiveness(goal),
            coherence: self.coherence(goal),
            cite: self.cite(goal.cite.as_ref()),
            at: self.place(goal.id.span),
        }
    }

    fn relevance(&self, goal: &Goal) -> Relevance {
        let judged = self.strategy().fit(&goal.id);
        let key = LightKey::Goal(goal.id.value.clone(), Criterion::Relevance);
        Relevance {
            light: self.light(&key),
            fit: judged.map(|judged| judged.fit.value),
            reason: self.optional(judged.and_then(|judged| judged.reason.as_ref())),
            cite: self.cite(judged.and_then(|judged| judged.cite.as_ref())),
            findings: self.findings_behind(&key),
            inputs: self.relevance_inputs(goal),
            set_by_hand: self.set_by_hand(&key),
        }
    }

    fn effectiveness(&self, goal: &Goal) -> Effectiveness {
        let key = LightKey::Goal(goal.id.value.clone(), Criterion::Effectiveness);
        let judgeable = self.card.goal_light(&goal.id, Criterion::Relevance) != Light::Red;
        let progress = self.facts.goal_progress(&goal.id);
        let links = &self.facts.question.links;
        let linked = |kind| ids(links.results_of(&goal.id, kind).map(|(result, _)| result));
        let kpis = self.facts.judged_by(&goal.id).iter().filter(|subject| matches!(subject, Subject::Kpi(_)));
        Effectiveness {
            light: self.light(&key),
            agreement: self.facts.goal_agreement(&goal.id),
            status: progress.status(judgeable),
            blocked_by: ids(progress.blocking.iter().filter_map(Subject::id)),
            achieved: progress.achieved(),
            of: progress.total(),
            decidable: progress.decidable(),
            on_other_basis: self.other.goal_progress(&goal.id).status(judgeable),
            results: linked(LinkKind::Direct),
            indirect: linked(LinkKind::Indirect),
            kpis: ids(kpis.filter_map(Subject::id)),
            findings: self.findings_behind(&key),
            inputs: self.effectiveness_inputs(goal),
            set_by_hand: self.set_by_hand(&key),
        }
    }

    fn coherence(&self, goal: &Goal) -> Coherence {
        let key = LightKey::Goal(goal.id.value.clone(), Criterion::Coherence);
        let documents: Vec<_> = self
            .facts
            .document_ties(&goal.id)
            .map(|tie| External {
                document: tie.alignment.document.to_string(),
                directions: ids(tie.alignment.directions.iter().map(|id| &id.value)),
                overlaps: tie.overlaps,
            })
            .collect();
        let mut external: Vec<String> = Vec::new();
        for tie in documents.iter().filter(|tie| tie.overlaps && !tie.directions.is_empty()) {
            if !external.contains(&tie.document) {
                external.push(tie.document.clone());
            }
        }
        Coherence {
            light: self.light(&key),
            internal: ids(self.facts.goal_ties(&goal.id).iter().map(|tie| tie.goal)),
            external,
            documents,
            findings: self.findings_behind(&key),
            inputs: self.coherence_inputs(goal),
            set_by_hand: self.set_by_hand(&key),
        }
    }
}
