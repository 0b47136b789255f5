//! All facts of one evaluation.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::judges::Judges;
use super::series::Window;
use super::ties::Ties;
use super::{Agreement, Computed, IndicatorAssessment, Point, ResultAssessment, StatusInForce, Verdict};
use crate::model::{Basis, Id, LinkSet, Progress, Reported, Strategy, Subject};

/// What is asked: as of when, on which basis, by which links.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The day whose state is evaluated.
    pub as_of: NaiveDate,
    /// The last day up to which data are taken; none where nobody set one: values then count once their period has begun.
    pub data_until: Option<NaiveDate>,
    /// What all lights follow.
    pub basis: Basis,
    /// The links between results and goals that count.
    pub links: LinkSet,
}

/// What calculation says of everything that has a status, in the order of the files. What is looked up by id is indexed.
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
    /// Places of indicators and KPIs in `indicators`, by id.
    by_indicator: BTreeMap<&'a Id, usize>,
    /// Places of results in `results`, by id.
    by_result: BTreeMap<&'a Id, usize>,
    judges: Judges<'a>,
    pub(super) ties: Ties<'a>,
}

impl<'a> Facts<'a> {
    /// Computes all facts.
    #[must_use]
    pub fn of(strategy: &'a Strategy, question: Question) -> Self {
        let window = Window {
            start: strategy.about.period.first_day(),
            end: strategy.end(),
            as_of: question.as_of,
            data_until: question.data_until,
        };
        let known = strategy.progress.iter().filter(|progress| progress.period().first_day() <= question.as_of);
        let reports: BTreeMap<_, _> = known.map(|progress| (&progress.of.value, progress)).collect();
        let of_results =
            strategy.results.iter().flat_map(|result| result.indicators.iter().map(move |one| (one, Some(result))));
        let kpis = strategy.kpis.iter().map(|kpi| (kpi, None));
        let indicators = of_results.chain(kpis).map(|(indicator, result)| {
            let id = indicator.id.value.clone();
            let subject = if result.is_some() { Subject::Indicator(id) } else { Subject::Kpi(id) };
            IndicatorAssessment::of(strategy, subject, indicator, result, window)
        });
        let indicators: Vec<_> = indicators.collect();
        let by_indicator = indicators.iter().map(|assessed| &assessed.indicator.id.value).zip(0..).collect();
        let mut rest = indicators.as_slice();
        let results = strategy.results.iter().map(|result| {
            // Indicators stand in the order of their results.
            let (own, others) = rest.split_at_checked(result.indicators.len()).unwrap_or((rest, &[]));
            rest = others;
            let statuses: Vec<_> = own.iter().map(|assessed| assessed.computed).collect();
            let progress = reports.get(&Subject::Result(result.id.value.clone())).copied();
            ResultAssessment::of(result, progress, &statuses, (window.end, window.as_of))
        });
        let results: Vec<_> = results.collect();
        let by_result = results.iter().map(|assessed| &assessed.result.id.value).zip(0..).collect();
        Self {
            judges: Judges::of(strategy, &question.links),
            ties: Ties::of(strategy, &question.links),
            question,
            strategy,
            indicators,
            results,
            reports,
            by_indicator,
            by_result,
        }
    }

    /// The same facts on another basis.
    #[must_use]
    pub fn on_basis(&self, basis: Basis) -> Self {
        let mut facts = self.clone();
        facts.question.basis = basis;
        facts
    }

    /// The same facts with other links between results and goals.
    #[must_use]
    pub fn with_links(&self, links: LinkSet) -> Self {
        let question = Question { links, ..self.question.clone() };
        Self {
            judges: Judges::of(self.strategy, &question.links),
            ties: Ties::of(self.strategy, &question.links),
            question,
            ..self.clone()
        }
    }

    /// The assessment of an indicator or KPI.
    #[must_use]
    pub fn indicator(&self, subject: &Subject) -> Option<&IndicatorAssessment<'a>> {
        let (Subject::Indicator(id) | Subject::Kpi(id)) = subject else { return None };
        self.indicators.get(*self.by_indicator.get(id)?).filter(|assessed| assessed.subject == *subject)
    }

    /// The assessment of a result.
    #[must_use]
    pub fn result(&self, id: &Id) -> Option<&ResultAssessment<'a>> {
        self.results.get(*self.by_result.get(id)?)
    }

    /// The assessments of the indicators that measure a result or KPI: the result's own, or the KPI itself.
    pub fn measures<'s>(&'s self, subject: &'s Subject) -> impl Iterator<Item = &'s IndicatorAssessment<'a>> {
        let ids = match subject {
            Subject::Result(id) => self.result(id).map(|assessed| assessed.result.indicators.as_slice()),
            _ => self.indicator(subject).map(|assessed| std::slice::from_ref(assessed.indicator)),
        };
        let places = ids.unwrap_or_default().iter().filter_map(|indicator| self.by_indicator.get(&indicator.id.value));
        places.filter_map(|place| self.indicators.get(*place))
    }

    /// Every observation of every indicator, by period, those after the day evaluated included.
    pub fn observed(&self) -> impl Iterator<Item = &Point<'a>> {
        self.indicators.iter().flat_map(|assessed| &assessed.series.observed)
    }

    /// The latest report on a result, indicator or KPI up to the day evaluated.
    #[must_use]
    pub fn progress(&self, subject: &Subject) -> Option<&'a Progress> {
        self.reports.get(subject).copied()
    }

    /// What is reported of a result, indicator or KPI; of an indicator without a report of its own, what is reported of its
    /// result.
    #[must_use]
    pub fn reported(&self, subject: &Subject) -> Option<Reported> {
        let own = self.progress(subject).and_then(|report| report.reported.as_ref());
        let of_result = match subject {
            Subject::Indicator(_) if own.is_none() => {
                self.indicator(subject)?.result.map(|result| Subject::Result(result.id.value.clone()))
            }
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

    /// When a result, indicator or KPI is due; at the end of the strategy's period for another subject.
    #[must_use]
    pub fn due(&self, subject: &Subject) -> super::DueDate {
        let due = match subject {
            Subject::Result(id) => self.result(id).map(|assessed| assessed.due),
            _ => self.indicator(subject).map(|assessed| assessed.series.due),
        };
        due.unwrap_or_else(|| super::DueDate::of(None, None, self.strategy.end()))
    }

    /// Whether a result, indicator or KPI is due. A result is, too, where the computed status is in force and one of its
    /// targets was due and is missed.
    #[must_use]
    pub fn is_due(&self, subject: &Subject) -> bool {
        let is_missed =
            || self.status_in_force(subject).is_computed && self.computed(subject) == Some(Computed::Missed);
        self.question.as_of >= self.due(subject).day() || is_missed()
    }

    /// The status in force of a result, indicator or KPI.
    #[must_use]
    pub fn status_in_force(&self, subject: &Subject) -> StatusInForce {
        let computed = self.computed(subject).unwrap_or(Computed::NoTarget);
        StatusInForce::of(self.reported(subject), computed, self.question.basis)
    }

    /// How far what is reported of a result, indicator or KPI agrees with the data.
    #[must_use]
    pub fn agreement(&self, subject: &Subject) -> Agreement {
        Agreement::of(self.reported(subject), self.computed(subject).unwrap_or(Computed::NoTarget))
    }

    /// How far what is reported of the results and KPIs that a goal is judged by agrees with the data: the worst of them.
    #[must_use]
    pub fn goal_agreement(&self, goal: &Id) -> Agreement {
        let judges = self.judged_by(goal).iter();
        judges.map(|subject| self.agreement(subject)).max().unwrap_or(Agreement::NotReported)
    }

    /// What the status in force of a result, indicator or KPI says.
    #[must_use]
    pub fn verdict(&self, subject: &Subject) -> Verdict {
        self.status_in_force(subject).verdict
    }

    /// All subjects that have a status: results, their indicators, KPIs, in the order of the files.
    pub fn subjects(&self) -> impl Iterator<Item = &Subject> {
        let results = self.results.iter().map(|assessed| &assessed.subject);
        results.chain(self.indicators.iter().map(|assessed| &assessed.subject))
    }

    /// The results and KPIs, which goals are judged by, in the order of the files.
    pub fn results_and_kpis(&self) -> impl Iterator<Item = &Subject> {
        self.subjects().filter(|subject| !matches!(subject, Subject::Indicator(_)))
    }

    /// The results and KPIs that a goal is judged by: results in the order of their links, then KPIs.
    #[must_use]
    pub fn judged_by(&self, goal: &Id) -> &[Subject] {
        self.judges.of_goal(goal)
    }

    /// The goals that are judged by a result or KPI, in the order of the file; by an indicator, those of its result.
    #[must_use]
    pub fn goals_judged_by(&self, subject: &Subject) -> &[&'a Id] {
        match self.indicator(subject).and_then(|assessed| assessed.result) {
            Some(result) => self.judges.goals(&Subject::Result(result.id.value.clone())),
            None => self.judges.goals(subject),
        }
    }
}
