//! Everything that refers to something.

use super::draft::Draft;
use super::ids::{Ids, Kind};
use crate::diagnostics::Diagnostic;
use crate::model::{Id, Indicator, Judgement, OrUnknown, Relations, Subject, ValueRow};
use crate::source::Spanned;

/// Reports each reference of the draft that leads nowhere.
pub(super) fn check(draft: &Draft, ids: &Ids, diagnostics: &mut Vec<Diagnostic>) {
    let mut references = References { ids, diagnostics };
    references.plan(draft);
    references.evidence(draft);
    draft.judgement.value.iter().for_each(|judgement| references.judgement(judgement));
}

struct References<'a> {
    ids: &'a Ids,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl References<'_> {
    fn plan(&mut self, draft: &Draft) {
        self.all(Kind::Regulation, draft.about.value.iter().filter_map(|about| about.regulation.as_ref()));
        for mandate in draft.about.value.iter().flat_map(|about| &about.mandate) {
            for covered in mandate.covered_by.iter().filter(|by| !matches!(by.value.as_str(), "mission" | "vision")) {
                self.path(covered);
            }
        }
        for priority in &draft.priorities {
            self.row(priority.values.as_ref());
        }
        for goal in &draft.goals {
            self.all(Kind::Priority, &goal.priority);
            self.row(goal.values.as_ref());
            self.all(Kind::Goal, &goal.conflicts);
            if let Some(Relations::Goals(goals)) = &goal.relates {
                self.all(Kind::Goal, goals);
            }
        }
        for result in &draft.results {
            self.all(Kind::Priority, &result.priority);
            self.all(Kind::Goal, result.goals.iter().map(|link| &link.goal));
            self.named(Kind::Component, &result.covers);
            self.all(Kind::Unit, result.responsible.iter().chain(&result.delivered_by));
            self.all(Kind::Source, &result.sources);
            result.indicators.iter().for_each(|indicator| self.indicator(indicator));
        }
        draft.kpis.iter().for_each(|kpi| self.indicator(kpi));
        self.all(Kind::Indicator, draft.environment.iter().flat_map(|factor| &factor.measured_by));
        let tasks = draft.documents.iter().flat_map(|document| &document.tasks);
        self.all(Kind::Goal, tasks.flat_map(|task| &task.goals));
        for tie in &draft.alignment {
            self.one(Kind::Goal, &tie.goal);
            self.one(Kind::Document, &tie.document);
            if self.ids.contains(Kind::Document, tie.document.value.as_str()) {
                self.within(Kind::ActionLine, &tie.document, &tie.directions);
            }
        }
        self.all(Kind::TargetGroup, draft.surveys.iter().filter_map(|survey| survey.asked.as_ref()));
        let questions = draft.surveys.iter().flat_map(|survey| &survey.questions);
        questions.filter_map(|question| question.about.as_ref()).for_each(|about| self.subject(about));
    }

    fn evidence(&mut self, draft: &Draft) {
        for observation in &draft.observations {
            self.one(Kind::Indicator, &observation.indicator);
            self.all(Kind::Source, &observation.source);
            self.all(Kind::Factor, &observation.credits);
            self.all(Kind::TargetGroup, observation.base.as_ref().and_then(|base| base.asked.as_ref()));
            if self.ids.contains(Kind::Indicator, observation.indicator.value.as_str()) {
                self.within(Kind::Part, &observation.indicator, observation.part.as_slice());
            }
            for same in observation.items.iter().filter_map(|item| item.same_as.as_ref()) {
                if !self.ids.contains(Kind::Item, &same.value) {
                    self.path(same);
                }
            }
        }
        for report in &draft.progress {
            self.subject(&report.of);
            self.all(Kind::Unit, report.next.as_ref().and_then(|next| next.owner.as_ref()));
        }
    }

    fn judgement(&mut self, judgement: &Judgement) {
        let units = judgement.evaluators.iter().filter_map(|evaluator| evaluator.unit.as_ref());
        let owners = judgement.recommendations.iter().filter_map(|recommendation| recommendation.owner.as_ref());
        for unit in units.chain(owners) {
            if let OrUnknown::Known(id) = &unit.value {
                self.one(Kind::Unit, &Spanned::new(id.clone(), unit.span));
            }
        }
        self.all(Kind::Goal, judgement.relevance.iter().map(|judged| &judged.goal));
        for entry in judgement.links.values().flatten() {
            self.one(Kind::Result, &entry.result);
            self.one(Kind::Goal, &entry.goal);
        }
        let named = judgement.links_in_force.as_ref();
        self.all(Kind::Links, named.filter(|set| set.value.as_str() != crate::model::STRATEGY_LINKS));
        self.all(Kind::Goal, judgement.pairs.iter().flatten());
        self.all(Kind::Document, judgement.documents_claimed.iter().map(|claimed| &claimed.document));
        self.all(Kind::Goal, judgement.trends.iter().flat_map(|trend| &trend.goals));
        let touched = judgement.factors.iter().flat_map(|factor| &factor.affects);
        let quoted = judgement.quotes.iter().map(|quote| &quote.of);
        let told = judgement.claims.iter().filter_map(|claim| claim.about.as_ref());
        let set = judgement.overrides.iter().map(|by_hand| &by_hand.subject);
        touched.chain(quoted).chain(told).chain(set).for_each(|subject| self.subject(subject));
        let answers = judgement.recommendations.iter().flat_map(|recommendation| &recommendation.answers);
        answers.filter(|answer| !answer.value.starts_with("rule/")).for_each(|answer| self.path(answer));
    }

    fn indicator(&mut self, indicator: &Indicator) {
        self.all(Kind::Unit, &indicator.responsible);
        self.all(Kind::Source, &indicator.sources);
        self.all(Kind::Goal, indicator.goals.iter().map(|link| &link.goal));
        self.named(Kind::Component, &indicator.covers);
        self.all(Kind::Source, indicator.baseline.as_ref().and_then(|baseline| baseline.source.as_ref()));
    }

    fn row(&mut self, row: Option<&Spanned<ValueRow>>) {
        if let Some(ValueRow::Listed(values)) = row.map(|row| &row.value) {
            self.all(Kind::Value, values);
        }
    }

    fn one(&mut self, kind: Kind, id: &Spanned<Id>) {
        self.lookup(kind, id.value.as_str(), id);
    }

    fn all<'i>(&mut self, kind: Kind, ids: impl IntoIterator<Item = &'i Spanned<Id>>) {
        ids.into_iter().for_each(|id| self.one(kind, id));
    }

    /// References by a full name, such as `goal/component`.
    fn named<'i>(&mut self, kind: Kind, names: impl IntoIterator<Item = &'i Spanned<String>>) {
        names.into_iter().for_each(|name| self.lookup(kind, &name.value, name));
    }

    /// References to things inside an item.
    fn within(&mut self, kind: Kind, owner: &Spanned<Id>, ids: &[Spanned<Id>]) {
        for id in ids {
            self.lookup(kind, &format!("{}/{}", owner.value, id.value), id);
        }
    }

    /// A reference by kind and id.
    fn subject(&mut self, subject: &Spanned<Subject>) {
        let kind = match subject.value {
            Subject::Strategy => return,
            Subject::Goal(_) => Kind::Goal,
            Subject::Result(_) => Kind::Result,
            Subject::Indicator(_) => Kind::Indicator,
            Subject::Kpi(_) => Kind::Kpi,
            Subject::Item(kind, _) => kind.into(),
        };
        if let Some(id) = subject.value.id() {
            self.lookup(kind, id.as_str(), &Spanned::new(id.clone(), subject.span));
        }
    }

    /// A reference by kind and id, as text.
    fn path(&mut self, path: &Spanned<String>) {
        match path.value.parse() {
            Ok(subject) => self.subject(&Spanned::new(subject, path.span)),
            Err(()) => {
                let fault = Diagnostic::error("reference-kind", path.span);
                self.diagnostics.push(fault.with("found", path.value.as_str()).with("expected", ""));
            }
        }
    }

    fn lookup<T: AsRef<str>>(&mut self, kind: Kind, name: &str, shown: &Spanned<T>) {
        if !self.ids.contains(kind, name) {
            self.diagnostics.push(self.ids.dangling(kind, name, shown));
        }
    }
}
