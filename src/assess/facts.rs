//! All facts of one evaluation.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Computed, GoalProgress, IndicatorAssessment, ResultAssessment, StatusInForce};
use crate::model::{Basis, Id, LinkSet, Progress, Reported, Strategy, Subject};

/// What is asked: as of when, on which basis, by which links.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The day whose state is evaluated.
    pub as_of: NaiveDate,
    /// What all lights follow.
    pub basis: Basis,
    /// The links between results and goals that count.
    pub links: LinkSet,
}

/// What calculation says of everything that has a status, in the order of the files.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts<'a> {
    /// What was asked.
    pub question: Question,
    /// The strategy.
    pub strategy: &'a Strategy,
    /// Indicators of results, then KPIs.
    pub indicators: Vec<IndicatorAssessment<'a>>,
    /// Results.
    pub results: Vec<ResultAssessment<'a>>,
    reports: BTreeMap<&'a Subject, &'a Progress>,
}

impl<'a> Facts<'a> {
    /// Computes all facts.
    #[must_use]
    pub fn of(strategy: &'a Strategy, question: Question) -> Self {
        let year = chrono::Datelike::year(&question.as_of);
        let known = strategy.progress.iter().filter(|progress| progress.year <= year);
        let reports: BTreeMap<_, _> = known.map(|progress| (&progress.of.value, progress)).collect();
        let of_results = strategy.results.iter().flat_map(|result| {
            result.indicators.iter().map(move |indicator| {
                (Subject::Indicator(indicator.id.value.clone()), indicator, Some(&result.id.value))
            })
        });
        let kpis = strategy.kpis.iter().map(|kpi| (Subject::Kpi(kpi.id.value.clone()), kpi, None));
        let indicators: Vec<_> = of_results
            .chain(kpis)
            .map(|(subject, indicator, result)| {
                IndicatorAssessment::of(strategy, subject, indicator, result, &question)
            })
            .collect();
        let results = strategy
            .results
            .iter()
            .map(|result| {
                let own = indicators.iter().filter(|assessed| assessed.result == Some(&result.id.value));
                let statuses: Vec<_> = own.map(|assessed| assessed.computed).collect();
                let progress = reports.get(&Subject::Result(result.id.value.clone())).copied();
                ResultAssessment::of(strategy, result, progress, &statuses, &question)
            })
            .collect();
        Self { question, strategy, indicators, results, reports }
    }

    /// The assessment of an indicator or KPI.
    #[must_use]
    pub fn indicator(&self, subject: &Subject) -> Option<&IndicatorAssessment<'a>> {
        self.indicators.iter().find(|assessed| assessed.subject == *subject)
    }

    /// The assessment of a result.
    #[must_use]
    pub fn result(&self, id: &Id) -> Option<&ResultAssessment<'a>> {
        self.results.iter().find(|assessed| *assessed.result.id == *id)
    }

    /// The latest report on a result or KPI up to the as-of date.
    #[must_use]
    pub fn progress(&self, subject: &Subject) -> Option<&'a Progress> {
        self.reports.get(subject).copied()
    }

    /// What is reported of a result or KPI; of an indicator, what is reported of its result.
    #[must_use]
    pub fn reported(&self, subject: &Subject) -> Option<Reported> {
        let of_result = match subject {
            Subject::Indicator(_) => self.indicator(subject)?.result.map(|id| Subject::Result(id.clone())),
            _ => None,
        };
        let report = self.progress(of_result.as_ref().unwrap_or(subject))?;
        report.reported.as_ref().map(|reported| reported.value)
    }

    /// What calculation says of a result, indicator or KPI; none for another subject.
    #[must_use]
    pub fn computed(&self, subject: &Subject) -> Option<Computed> {
        match subject {
            Subject::Result(id) => self.result(id).map(|assessed| assessed.computed),
            _ => self.indicator(subject).map(|assessed| assessed.computed),
        }
    }

    /// When a result, indicator or KPI is due.
    #[must_use]
    pub fn due(&self, subject: &Subject) -> NaiveDate {
        let due = match subject {
            Subject::Result(id) => self.result(id).map(|assessed| assessed.due),
            _ => self.indicator(subject).map(|assessed| assessed.due(&self.question, self.strategy)),
        };
        due.unwrap_or_else(|| self.strategy.end())
    }

    /// Whether a result, indicator or KPI is due. A result is, too, where the computed status is in force and one of its
    /// targets was due and is missed.
    #[must_use]
    pub fn is_due(&self, subject: &Subject) -> bool {
        let is_missed =
            || self.status_in_force(subject).is_computed && self.computed(subject) == Some(Computed::Missed);
        self.question.as_of >= self.due(subject) || is_missed()
    }

    /// The status in force of a result, indicator or KPI.
    #[must_use]
    pub fn status_in_force(&self, subject: &Subject) -> StatusInForce {
        let computed = self.computed(subject).unwrap_or(Computed::NoTarget);
        StatusInForce::of(self.reported(subject), computed, self.question.basis)
    }

    /// All subjects that have a status: results, their indicators, KPIs, in the order of the files.
    pub fn subjects(&self) -> impl Iterator<Item = Subject> {
        let results = self.results.iter().map(|assessed| Subject::Result(assessed.result.id.value.clone()));
        results.chain(self.indicators.iter().map(|assessed| assessed.subject.clone()))
    }

    /// How far a goal's results and KPIs are.
    #[must_use]
    pub fn goal_progress(&self, goal: &Id) -> GoalProgress {
        GoalProgress::of(self, goal)
    }
}
