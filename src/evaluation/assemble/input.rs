//! The facts that a light or a status was decided by, each with its place.

use super::super::contract::{Input, Localised};
use super::assembly::Assembly;
use super::common::localised;
use crate::assess::{Computed, DocumentTie, GoalTie, IndicatorAssessment, Point, ResultAssessment};
use crate::locale::{Argument, Message};
use crate::model::{Criterion, Goal, Id, LightKey, LinkKind, ObservationState, StateReason, Subject, Target, Text};
use crate::source::Span;

/// A fact in the making.
struct Fact {
    message: Message,
    at: Span,
}

impl Fact {
    fn new(key: &'static str, at: Span) -> Self {
        Self { message: Message::new(key), at }
    }

    fn with(self, name: &'static str, value: impl Into<Argument>) -> Self {
        Self { message: self.message.with(name, value), ..self }
    }
}

impl Assembly<'_> {
    fn input(&self, fact: Fact) -> Input {
        Input { text: localised(&fact.message), at: self.place(fact.at) }
    }

    fn named(&self, fact: Fact, subject: &Subject) -> Fact {
        let fact = match self.strategy().name(subject) {
            Some((name, _)) => fact.with("name", name.argument(self.first())),
            None => fact,
        };
        match self.strategy().number(subject) {
            Some(number) => fact.with("number", number),
            None => fact,
        }
    }

    fn by_hand(&self, key: &LightKey) -> Option<Input> {
        let by_hand = self.override_of(key)?;
        let fact = Fact::new("input.override", by_hand.light.span).with("by", by_hand.by.argument(self.first()));
        Some(self.input(fact.with("date", by_hand.date.first_day())))
    }

    /// What a goal's relevance was decided by.
    pub(super) fn relevance_inputs(&self, goal: &Goal) -> Vec<Input> {
        let judged = self.strategy().fit(&goal.id).map(|judged| {
            let fit = Argument::message(format!("fit.{}", judged.fit.as_str()));
            self.input(Fact::new("input.fit", judged.fit.span).with("fit", fit))
        });
        let by_hand = self.by_hand(&LightKey::Goal(goal.id.value.clone(), Criterion::Relevance));
        judged.into_iter().chain(self.links(&goal.id, LinkKind::Direct, "input.link")).chain(by_hand).collect()
    }

    fn links(&self, goal: &Id, kind: LinkKind, key: &'static str) -> Vec<Input> {
        let links = self.facts.question.links.results_of(goal, kind);
        let fact = |(result, at): (&Id, Span)| self.named(Fact::new(key, at), &Subject::Result(result.clone()));
        links.map(|link| self.input(fact(link))).collect()
    }

    /// What a goal's effectiveness was decided by: its links, and where each result stands.
    pub(super) fn effectiveness_inputs(&self, goal: &Goal) -> Vec<Input> {
        let mut inputs = Vec::new();
        for (result, at) in self.facts.question.links.results_of(&goal.id, LinkKind::Direct) {
            let subject = Subject::Result(result.clone());
            inputs.push(self.input(self.named(Fact::new("input.link", at), &subject)));
            inputs.extend(self.facts.result(result).map(|assessed| self.status_inputs(assessed)).unwrap_or_default());
        }
        let kpis = self.strategy().kpis.iter().filter_map(|kpi| {
            let link =
                kpi.goals.iter().find(|link| link.goal.value == goal.id.value && link.kind == LinkKind::Direct)?;
            Some((Subject::Kpi(kpi.id.value.clone()), link.goal.span))
        });
        for (subject, at) in kpis {
            inputs.push(self.input(self.named(Fact::new("input.link", at), &subject)));
            inputs.extend(self.report(&subject));
        }
        inputs.extend(self.links(&goal.id, LinkKind::Indirect, "input.link_indirect"));
        inputs.extend(self.by_hand(&LightKey::Goal(goal.id.value.clone(), Criterion::Effectiveness)));
        inputs
    }

    /// What a goal's coherence was decided by.
    pub(super) fn coherence_inputs(&self, goal: &Goal) -> Vec<Input> {
        let ties = self.facts.goal_ties(&goal.id);
        let goals = ties.iter().map(|tie| self.input(self.goal_tie(tie)));
        let values =
            goal.values.as_ref().map(|row| self.input(Fact::new("input.values", row.span).with("count", row.count())));
        let documents = self.facts.document_ties(&goal.id).map(|tie| self.input(self.document_tie(&tie)));
        let conflicts = self.facts.conflicts(&goal.id);
        let conflict =
            |(name, at): &(&Text, Span)| Fact::new("input.conflict", *at).with("name", name.argument(self.first()));
        let conflicts = conflicts.iter().map(|stated| self.input(conflict(stated)));
        let by_hand = self.by_hand(&LightKey::Goal(goal.id.value.clone(), Criterion::Coherence));
        goals.chain(values).chain(documents).chain(conflicts).chain(by_hand).collect()
    }

    fn goal_tie(&self, tie: &GoalTie) -> Fact {
        let other = Subject::Goal(tie.goal.clone());
        match tie.shared {
            None => self.named(Fact::new("input.relation", tie.at), &other),
            Some(result) => {
                let shared = self.named(Fact::new("input.shared_result", tie.at), &Subject::Result(result.clone()));
                shared.with("number", self.strategy().number(&other).unwrap_or_default())
            }
        }
    }

    fn document_tie(&self, tie: &DocumentTie) -> Fact {
        let key = if tie.overlaps { "input.document" } else { "input.document_outside" };
        let fact = Fact::new(key, tie.alignment.document.span);
        let Some(document) = self.strategy().document(&tie.alignment.document) else { return fact };
        let linked = document
            .directions
            .iter()
            .filter(|direction| tie.alignment.directions.iter().any(|id| id.value == direction.id.value));
        let directions = linked.map(|direction| direction.name.argument(self.first())).collect();
        fact.with("name", document.name().argument(self.first())).with("directions", Argument::List(directions))
    }

    /// What was reported of a result or KPI.
    fn report(&self, subject: &Subject) -> Option<Input> {
        let reported = self.facts.progress(subject)?.reported.as_ref()?;
        let status = Argument::message(format!("reported.{}", reported.as_str()));
        Some(self.input(self.named(Fact::new("input.reported", reported.span), subject).with("status", status)))
    }

    /// Where a result stands: its report, its delivery, its due date, and what its indicators say.
    fn status_inputs(&self, assessed: &ResultAssessment) -> Vec<Input> {
        let subject = &assessed.subject;
        let mut inputs: Vec<_> = self.report(subject).into_iter().collect();
        if let Some(delivered) = assessed.progress.and_then(|progress| progress.delivered.as_ref()) {
            let fact = self.named(Fact::new("input.delivered", delivered.span), subject);
            let fact = match delivered.date.known() {
                Some(date) => fact.with("date", date.first_day()),
                None => fact,
            };
            inputs.push(self.input(fact));
        }
        let due = match assessed.due.stated_at {
            Some(stated_at) => Fact::new("input.due", stated_at),
            None => Fact::new("input.due_default", self.strategy().about.period.span),
        };
        inputs.push(self.input(self.named(due, subject).with("date", assessed.due.day())));
        for indicator in self.facts.measures(subject) {
            inputs.push(self.computed(&indicator.subject, indicator.computed, indicator.indicator.id.span));
        }
        inputs
    }

    fn computed(&self, subject: &Subject, computed: Computed, at: Span) -> Input {
        let status = Argument::message(format!("computed.{}", computed.as_str()));
        self.input(self.named(Fact::new("input.computed", at), subject).with("status", status))
    }

    /// What a result's status and light were decided by.
    pub(super) fn result_inputs(&self, assessed: &ResultAssessment) -> Vec<Input> {
        let by_hand = self.by_hand(&LightKey::Own(assessed.subject.clone()));
        self.status_inputs(assessed).into_iter().chain(by_hand).collect()
    }

    /// What an indicator's status, trend and light were decided by.
    pub(super) fn indicator_inputs(&self, assessed: &IndicatorAssessment) -> Vec<Input> {
        let indicator = assessed.indicator;
        let mut inputs: Vec<_> = self.report(&assessed.subject).into_iter().collect();
        // What its data do not decide, and what nobody computes on this basis, follows the report on its result, if it has none
        // of its own.
        let is_reported = !inputs.is_empty() || self.facts.status_in_force(&assessed.subject).is_computed;
        if let Some(result) = assessed.result.filter(|_| !is_reported) {
            inputs.extend(self.report(&Subject::Result(result.id.value.clone())));
        }
        if let Some(target) = assessed.series.target {
            let words = self.target_words(target, assessed.series.unit());
            let words = Argument::Text(words.0.into_iter().collect());
            inputs.push(self.input(Fact::new("input.target", target.test.span).with("target", words)));
        }
        if let Some(baseline) = &indicator.baseline
            && let Some(value) = baseline.value.value.known()
        {
            let fact = Fact::new("input.baseline", baseline.span).with("value", value.0);
            let fact = baseline.year.iter().fold(fact, |fact, year| fact.with("period", year.to_string()));
            inputs.push(self.input(self.in_unit(fact, assessed.series.unit())));
        }
        inputs.extend(assessed.series.points.iter().map(|point| self.input(self.observed_fact(point))));
        if assessed.series.points.is_empty() {
            inputs.push(self.input(Fact::new("input.no_value", indicator.id.span)));
        }
        inputs.extend(self.by_hand(&LightKey::Own(assessed.subject.clone())));
        inputs
    }

    /// A value with what is said of how final it is, and with its note.
    fn observed_fact(&self, point: &Point) -> Fact {
        let observation = point.observation;
        let state = match observation.state {
            ObservationState::Final => None,
            ObservationState::Provisional => Some(Argument::message("state.provisional")),
            ObservationState::Revised => Some(Argument::message("state.revised")),
        };
        let reason = observation.state_reason.as_ref().map(|reason| match reason {
            StateReason::Standard(reason) => Argument::message(format!("state_reason.{}", reason.as_str())),
            StateReason::Own(text) => text.argument(self.first()),
        });
        let fact = self.value(point).with("caveats", Argument::List(state.into_iter().chain(reason).collect()));
        let note = observation.note.as_ref().map(|note| note.argument(self.first()));
        note.into_iter().fold(fact, |fact, note| fact.with("note", note))
    }

    /// A target in words: "at least 60 %".
    pub(super) fn target_words(&self, target: &Target, unit: Option<&str>) -> Localised {
        let mut words = Message::new(format!("target.{}", target.test.as_str()));
        if let Some(limit) = target.test.limit() {
            words =
                words.with("value", limit.0).with("unit", self.strategy().unit_of_measure(unit.unwrap_or_default()));
        }
        if target.each_year {
            words = words.with("each_year", "yes");
        }
        localised(&words)
    }

    fn in_unit(&self, fact: Fact, unit: Option<&str>) -> Fact {
        fact.with("unit", self.strategy().unit_of_measure(unit.unwrap_or_default()))
    }

    fn value(&self, point: &Point) -> Fact {
        let fact = match (point.value, point.change()) {
            (Some(value), _) => {
                let fact = Fact::new("input.value", point.place()).with("value", value.0);
                self.in_unit(fact, point.unit)
            }
            (None, Some(change)) => {
                let fact = Fact::new("input.change", change.by.span).with("value", change.by.value.0);
                let fact = self.in_unit(fact, change.unit());
                fact.with("against", change.against.to_string())
            }
            (None, None) => Fact::new("input.value_lost", point.place()),
        };
        fact.with("period", point.period.to_string())
    }
}
