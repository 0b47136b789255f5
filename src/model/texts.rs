//! Every text of a strategy that has a translation, with what it belongs to.
//!
//! Quotations and the headings of citations are not among them, for they stand as they were printed; nor are
//! abbreviations and the names of people.

use super::{
    About, ActionLine, Alignment, Answer, AppliedCriterion, Claim, ClaimedDocument, Commitment, Component, CountedItem,
    Delivery, EnvironmentFactor, ExpectedResult, ExternalFactor, Figure, FitJudgement, Goal, Indicator, ItemKind,
    Judgement, Mandate, NextStep, Observation, OrUnknown, OtherStatement, Override, Part, PolicyDocument, Priority,
    Progress, Promise, Question, RatedStatement, Recommendation, Resource, RespondentGroup, Response, Source,
    Statement, StatementTest, Strategy, Subject, Survey, Target, TargetGroup, Task, Text, Trend, Unit, Value,
};
use crate::source::Spanned;

/// What holds texts.
trait Texts {
    /// Hands on each of its texts, in order.
    fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a Text));
}

impl Texts for Text {
    fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a Text)) {
        visit(self);
    }
}

impl<T: Texts> Texts for Option<T> {
    fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a Text)) {
        self.iter().for_each(|held| held.each(visit));
    }
}

impl<T: Texts> Texts for Vec<T> {
    fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a Text)) {
        self.iter().for_each(|held| held.each(visit));
    }
}

impl<T: Texts> Texts for Spanned<T> {
    fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a Text)) {
        self.value.each(visit);
    }
}

impl<T: Texts> Texts for OrUnknown<T> {
    fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a Text)) {
        self.known().into_iter().for_each(|held| held.each(visit));
    }
}

/// The fields of each type that hold texts.
macro_rules! texts {
    ($($type:ident: $($field:ident)*;)*) => {$(
        impl Texts for $type {
            fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a Text)) {
                $(self.$field.each(visit);)*
            }
        }
    )*};
}

texts! {
    About: title institution mandate;
    Mandate: text;
    Statement: text note;
    Value: name definition addressees;
    Priority: name description;
    Goal: name purpose description components commitments;
    Component: text;
    Part: name;
    Commitment: text;
    Unit: name;
    Source: name;
    ExpectedResult: name deliverable;
    Indicator: name parts proxy_of population target targets;
    Target: text act reason;
    TargetGroup: name interests needs members note;
    Resource: text note;
    EnvironmentFactor: text;
    PolicyDocument: title directions tasks also note;
    OtherStatement: note;
    ActionLine: name text;
    Task: text;
    Alignment: note;
    Promise: text followed_up;
    Observation: population items note;
    CountedItem: text counts_as note;
    Progress: evidence delivered figures reason next;
    Delivery: what;
    Figure: text note;
    NextStep: step;
    Survey: title groups questions summary note;
    RespondentGroup: name;
    Question: text answers statements note;
    Answer: text note;
    RatedStatement: text answers note;
    // What an evaluation says of single goals, trends, factors and recommendations belongs to them.
    Judgement: foreword summary criteria mission vision documents_claimed overrides claims responses;
    AppliedCriterion: name questions verdict reason;
    StatementTest: reason;
    ClaimedDocument: text;
    Override: reason;
    Claim: text note;
    Response: why;
    FitJudgement: reason;
    Trend: name note;
    ExternalFactor: name effect;
    Recommendation: text response;
}

impl Strategy {
    /// Every text that has a translation, with what it belongs to: section by section, in the order of the files. What
    /// belongs to nothing that findings can be about belongs to the strategy.
    #[must_use]
    pub fn texts(&self) -> Vec<(Subject, &Text)> {
        let mut all = Collected::default();
        let item = |kind| move |id: &Spanned<super::Id>| Subject::Item(kind, id.value.clone());
        all.of(Subject::Strategy, &self.about);
        all.of(Subject::Strategy, &self.mission);
        all.of(Subject::Strategy, &self.vision);
        all.of_each(&self.values, |value| item(ItemKind::Value)(&value.id));
        all.of_each(&self.priorities, |priority| item(ItemKind::Priority)(&priority.id));
        all.of_each(&self.goals, |goal| Subject::Goal(goal.id.value.clone()));
        all.of_each(&self.units, |unit| item(ItemKind::Unit)(&unit.id));
        all.of_each(&self.sources, |source| item(ItemKind::Source)(&source.id));
        all.of_each(&self.results, |result| Subject::Result(result.id.value.clone()));
        for (subject, indicator) in self.indicators() {
            all.of(subject.clone(), indicator);
            for observation in self.observations_of(&indicator.id) {
                all.of(subject.clone(), observation);
            }
        }
        all.of(Subject::Strategy, &self.target_groups);
        all.of(Subject::Strategy, &self.resources);
        all.of_each(&self.environment, |factor| item(ItemKind::EnvironmentFactor)(&factor.id));
        all.of_each(&self.documents, |document| item(ItemKind::Document)(&document.id));
        all.of_each(&self.alignment, |tie| Subject::Goal(tie.goal.value.clone()));
        all.of_each(&self.promises, |promise| item(ItemKind::Promise)(&promise.id));
        all.of_each(&self.progress, |progress| progress.of.value.clone());
        all.of_each(&self.surveys, |survey| item(ItemKind::Survey)(&survey.id));
        if let Some(judgement) = &self.judgement {
            all.of(Subject::Strategy, judgement);
            all.of_each(&judgement.relevance, |judged| Subject::Goal(judged.goal.value.clone()));
            all.of_each(&judgement.trends, |trend| item(ItemKind::Trend)(&trend.id));
            all.of_each(&judgement.factors, |factor| item(ItemKind::Factor)(&factor.id));
            all.of_each(&judgement.recommendations, |advised| item(ItemKind::Recommendation)(&advised.id));
        }
        all.0
    }
}

#[derive(Default)]
struct Collected<'a>(Vec<(Subject, &'a Text)>);

impl<'a> Collected<'a> {
    fn of(&mut self, subject: Subject, held: &'a impl Texts) {
        held.each(&mut |text| self.0.push((subject.clone(), text)));
    }

    fn of_each<T: Texts>(&mut self, held: &'a [T], subject: impl Fn(&T) -> Subject) {
        held.iter().for_each(|item| self.of(subject(item), item));
    }
}
