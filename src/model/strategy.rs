//! The strategy with all that is known about it.

use std::ops::Deref;

use chrono::NaiveDate;

use super::contents::{Contents, Label, Reference, Visitor};
use super::index::Index;
use super::{
    About, AddedLinks, Basis, ExpectedResult, FitJudgement, Goal, Id, Indicator, Kind, Link, LinkSet, Observation,
    PolicyDocument, Regulation, Sections, Source, Subject, Text, Unit,
};
use crate::locale::{Argument, LanguageTag};
use crate::source::Span;

/// The id of the links that stand with the results themselves.
pub const STRATEGY_LINKS: &str = "strategy";

/// A strategy whose references all resolve: its frame, and the other sections, which it hands out as its own fields. It
/// cannot be changed, so that what is looked up by id is indexed once.
#[derive(Debug, Clone, PartialEq)]
pub struct Strategy {
    /// The frame of the strategy.
    pub about: About,
    sections: Sections,
    index: Index,
}

impl Deref for Strategy {
    type Target = Sections;
    fn deref(&self) -> &Sections {
        &self.sections
    }
}

impl Strategy {
    /// The strategy of sections whose references resolve; none where its frame is missing.
    pub(crate) fn new(mut sections: Sections) -> Option<Self> {
        sections.observations.sort_by_key(|one| one.year.unwrap_or_else(|| one.period().to.whole_year()));
        sections.progress.sort_by_key(|progress| (progress.period().last_day(), progress.period().first_day()));
        let about = sections.about.take()?;
        Some(Self { about, index: Index::of(&sections), sections })
    }

    /// The languages of the texts, the first of which is that of plain ones.
    #[must_use]
    pub fn languages(&self) -> Vec<LanguageTag> {
        self.about.languages()
    }

    /// The language of plain texts.
    #[must_use]
    pub fn first_language(&self) -> LanguageTag {
        self.about.first_language()
    }

    /// The last day of the strategy's period: when what has no due date is due.
    #[must_use]
    pub fn end(&self) -> NaiveDate {
        self.about.period.last_day()
    }

    /// The goal of an id.
    #[must_use]
    pub fn goal(&self, id: &Id) -> Option<&Goal> {
        self.goals.get(self.index.position(Kind::Goal, id)?)
    }

    /// The result of an id.
    #[must_use]
    pub fn result(&self, id: &Id) -> Option<&ExpectedResult> {
        self.results.get(self.index.position(Kind::Result, id)?)
    }

    /// The policy document of an id.
    #[must_use]
    pub fn document(&self, id: &Id) -> Option<&PolicyDocument> {
        self.documents.get(self.index.position(Kind::Document, id)?)
    }

    /// The unit of an id.
    #[must_use]
    pub fn unit(&self, id: &Id) -> Option<&Unit> {
        self.units.get(self.index.position(Kind::Unit, id)?)
    }

    /// The source of an id.
    #[must_use]
    pub fn source(&self, id: &Id) -> Option<&Source> {
        self.sources.get(self.index.position(Kind::Source, id)?)
    }

    /// The indicator or KPI of an id, with what it is as a subject.
    #[must_use]
    pub fn indicator(&self, id: &Id) -> Option<(Subject, &Indicator)> {
        if let Some(kpi) = self.index.position(Kind::Kpi, id) {
            return Some((Subject::Kpi(id.clone()), self.kpis.get(kpi)?));
        }
        let (result, position) = self.index.indicator(id)?;
        Some((Subject::Indicator(id.clone()), self.results.get(result)?.indicators.get(position)?))
    }

    /// A unit of measure by its word in the files, as the argument of a message: the word itself where the strategy gives it
    /// no name.
    #[must_use]
    pub fn unit_of_measure(&self, code: &str) -> Argument {
        let own = self.units_of_measure.iter().find(|unit| unit.id.as_str() == code);
        own.map_or_else(|| Argument::from(code), |unit| unit.name.argument(self.first_language()))
    }

    /// All indicators with what they are as a subject: those of results, in order, then the KPIs.
    pub fn indicators(&self) -> impl Iterator<Item = (Subject, &Indicator)> {
        let of_results = self.results.iter().flat_map(|result| &result.indicators);
        let of_results = of_results.map(|indicator| (Subject::Indicator(indicator.id.value.clone()), indicator));
        of_results.chain(self.kpis.iter().map(|kpi| (Subject::Kpi(kpi.id.value.clone()), kpi)))
    }

    /// The observations of an indicator or KPI.
    pub fn observations_of<'a>(&'a self, indicator: &'a Id) -> impl Iterator<Item = &'a Observation> {
        self.index.observations(indicator).filter_map(|position| self.observations.get(position))
    }

    /// The name of a subject and the place of its id.
    #[must_use]
    pub fn name(&self, subject: &Subject) -> Option<(&Text, Span)> {
        match subject.item() {
            None => Some((&self.about.title, self.about.id.span)),
            Some((kind, id)) => self.index.entry(kind, id).map(|entry| (&entry.name, entry.at)),
        }
    }

    /// The number of a goal, result, indicator or KPI that readers see: its own, else its position.
    #[must_use]
    pub fn number(&self, subject: &Subject) -> Option<String> {
        let (kind, id) = subject.item().filter(|_| !matches!(subject, Subject::Item(..)))?;
        let entry = self.index.entry(kind, id)?;
        Some(entry.number.clone().unwrap_or_else(|| (entry.position + 1).to_string()))
    }

    /// Every text that has a translation, with what it belongs to: section by section, in the order of the files. What
    /// belongs to nothing that findings can be about belongs to the strategy.
    #[must_use]
    pub fn texts(&self) -> Vec<(Subject, &Text)> {
        let mut texts = Texts { inside: Inside::of(self), found: Vec::new() };
        self.about.visit(&mut texts);
        self.sections.visit(&mut texts);
        texts.found
    }

    /// Every use of a unit of measure, with what it belongs to and its place: section by section, in the order of the files.
    #[must_use]
    pub fn units_used(&self) -> Vec<(Subject, &str, Span)> {
        let mut units = Units { inside: Inside::of(self), found: Vec::new() };
        self.sections.visit(&mut units);
        units.found
    }

    /// The evaluators' judgement of how the results fit a goal.
    #[must_use]
    pub fn fit(&self, goal: &Id) -> Option<&FitJudgement> {
        self.judgement.as_ref()?.relevance.get(self.index.fit(goal)?)
    }

    /// The regulation that the strategy names.
    #[must_use]
    pub fn regulation(&self) -> Option<&Regulation> {
        let named = self.about.regulation.as_ref()?;
        self.regulations.iter().find(|regulation| regulation.id == *named)
    }

    /// The day whose state is evaluated when nobody asks for another.
    #[must_use]
    pub fn as_of(&self) -> NaiveDate {
        let judged = self.judgement.as_ref().and_then(|judgement| judgement.as_of.as_ref());
        judged.map_or_else(|| self.end(), |moment| moment.last_day())
    }

    /// The last day up to which data are taken, where the evaluation states one.
    #[must_use]
    pub fn data_until(&self) -> Option<NaiveDate> {
        let stated = self.judgement.as_ref()?.data_until.as_ref()?;
        Some(stated.last_day())
    }

    /// What all lights follow when nobody asks for another basis.
    #[must_use]
    pub fn basis(&self) -> Basis {
        self.judgement.as_ref().and_then(|judgement| judgement.basis).unwrap_or_default()
    }

    /// The ids of all sets of links, the strategy's own first where it has any.
    #[must_use]
    pub fn link_sets(&self) -> Vec<&str> {
        let own = self.results.iter().any(|result| !result.goals.is_empty()).then_some(STRATEGY_LINKS);
        let added = self.judgement.iter().flat_map(|judgement| judgement.links.iter().map(|set| set.id.as_str()));
        own.into_iter().chain(added).collect()
    }

    /// The id of the set that counts when nobody asks for another: the one in force, else the first.
    #[must_use]
    pub fn links_in_force(&self) -> &str {
        let named = self.judgement.as_ref().and_then(|judgement| judgement.links_in_force.as_ref());
        named.map_or_else(|| self.link_sets().first().copied().unwrap_or(STRATEGY_LINKS), |id| id.value.as_str())
    }

    /// The links of a set; none where there is no such set.
    #[must_use]
    pub fn links(&self, id: &str) -> Option<LinkSet> {
        let links = match self.added_links(id) {
            Some(set) => set
                .links
                .iter()
                .map(|entry| Link {
                    result: entry.result.value.clone(),
                    goal: entry.goal.value.clone(),
                    kind: entry.kind,
                    at: entry.result.span,
                })
                .collect(),
            None if id == STRATEGY_LINKS => self.own_links(),
            None => return None,
        };
        Some(LinkSet::new(id, links))
    }

    /// The name of a set of links; none for the strategy's own.
    #[must_use]
    pub fn links_name(&self, id: &str) -> Option<&Text> {
        self.added_links(id).map(|set| &set.name)
    }

    fn added_links(&self, id: &str) -> Option<&AddedLinks> {
        self.judgement.as_ref()?.links.iter().find(|set| set.id.as_str() == id)
    }

    fn own_links(&self) -> Vec<Link> {
        let links = self.results.iter().flat_map(|result| result.goals.iter().map(move |link| (result, link)));
        links
            .map(|(result, link)| Link {
                result: result.id.value.clone(),
                goal: link.goal.value.clone(),
                kind: link.kind,
                at: link.goal.span,
            })
            .collect()
    }
}

/// The subjects inside which a walk is.
struct Inside<'a> {
    strategy: &'a Strategy,
    subjects: Vec<Subject>,
}

impl<'a> Inside<'a> {
    const fn of(strategy: &'a Strategy) -> Self {
        Self { strategy, subjects: Vec::new() }
    }

    fn enter(&mut self, subject: Subject) {
        // An observation does not say whether it is of an indicator or a KPI.
        let known = subject.id().filter(|_| matches!(subject, Subject::Indicator(_)));
        let known = known.and_then(|id| self.strategy.indicator(id)).map(|(subject, _)| subject);
        self.subjects.push(known.unwrap_or(subject));
    }

    /// The innermost one; the strategy where the walk is inside none.
    fn subject(&self) -> Subject {
        self.subjects.last().cloned().unwrap_or(Subject::Strategy)
    }
}

/// Collects texts with what they belong to.
struct Texts<'a> {
    inside: Inside<'a>,
    found: Vec<(Subject, &'a Text)>,
}

impl<'a> Visitor<'a> for Texts<'a> {
    fn enter(&mut self, subject: Subject, _: Option<Label<'a>>) {
        self.inside.enter(subject);
    }

    fn leave(&mut self) {
        self.inside.subjects.pop();
    }

    fn text(&mut self, text: &'a Text) {
        self.found.push((self.inside.subject(), text));
    }
}

/// Collects units of measure with what they belong to.
struct Units<'a> {
    inside: Inside<'a>,
    found: Vec<(Subject, &'a str, Span)>,
}

impl<'a> Visitor<'a> for Units<'a> {
    fn enter(&mut self, subject: Subject, _: Option<Label<'a>>) {
        self.inside.enter(subject);
    }

    fn leave(&mut self) {
        self.inside.subjects.pop();
    }

    fn reference(&mut self, reference: Reference<'a>) {
        if reference.kind == Kind::UnitOfMeasure {
            self.found.push((self.inside.subject(), reference.name, reference.at));
        }
    }
}
