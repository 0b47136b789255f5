//! The strategy with all that is known about it.

use chrono::NaiveDate;

use super::{
    About, Alignment, Basis, EnvironmentFactor, ExpectedResult, FitJudgement, Goal, Id, Indicator, ItemKind, Judgement,
    LinkKind, Observation, PolicyDocument, Priority, Progress, Promise, Regulation, Resource, RuleSettings, Source,
    Statement, Subject, Survey, TargetGroup, Text, Unit, Value,
};
use crate::locale::Language;
use crate::source::{Span, Spanned};

/// The name of the links that stand with the results themselves.
pub const STRATEGY_LINKS: &str = "strategy";

/// A strategy whose references all resolve.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "each field is the section of its name, documented at its type")]
pub struct Strategy {
    pub about: About,
    pub mission: Option<Statement>,
    pub vision: Option<Statement>,
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
    /// Observations of all years, by year, then in the order of the files.
    pub observations: Vec<Observation>,
    /// Reports of all years, by year, then in the order of the files.
    pub progress: Vec<Progress>,
    pub judgement: Option<Judgement>,
    pub surveys: Vec<Survey>,
    pub rules: RuleSettings,
    /// The regulation that the strategy names.
    pub regulation: Option<Regulation>,
}

/// The links between results and goals that count, from one set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkSet {
    /// The name of the set.
    pub name: String,
    /// Result, goal, kind and the place of each link, in the order of the file.
    pub links: Vec<(Id, Id, LinkKind, Span)>,
}

impl LinkSet {
    /// The results that serve a goal in the given way, with the place of each link.
    pub fn results_of(&self, goal: &Id, kind: LinkKind) -> impl Iterator<Item = (&Id, Span)> {
        let wanted = move |link: &&(Id, Id, LinkKind, Span)| link.1 == *goal && link.2 == kind;
        self.links.iter().filter(wanted).map(|link| (&link.0, link.3))
    }

    /// The goals that a result serves directly.
    pub fn goals_of(&self, result: &Id) -> impl Iterator<Item = &Id> {
        self.links.iter().filter(move |link| link.0 == *result && link.2 == LinkKind::Direct).map(|link| &link.1)
    }
}

impl Strategy {
    /// The language of plain texts.
    #[must_use]
    pub fn first_language(&self) -> Language {
        self.about.languages.first().copied().unwrap_or(Language::Lv)
    }

    /// The last day of the strategy's period: when what has no due date is due.
    #[must_use]
    pub fn end(&self) -> NaiveDate {
        self.about.period.last_day()
    }

    /// The goal of an id.
    #[must_use]
    pub fn goal(&self, id: &Id) -> Option<&Goal> {
        self.goals.iter().find(|goal| *goal.id == *id)
    }

    /// The result of an id.
    #[must_use]
    pub fn result(&self, id: &Id) -> Option<&ExpectedResult> {
        self.results.iter().find(|result| *result.id == *id)
    }

    /// The policy document of an id.
    #[must_use]
    pub fn document(&self, id: &Id) -> Option<&PolicyDocument> {
        self.documents.iter().find(|document| *document.id == *id)
    }

    /// All indicators with what they are as a subject: those of results, in order, then the KPIs.
    pub fn indicators(&self) -> impl Iterator<Item = (Subject, &Indicator)> {
        let of_results = self.results.iter().flat_map(|result| &result.indicators);
        let of_results = of_results.map(|indicator| (Subject::Indicator(indicator.id.value.clone()), indicator));
        of_results.chain(self.kpis.iter().map(|kpi| (Subject::Kpi(kpi.id.value.clone()), kpi)))
    }

    /// The observations of an indicator or KPI.
    pub fn observations_of<'a>(&'a self, indicator: &'a Id) -> impl Iterator<Item = &'a Observation> {
        self.observations.iter().filter(move |observation| *observation.indicator == *indicator)
    }

    /// The name of a subject and the place of its id.
    #[must_use]
    pub fn name(&self, subject: &Subject) -> Option<(&Text, Span)> {
        match subject {
            Subject::Strategy => Some((&self.about.title, self.about.id.span)),
            Subject::Goal(id) => self.goal(id).map(|goal| (&goal.name, goal.id.span)),
            Subject::Result(id) => self.result(id).map(|result| (&result.name, result.id.span)),
            Subject::Indicator(_) | Subject::Kpi(_) => {
                let found = self.indicators().find(|(other, _)| other == subject);
                found.map(|(_, indicator)| (&indicator.name, indicator.id.span))
            }
            Subject::Item(kind, id) => self.item(*kind, id),
        }
    }

    /// The name of another item and the place of its id.
    fn item(&self, kind: ItemKind, id: &Id) -> Option<(&Text, Span)> {
        fn find<'a>(id: &Id, items: impl IntoIterator<Item = (&'a Spanned<Id>, &'a Text)>) -> Option<(&'a Text, Span)> {
            let found = items.into_iter().find(|(own, _)| own.value == *id);
            found.map(|(own, name)| (name, own.span))
        }
        let judgement = self.judgement.iter();
        match kind {
            ItemKind::Value => find(id, self.values.iter().map(|item| (&item.id, &item.name))),
            ItemKind::Priority => find(id, self.priorities.iter().map(|item| (&item.id, &item.name))),
            ItemKind::Unit => find(id, self.units.iter().map(|item| (&item.id, &item.name))),
            ItemKind::Source => find(id, self.sources.iter().map(|item| (&item.id, &item.name))),
            ItemKind::Document => find(id, self.documents.iter().map(|item| (&item.id, &item.title))),
            ItemKind::EnvironmentFactor => find(id, self.environment.iter().map(|item| (&item.id, &item.text))),
            ItemKind::Promise => find(id, self.promises.iter().map(|item| (&item.id, &item.text))),
            ItemKind::Trend => find(id, judgement.flat_map(|all| &all.trends).map(|item| (&item.id, &item.name))),
            ItemKind::Factor => find(id, judgement.flat_map(|all| &all.factors).map(|item| (&item.id, &item.name))),
            ItemKind::Recommendation => {
                find(id, judgement.flat_map(|all| &all.recommendations).map(|item| (&item.id, &item.text)))
            }
            ItemKind::Survey => find(id, self.surveys.iter().map(|item| (&item.id, &item.title))),
        }
    }

    /// The number of a goal, result, indicator or KPI that readers see: its own, else its position.
    #[must_use]
    pub fn number(&self, subject: &Subject) -> Option<String> {
        fn own<'a>(id: &Id, all: impl Iterator<Item = (&'a Id, &'a Option<String>)>) -> Option<String> {
            let found = all.enumerate().find(|(_, (other, _))| *other == id);
            found.map(|(position, (_, number))| number.clone().unwrap_or_else(|| (position + 1).to_string()))
        }
        match subject {
            Subject::Strategy | Subject::Item(..) => None,
            Subject::Goal(id) => own(id, self.goals.iter().map(|goal| (&goal.id.value, &goal.number))),
            Subject::Result(id) => own(id, self.results.iter().map(|result| (&result.id.value, &result.number))),
            Subject::Indicator(id) => {
                let indicators = self.results.iter().flat_map(|result| &result.indicators);
                own(id, indicators.map(|indicator| (&indicator.id.value, &indicator.number)))
            }
            Subject::Kpi(id) => own(id, self.kpis.iter().map(|kpi| (&kpi.id.value, &kpi.number))),
        }
    }

    /// The evaluators' judgement of how the results fit a goal.
    #[must_use]
    pub fn fit(&self, goal: &Id) -> Option<&FitJudgement> {
        self.judgement.as_ref()?.relevance.iter().find(|judged| *judged.goal == *goal)
    }

    /// The day whose state is evaluated when nobody asks for another.
    #[must_use]
    pub fn as_of(&self) -> NaiveDate {
        let judged = self.judgement.as_ref().and_then(|judgement| judgement.as_of.as_ref());
        judged.map_or_else(|| self.end(), |moment| moment.last_day())
    }

    /// What all lights follow when nobody asks for another basis.
    #[must_use]
    pub fn basis(&self) -> Basis {
        self.judgement.as_ref().and_then(|judgement| judgement.basis).unwrap_or_default()
    }

    /// The names of all sets of links, the strategy's own first where it has any.
    #[must_use]
    pub fn link_sets(&self) -> Vec<&str> {
        let own = self.results.iter().any(|result| !result.goals.is_empty()).then_some(STRATEGY_LINKS);
        let added = self.judgement.iter().flat_map(|judgement| judgement.links.keys().map(Id::as_str));
        own.into_iter().chain(added).collect()
    }

    /// The name of the set that counts when nobody asks for another: the one in force, else the first.
    #[must_use]
    pub fn links_in_force(&self) -> &str {
        let named = self.judgement.as_ref().and_then(|judgement| judgement.links_in_force.as_ref());
        named.map_or_else(|| self.link_sets().first().copied().unwrap_or(STRATEGY_LINKS), |id| id.value.as_str())
    }

    /// The links of a set; none where there is no such set.
    #[must_use]
    pub fn links(&self, name: &str) -> Option<LinkSet> {
        let added = self.judgement.as_ref().and_then(|judgement| judgement.links.get(name));
        let links = match added {
            Some(entries) => {
                let link = |entry: &super::LinkEntry| {
                    (entry.result.value.clone(), entry.goal.value.clone(), entry.kind, entry.result.span)
                };
                entries.iter().map(link).collect()
            }
            None if name == STRATEGY_LINKS => self.own_links(),
            None => return None,
        };
        Some(LinkSet { name: name.to_owned(), links })
    }

    fn own_links(&self) -> Vec<(Id, Id, LinkKind, Span)> {
        let links = self.results.iter().flat_map(|result| result.goals.iter().map(move |link| (result, link)));
        links
            .map(|(result, link)| (result.id.value.clone(), link.goal.value.clone(), link.kind, link.goal.span))
            .collect()
    }
}
