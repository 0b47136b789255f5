//! Expected results.

use super::super::contract::{DecisionText, Delivered, Next, ReportedFigure, ReportedStatus, ResultOutcome};
use super::assembly::Assembly;
use super::common::{ids, known_quantity};
use crate::assess::{Agreement, ResultAssessment};
use crate::model::{Figure, LightKey, LinkKind, Progress, Reported};

impl Assembly<'_> {
    pub(super) fn result(&self, assessed: &ResultAssessment) -> ResultOutcome {
        let result = assessed.result;
        let subject = &assessed.subject;
        let key = LightKey::Own(subject.clone());
        let reported = self.facts.reported(subject);
        let progress = assessed.progress;
        let links = &self.facts.question.links;
        let goals = |kind: LinkKind| {
            let linked = links.of_result(&result.id).filter(move |link| link.kind == kind);
            ids(linked.map(|link| &link.goal))
        };
        ResultOutcome {
            id: result.id.to_string(),
            number: self.strategy().number(subject).unwrap_or_default(),
            priority: result.priority.as_ref().map(|id| id.to_string()),
            name: self.text(&result.name),
            level: result.level.as_ref().map(|level| level.value),
            responsible: result.responsible.iter().filter_map(|id| self.unit(id)).collect(),
            sources: result.sources.iter().filter_map(|id| self.source(id)).collect(),
            due: assessed.due.moment,
            deliverable: self.optional(result.deliverable.as_ref().map(|deliverable| &deliverable.value)),
            reported: ReportedStatus::from(reported),
            reported_about: progress.map(Progress::period),
            computed: assessed.computed,
            agreement: Agreement::of(reported, assessed.computed),
            light: self.light(&key),
            goals: goals(LinkKind::Direct),
            indirect_goals: goals(LinkKind::Indirect),
            indicators: ids(result.indicators.iter().map(|indicator| &indicator.id.value)),
            evidence: self.optional(progress.and_then(|progress| progress.evidence.as_ref())),
            delivered: progress
                .and_then(|progress| progress.delivered.as_ref())
                .map(|delivered| Delivered { what: self.text(&delivered.what), date: delivered.date }),
            figures: self.figures(progress),
            decision: self.decision(progress),
            reason: self.optional(progress.and_then(|progress| progress.reason.as_ref())),
            next: self.next(progress),
            findings: self.findings_behind(&key),
            inputs: self.result_inputs(assessed),
            set_by_hand: self.set_by_hand(&key),
            cite: self.cite(progress.and_then(|progress| progress.cite.as_ref()).or(result.cite.as_ref())),
            at: self.place(result.id.span),
        }
    }

    pub(super) fn next(&self, progress: Option<&Progress>) -> Option<Next> {
        let next = progress?.next.as_ref()?;
        let owner = next.owner.as_ref().and_then(|id| self.unit(id));
        Some(Next { step: self.text(&next.step), owner, due: next.due })
    }

    pub(super) fn decision(&self, progress: Option<&Progress>) -> Option<DecisionText> {
        let decision = progress?.decision.as_ref()?;
        Some(DecisionText { text: self.text(&decision.text), date: decision.date })
    }

    pub(super) fn figures(&self, progress: Option<&Progress>) -> Vec<ReportedFigure> {
        let figure = |figure: &Figure| ReportedFigure {
            text: self.text(&figure.text),
            value: known_quantity(&figure.value, figure.unit()),
            about: figure.year,
            note: self.optional(figure.note.as_ref()),
            at: Some(self.place(figure.text.place())),
        };
        progress.into_iter().flat_map(|progress| &progress.figures).map(figure).collect()
    }
}

impl From<Option<Reported>> for ReportedStatus {
    fn from(reported: Option<Reported>) -> Self {
        match reported {
            Some(Reported::Achieved) => Self::Achieved,
            Some(Reported::OnCourse) => Self::OnCourse,
            Some(Reported::Behind) => Self::Behind,
            Some(Reported::InProgress) => Self::InProgress,
            Some(Reported::NotStarted) => Self::NotStarted,
            Some(Reported::NotAchieved) => Self::NotAchieved,
            Some(Reported::Abandoned) => Self::Abandoned,
            None => Self::NotReported,
        }
    }
}
