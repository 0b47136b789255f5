//! What a rule sees.

use rust_decimal::Decimal;

use super::Rule;
use crate::assess::{EffectivenessStatus, Facts};
use crate::locale::{Argument, Language};
use crate::model::{Basis, Criterion, Id, Light, LinkKind, Strategy, Subject};
use crate::score::{Finding, Scorecard};
use crate::source::Span;

/// The model, the facts, and the lights so far.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The rule that looks.
    pub rule: &'a Rule,
    /// What is computed.
    pub facts: &'a Facts<'a>,
    /// The lights so far.
    pub lights: &'a Scorecard,
}

impl<'a> Context<'a> {
    /// The strategy.
    #[must_use]
    pub const fn strategy(&self) -> &'a Strategy {
        self.facts.strategy
    }

    /// The language of plain texts.
    #[must_use]
    pub fn first_language(&self) -> Language {
        self.strategy().first_language()
    }

    /// The value of one of the rule's options, as it is set or else by default; zero for one that it does not have.
    #[must_use]
    pub fn option(&self, name: &str) -> Decimal {
        let set = self.strategy().rules.option(self.rule.name, name);
        let option = || self.rule.options.iter().find(|option| option.name == name).map(|option| option.default);
        set.or_else(option).unwrap_or_default()
    }

    /// One finding about all subjects that share a fault, each with its place; none for no subject. Its message knows
    /// their `names` and, for one alone, what [`finding`](Self::finding) tells.
    #[must_use]
    pub fn shared(&self, subjects: Vec<(Subject, Span)>) -> Option<Finding> {
        let names = self.names(subjects.iter().map(|(subject, _)| subject));
        let count = subjects.len();
        let finding = Finding::shared(self.rule.name, self.rule.severity, subjects)?;
        Some(self.introduced(finding).with("names", names).with("count", count))
    }

    /// A finding about a subject, pointing at its id. Its message knows the subject's `kind`, `name`
    /// and `number`.
    #[must_use]
    pub fn finding(&self, subject: &Subject) -> Finding {
        self.finding_at(subject, self.strategy().name(subject).map(|(_, place)| place).unwrap_or_default())
    }

    /// A finding about a subject at another place.
    #[must_use]
    pub fn finding_at(&self, subject: &Subject, place: Span) -> Finding {
        self.introduced(Finding::new(self.rule.name, self.rule.severity, subject.clone(), place))
    }

    /// Tells the message of a finding its subject's kind, name and number.
    fn introduced(&self, finding: Finding) -> Finding {
        let subject = finding.subject.clone();
        let finding = finding.with("kind", subject.kind());
        let finding = match self.full_name(&subject) {
            Some(name) => finding.with("name", name),
            None => finding,
        };
        match self.strategy().number(&subject) {
            Some(number) => finding.with("number", number),
            None => finding,
        }
    }

    /// The numbers of goals, for a message that lists them.
    #[must_use]
    pub fn goal_numbers<'i>(&self, goals: impl IntoIterator<Item = &'i Id>) -> Argument {
        let number = |goal: &Id| self.strategy().number(&Subject::Goal(goal.clone()));
        Argument::List(goals.into_iter().filter_map(number).map(Argument::Word).collect())
    }

    /// The names of subjects, for a message that lists them.
    #[must_use]
    pub fn names<'i>(&self, subjects: impl IntoIterator<Item = &'i Subject>) -> Argument {
        Argument::List(subjects.into_iter().filter_map(|subject| self.full_name(subject)).collect())
    }

    /// The name of a subject. That of an indicator follows its result's where it says little by itself: where it is of one
    /// or two words, such as "number", or another indicator has the same.
    fn full_name(&self, subject: &Subject) -> Option<Argument> {
        let first = self.first_language();
        let (own, _) = self.strategy().name(subject)?;
        let result = self.facts.indicator(subject).and_then(|assessed| self.strategy().result(assessed.result?));
        let says_little = || {
            let is_short = own.entries(first).iter().any(|(_, name)| name.split_whitespace().count() < 3);
            is_short || self.strategy().indicators().filter(|(_, indicator)| indicator.name == *own).count() > 1
        };
        let Some(result) = result.filter(|_| says_little()) else { return Some(own.argument(first)) };
        let of_result = result.name.entries(first);
        let joined = own.entries(first).into_iter().map(|(language, own)| {
            let in_it = of_result.iter().find(|(other, _)| *other == language).or(of_result.first());
            (language, in_it.map_or_else(|| own.clone(), |(_, of_result)| format!("{of_result}: {own}")))
        });
        Some(Argument::Text(joined.collect()))
    }

    /// How far a goal is. Where its relevance is red so far, its results do not let anyone tell.
    #[must_use]
    pub fn effectiveness(&self, goal: &Id) -> EffectivenessStatus {
        let relevance = self.lights.light(&Subject::Goal(goal.clone()), Criterion::Relevance);
        self.facts.goal_progress(goal).status(relevance != Light::Red)
    }

    /// The goals that are judged by a result or KPI, in the order of the file; by an indicator, those of its result.
    #[must_use]
    pub fn goals_judged_by(&self, subject: &Subject) -> Vec<&'a Id> {
        let strategy = self.strategy();
        let result = match subject {
            Subject::Result(id) => Some(id),
            _ => self.facts.indicator(subject).and_then(|assessed| assessed.result),
        };
        let ids: Vec<&Id> = match subject {
            Subject::Result(_) | Subject::Indicator(_) => {
                result.map(|result| self.facts.question.links.goals_of(result).collect()).unwrap_or_default()
            }
            Subject::Kpi(id) => {
                let kpi = strategy.kpis.iter().find(|kpi| *kpi.id == *id);
                let direct = kpi.into_iter().flat_map(|kpi| &kpi.goals).filter(|link| link.kind == LinkKind::Direct);
                direct.map(|link| &link.goal.value).collect()
            }
            Subject::Strategy | Subject::Goal(_) | Subject::Item(..) => Vec::new(),
        };
        strategy.goals.iter().map(|goal| &goal.id.value).filter(|goal| ids.contains(goal)).collect()
    }

    /// Lets a finding affect the effectiveness of every goal that is judged by its subject.
    #[must_use]
    pub fn affecting_goals(&self, finding: Finding, light: Light) -> Finding {
        let goals = self.goals_judged_by(&finding.subject);
        self.affecting(finding, goals, light)
    }

    /// Lets a finding affect the effectiveness of these goals.
    #[must_use]
    pub fn affecting(&self, finding: Finding, goals: Vec<&Id>, light: Light) -> Finding {
        let finding = finding.with("goals", self.goal_numbers(goals.iter().copied()));
        goals.into_iter().fold(finding, |finding, goal| {
            finding.affecting(Subject::Goal(goal.clone()), Criterion::Effectiveness, light)
        })
    }

    /// Lets a finding on evidence affect the subject's own light. It does so where the computed status is in force on
    /// basis `computed`.
    #[must_use]
    pub fn affecting_computed(&self, finding: Finding, light: Light) -> Finding {
        if self.facts.question.basis == Basis::Computed {
            let subject = finding.subject.clone();
            finding.affecting(subject, None, light)
        } else {
            finding
        }
    }
}
