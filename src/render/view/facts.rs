//! The lists of facts in the report: which rows each has, in which order, and what stands where a value is missing.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::Serialize;

use super::row::{Part, Row, Said, with_value};
use crate::calendar::{Calendar, Moment, MonthOfYear, NamedFor, Period};
use crate::evaluation::Evaluation;
use crate::evaluation::contract::{
    DecisionText, DocumentText, Finding, Frequency, GoalOutcome, IndicatorOutcome, Judged, Named, Next, Observed,
    OrUnknown, RecommendationText, ResultOutcome, SurveyResult, TargetText,
};
use crate::locale::Case;
use crate::render::words::{Words, spelled};

/// The id of the links that the strategy itself states.
const OWN_LINKS: &str = "strategy";

/// The lists of facts, those of items by id. A row without a value is left out.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Facts<'a> {
    /// Under the title of the report.
    pub title: Vec<Row<'a>>,
    /// How the evaluation was made.
    pub method: Vec<Row<'a>>,
    /// Of each goal, what serves it.
    pub relevance: ById<'a>,
    /// Of each goal, how far it was reached.
    pub effectiveness: ById<'a>,
    /// Of each result.
    pub results: ById<'a>,
    /// Of each indicator of a result.
    pub indicators: ById<'a>,
    /// Of each KPI.
    pub kpis: ById<'a>,
    /// Of each policy document.
    pub documents: ById<'a>,
    /// Of each survey.
    pub surveys: ById<'a>,
    /// Of each recommendation, but for what it answers.
    pub recommendations: ById<'a>,
    /// Of each finding, why it matters and what is said to it.
    pub findings: ById<'a>,
}

type ById<'a> = BTreeMap<&'a str, Vec<Row<'a>>>;

impl<'a> Facts<'a> {
    pub(super) fn of(evaluation: &'a Evaluation, words: &Words) -> Self {
        let list = List { evaluation, words };
        let goals = || evaluation.goals.iter();
        Self {
            title: list.title(),
            method: list.method(),
            relevance: goals().map(|goal| (&*goal.id, list.relevance(goal))).collect(),
            effectiveness: goals().map(|goal| (&*goal.id, list.effectiveness(goal))).collect(),
            results: evaluation.results.iter().map(|result| (&*result.id, list.result(result))).collect(),
            indicators: evaluation.indicators.iter().map(|one| (&*one.id, list.indicator(one))).collect(),
            kpis: evaluation.kpis.iter().map(|kpi| (&*kpi.id, list.kpi(kpi))).collect(),
            documents: evaluation.documents.iter().map(|document| (&*document.id, list.document(document))).collect(),
            surveys: evaluation.surveys.iter().map(|survey| (&*survey.id, list.survey(survey))).collect(),
            recommendations: evaluation
                .recommendations
                .iter()
                .map(|one| (&*one.id, list.recommendation(one)))
                .collect(),
            findings: evaluation.findings.iter().map(|found| (&*found.id, list.finding(found))).collect(),
        }
    }
}

struct List<'a, 'w> {
    evaluation: &'a Evaluation,
    words: &'w Words,
}

impl<'a> List<'a, '_> {
    fn row(&self, label: &str) -> Row<'a> {
        Row::new(self.say(label))
    }

    fn say(&self, key: &str) -> String {
        self.words.say(key, [])
    }

    fn until(&self, moment: OrUnknown<Moment>) -> Said<'a> {
        let date = moment.known().map_or_else(|| self.words.unknown(), |moment| self.words.when(*moment, Case::Dative));
        Said::Words(self.words.say("report.until", [("date", date.into())]))
    }

    /// The day behind the words "data until".
    fn until_day(&self, day: NaiveDate) -> String {
        self.words.when(day, Case::Dative)
    }

    fn title(&self) -> Vec<Row<'a>> {
        let Evaluation { strategy, as_of, data_until, evaluation: judged, .. } = self.evaluation;
        let when = |period: Period| Said::Words(self.words.when(period, Case::Nominative));
        with_value([
            self.row("report.head.period").with(when(strategy.period.into())),
            self.row("report.head.as_of").with(when((*as_of).into())),
            self.row("report.head.data_until").with(data_until.map(|until| Said::Words(self.until_day(until)))),
            self.row("report.head.kind").parts(judged.iter().flat_map(|judged| self.evaluators(judged))),
            self.row("report.head.date").with(judged.as_ref().and_then(|judged| judged.date).map(date)),
        ])
    }

    fn evaluators(&self, judged: &'a Judged) -> Vec<Part<'a>> {
        let evaluators = judged.evaluators.iter().enumerate().flat_map(|(index, evaluator)| {
            let before = if index == 0 { "" } else { ", " };
            let kind = Part { before, said: Said::Words(self.words.word("evaluator", &evaluator.kind)), after: "" };
            let name = evaluator.name.as_ref().map(|name| Part { before: " (", said: Said::Text(name), after: ")" });
            [Some(kind), name].into_iter().flatten()
        });
        evaluators.collect()
    }

    fn method(&self) -> Vec<Row<'a>> {
        let Evaluation { strategy, as_of, data_until, basis, method, tool, .. } = self.evaluation;
        let until = data_until.map_or_else(|| self.say("report.method.data_until_open"), |until| self.until_day(until));
        let basis = self.say(&format!("report.method.basis_{}", spelled(basis)));
        with_value([
            self.row("report.method.basis").with(Said::Words(basis)),
            self.row("report.head.as_of").with(Said::Words(self.words.when(*as_of, Case::Nominative))),
            self.row("report.head.data_until").with(Said::Words(until)),
            self.row("report.method.fiscal_year").with(self.fiscal_year().map(Said::Words)),
            self.row("report.method.method").with(Said::Words(self.words.word("report.scoring", method))),
            self.row("report.method.links").with(self.links().map(Said::Words)),
            self.row("report.method.regulation").with(strategy.regulation_name.as_ref().map(Said::Text)),
            self.row("report.method.approved").with(strategy.approved.map(date_or_unknown)),
            self.row("report.method.rounding").with(Said::Words(self.say("report.method.rounding_said"))),
            self.row("report.method.languages").with(Said::Words(self.languages())),
            self.row("report.method.passages").with(self.passages()),
            self.row("report.method.tool").with(Said::Words(format!("{} {}", tool.name, tool.version))),
        ])
    }

    /// The first fiscal year of the strategy with its days.
    fn fiscal_year(&self) -> Option<String> {
        let strategy = &self.evaluation.strategy;
        let year = fiscal_year(strategy.period.from, strategy.year_begins?)?;
        let days = Period { from: Moment::day(year.first_day()), to: Moment::day(year.last_day()) };
        let words = |period: Period| self.words.when(period, Case::Nominative);
        let arguments = [("year", words(year.into()).into()), ("days", words(days).into())];
        Some(self.words.say("report.method.fiscal_year_said", arguments))
    }

    /// Which set of links counts, where there is something to link.
    fn links(&self) -> Option<String> {
        if self.evaluation.goals.is_empty() || self.evaluation.results.is_empty() {
            return None;
        }
        let links = &self.evaluation.links;
        let quote = |set: &Named| self.words.quote(self.words.text(&set.name));
        let in_force = links.sets.iter().find(|set| set.id == links.in_force && set.id != OWN_LINKS);
        let in_force = in_force.map_or_else(|| self.words.named("report.links", OWN_LINKS), quote);
        if links.sets.len() < 2 {
            return Some(in_force);
        }
        let sets = links.sets.iter().map(quote).collect::<Vec<_>>().join(", ");
        Some(format!("{in_force} ({})", self.words.say("report.method.links_of", [("sets", sets.into())])))
    }

    fn languages(&self) -> String {
        let languages = self.evaluation.strategy.languages.iter();
        let names: Vec<_> = languages.map(|language| self.words.language_name(*language)).collect();
        self.words.join_and(&names)
    }

    /// How many passages of the report are in another language; none where all are in its own.
    fn passages(&self) -> Option<Said<'a>> {
        let counts = self.evaluation.passages_in_other_languages.get(&self.words.language().tag())?;
        let said = counts.iter().map(|(language, count)| {
            let arguments = [("n", (*count as usize).into()), ("language", (*language).into())];
            self.words.say("report.method.passages_in", arguments)
        });
        Some(Said::Words(self.words.join_and(&said.collect::<Vec<_>>())))
    }

    fn relevance(&self, goal: &'a GoalOutcome) -> Vec<Row<'a>> {
        let serves = &goal.effectiveness;
        let results = self.row("report.goal.results").with(Said::subjects("result", &serves.results));
        with_value([
            results.or_not_stated(self.say("report.goal.no_results")),
            self.row("report.goal.indirect").with(Said::subjects("result", &serves.indirect)),
            self.row("report.goal.kpis").with(Said::subjects("kpi", &serves.kpis)),
        ])
    }

    fn effectiveness(&self, goal: &'a GoalOutcome) -> Vec<Row<'a>> {
        let reached = &goal.effectiveness;
        let blocking = reached.blocked_by.iter().map(|id| {
            let kind = if reached.results.contains(id) { "result" } else { "kpi" };
            format!("{kind}/{id}")
        });
        let blocking = (!reached.blocked_by.is_empty()).then(|| Said::NamedSubjects(blocking.collect()));
        let coverage = [("n", reached.decidable.into()), ("total", reached.of.into())];
        let coverage = (reached.of > 0).then(|| Said::Words(self.words.say("phrase.coverage", coverage)));
        let other_basis = format!("report.goal.other_basis_{}", spelled(&self.evaluation.basis));
        with_value([
            self.row("report.goal.blocked_by").with(blocking),
            self.row("report.column.coverage").with(coverage),
            self.row(&other_basis).with(Said::Words(self.words.word("effectiveness", &reached.on_other_basis))),
        ])
    }

    fn result(&self, result: &'a ResultOutcome) -> Vec<Row<'a>> {
        let level = result.level.as_ref().map(|level| Said::Words(self.words.word("report.result_level", level)));
        let delivered = result.delivered.as_ref().map(|delivered| match delivered.date {
            OrUnknown::Known(known) => (&delivered.what, date(known)),
            OrUnknown::Unknown => (&delivered.what, Said::Words(self.say("report.result.date_unknown"))),
        });
        let (what, on) = delivered.map_or((None, None), |(what, on)| (Some(Said::Text(what)), Some(on)));
        with_value([
            self.row("report.column.goals").with(Said::subjects("goal", &result.goals)),
            self.row("report.result.indirect_goals").with(Said::subjects("goal", &result.indirect_goals)),
            self.row("report.column.responsible").with(Said::texts(&result.responsible)),
            self.row("report.column.sources").with(Said::texts(&result.sources)),
            self.row("report.column.level").with(level),
            self.row("report.column.due").with(date(result.due)),
            self.row("report.result.deliverable").with(result.deliverable.as_ref().map(Said::Text)),
            self.row("report.result.delivered").with(what).within(" (", on, ")"),
            self.reported_about(result.reported_about),
            self.decision(result.decision.as_ref()),
            self.row("report.late.reason").with(result.reason.as_ref().map(Said::Text)),
            self.next(result.next.as_ref()),
        ])
    }

    fn next(&self, next: Option<&'a Next>) -> Row<'a> {
        self.row("report.late.next")
            .with(next.map(|next| Said::Text(&next.step)))
            .within(", ", next.and_then(|next| next.owner.as_ref()).map(Said::Text), "")
            .within(", ", next.and_then(|next| next.due).map(|due| self.until(due)), "")
    }

    /// Of which time a report speaks that does not speak of the day evaluated.
    fn reported_about(&self, about: Option<Period>) -> Row<'a> {
        let about = about.filter(|about| !about.overlaps(self.evaluation.as_of.into()));
        self.row("report.column.reported_about").with(about.map(|about| Said::Date(about.to_string())))
    }

    fn decision(&self, decision: Option<&'a DecisionText>) -> Row<'a> {
        self.row("report.column.decision").with(decision.map(|decision| Said::Text(&decision.text))).within(
            " (",
            decision.map(|decision| date_or_unknown(decision.date)),
            ")",
        )
    }

    fn frequency(&self, indicator: &IndicatorOutcome) -> Row<'a> {
        let said = indicator.frequency.map(|frequency| match frequency {
            Frequency::Years(years) if years > 1 => {
                self.words.say("frequency.years", [("n", usize::from(years).into())])
            }
            frequency => self.words.word("frequency", &frequency),
        });
        self.row("report.column.frequency").with(said.map(Said::Words))
    }

    fn of_parts(&self, indicator: &IndicatorOutcome) -> Row<'a> {
        let said = indicator.of_parts.as_ref().map(|of_parts| self.words.word("of_parts", of_parts));
        self.row("report.column.of_parts").with(said.map(Said::Words))
    }

    fn indicator(&self, indicator: &'a IndicatorOutcome) -> Vec<Row<'a>> {
        let agreement = indicator.agreement.map(|agreement| Said::Words(self.words.word("agreement", &agreement)));
        with_value([
            self.target(indicator).or_not_stated(self.say("computed.no_target")),
            self.baseline(indicator),
            self.achieved(indicator),
            self.row("report.column.computed").with(Said::Words(self.words.word("computed", &indicator.computed))),
            self.row("report.column.trend_of").with(Said::Words(self.words.word("trend", &indicator.trend))),
            self.row("report.column.reported")
                .with(indicator.reported.map(|reported| Said::Words(self.words.word("reported", &reported))))
                .within(" (", agreement, ")"),
            self.reported_about(indicator.reported_about),
            self.decision(indicator.decision.as_ref()),
            self.row("report.late.reason").with(indicator.reason.as_ref().map(Said::Text)),
            self.next(indicator.next.as_ref()),
            self.frequency(indicator),
            self.of_parts(indicator),
        ])
    }

    fn kpi(&self, kpi: &'a IndicatorOutcome) -> Vec<Row<'a>> {
        let due = kpi.target.as_ref().map(|target| self.until(OrUnknown::Known(target.by)));
        let growth = kpi.growth.map(|growth| {
            let growth = self.words.percent_of(growth);
            Said::Words(self.words.say("report.kpi.growth", [("growth", growth.into())]))
        });
        let measure = kpi.measure.as_ref().map(|measure| Said::Words(self.words.word("report.measure", measure)));
        let unit = kpi.unit.as_ref().filter(|_| measure.is_some()).map(|unit| Said::Words(self.words.unit(unit)));
        with_value([
            self.target(kpi).within(", ", due, "").or_not_stated(self.say("computed.no_target")),
            self.baseline(kpi),
            self.achieved(kpi),
            self.row("report.column.trend_of")
                .with(Said::Words(self.words.word("trend", &kpi.trend)))
                .within(" (", growth, ")"),
            self.row("report.column.goals").with(Said::subjects("goal", &kpi.goals)),
            self.row("report.column.responsible").with(Said::texts(&kpi.responsible)),
            self.row("report.column.sources").with(Said::texts(&kpi.sources)),
            self.row("report.column.measure").with(measure).within(" (", unit, ")"),
            self.frequency(kpi),
            self.of_parts(kpi),
            self.reported_about(kpi.reported_about),
            self.decision(kpi.decision.as_ref()),
            self.row("report.late.reason").with(kpi.reason.as_ref().map(Said::Text)),
        ])
    }

    fn target(&self, indicator: &'a IndicatorOutcome) -> Row<'a> {
        let row = self.row("report.column.target");
        let Some(TargetText { text, words, tolerance, .. }) = &indicator.target else { return row };
        let tolerance = tolerance.as_ref().map(|tolerance| {
            Said::Words(self.words.say("report.tolerance", [("value", self.words.amount(tolerance).into())]))
        });
        row.with(Said::Text(text.as_ref().unwrap_or(words))).within(" (", tolerance, ")")
    }

    fn baseline(&self, indicator: &'a IndicatorOutcome) -> Row<'a> {
        let row = self.row("report.column.baseline");
        let baseline = indicator.baseline.as_ref();
        let Some((baseline, value)) = baseline.and_then(|baseline| Some((baseline, baseline.value.as_ref()?))) else {
            return row;
        };
        row.with(Said::Number(self.words.amount(value))).within(" (", baseline.year.map(date), ")")
    }

    fn achieved(&self, indicator: &'a IndicatorOutcome) -> Row<'a> {
        let row = self.row("column.achieved");
        match &indicator.value {
            Some(observed) => {
                row.parts(self.observed(observed)).within(" (", Said::Date(observed.about.to_string()), ")")
            }
            None => row.or_not_stated(self.say("computed.no_value")),
        }
    }

    /// The value, else the published changes, else that it is unknown.
    fn observed(&self, observed: &Observed) -> Vec<Part<'a>> {
        if let Some(value) = &observed.value {
            return vec![Part::plain(Said::Number(self.words.amount(value)))];
        }
        let changes = observed.changes.iter().enumerate().map(|(index, change)| {
            let against = self.words.when(change.against, Case::Accusative);
            let arguments = [("by", self.words.amount(&change.by).into()), ("against", against.into())];
            let before = if index == 0 { "" } else { "; " };
            Part { before, said: Said::Words(self.words.say("report.change", arguments)), after: "" }
        });
        let changes: Vec<_> = changes.collect();
        if changes.is_empty() { vec![Part::plain(Said::Words(self.words.unknown()))] } else { changes }
    }

    fn document(&self, document: &'a DocumentText) -> Vec<Row<'a>> {
        let end = |end: Option<OrUnknown<Moment>>| moment(end.unwrap_or_default());
        let period = (document.from.is_some() || document.to.is_some())
            .then(|| Said::Date(format!("{}/{}", end(document.from), end(document.to))));
        let level = document.level.as_ref().map(|level| Said::Words(self.words.word("report.document_level", level)));
        let state = document.state.as_ref().map(|state| Said::Words(self.words.word("report.document_state", state)));
        with_value([
            self.row("report.column.level").with(level),
            self.row("report.head.period").with(period),
            self.row("report.document.approved").with(document.approved.map(date_or_unknown)),
            self.row("report.document.state").with(state),
            self.row("report.column.goals").with(Said::subjects("goal", &document.goals)),
        ])
    }

    fn survey(&self, survey: &'a SurveyResult) -> Vec<Row<'a>> {
        let count = |count: Option<u32>| count.map(|count| Said::Number(self.words.number(count.into())));
        let about = survey.approximate.then(|| Said::Words(self.say("report.observed.about")));
        let rate = survey.rate.as_ref().map(|rate| Said::Number(self.words.amount(rate)));
        let sample = survey.sample.as_ref().map(|sample| Said::Words(self.words.word("report.sample", sample)));
        with_value([
            self.row("report.survey.date").with(survey.date.map(date)),
            self.row("report.survey.respondents").with(count(survey.respondents)),
            self.row("report.survey.rate").within("", about.filter(|_| rate.is_some()), " ").with(rate),
            self.row("report.survey.population").with(count(survey.population)),
            self.row("report.survey.sample").with(sample),
        ])
    }

    fn recommendation(&self, one: &'a RecommendationText) -> Vec<Row<'a>> {
        let status = one.status.as_ref().map(|status| self.words.word("report.recommendation_status", status));
        with_value([
            self.row("report.recommendation.owner").with(one.owner.as_ref().map(Said::Text)),
            self.row("report.recommendation.due").with(one.due.map(date_or_unknown)),
            self.row("report.recommendation.status").with(status.map(Said::Words)),
            self.row("report.recommendation.response").with(one.response.as_ref().map(Said::Text)),
        ])
    }

    fn finding(&self, found: &'a Finding) -> Vec<Row<'a>> {
        let rule = self.evaluation.rules.iter().find(|rule| rule.id == found.rule);
        let response = found.response.as_ref();
        let state = response.map(|response| Said::Words(self.words.word("report.response", &response.state)));
        with_value([
            self.row("report.finding.why").with(rule.map(|rule| Said::Text(&rule.why))),
            self.row("report.finding.advice").with(rule.map(|rule| Said::Text(&rule.advice))),
            self.row("report.finding.allowed").with(found.allowed.as_ref().map(Said::Text)),
            self.row("report.finding.response")
                .with(state)
                .within(" – ", response.map(|response| Said::Text(&response.by)), "")
                .within(", ", response.map(|response| date(response.date)), "")
                .within(". ", response.and_then(|response| response.why.as_ref()).map(Said::Text), ""),
        ])
    }
}

/// The fiscal year to which a day belongs.
fn fiscal_year(day: NaiveDate, begins: MonthOfYear) -> Option<Moment> {
    let year = day.year() - i32::from(day.month() < begins.number());
    Moment::year(year).map(|year| Calendar::new(begins, NamedFor::Start).of_same_name(year))
}

fn date<'a>(moment: Moment) -> Said<'a> {
    Said::Date(moment.to_string())
}

fn date_or_unknown<'a>(date: OrUnknown<Moment>) -> Said<'a> {
    Said::Date(moment(date))
}

/// A moment as the filter `when` takes it.
fn moment(date: OrUnknown<Moment>) -> String {
    date.known().map_or_else(|| "unknown".to_owned(), Moment::to_string)
}
