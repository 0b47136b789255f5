//! What a rule is, and what it sees.

use rust_decimal::Decimal;

use super::goal_order::GoalOrder;
use super::names::Names;
use super::rule_option::RuleOption;
use crate::assess::Facts;
use crate::diagnostics::{Severity, rule_key};
use crate::locale::{Argument, LanguageTag};
use crate::model::{Goal, Id, LinkSet, Strategy, Subject};
use crate::score::{Finding, Place, Scorecard};

/// A rule. Its words are in `locales/` under `rule.<criterion>.<name>`: `checks`, `why`, `advice`, `message`.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its name, for the fault: `effectiveness/not-achieved-in-time`. Never reused.
    pub name: &'static str,
    /// How bad what it finds is, where a finding does not say otherwise.
    pub severity: Severity,
    /// Whether its findings can affect a light; the others only advise.
    pub affects_lights: bool,
    /// The thresholds that it can be given.
    pub options: &'static [RuleOption],
    /// Reports what is at fault, in the order of the files.
    pub check: fn(&Context) -> Vec<Finding>,
}

impl Rule {
    /// A rule whose findings are errors.
    #[must_use]
    pub const fn error(name: &'static str, check: fn(&Context) -> Vec<Finding>) -> Self {
        Self { name, severity: Severity::Error, affects_lights: false, options: &[], check }
    }

    /// A rule whose findings are warnings.
    #[must_use]
    pub const fn warning(name: &'static str, check: fn(&Context) -> Vec<Finding>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(name, check) }
    }

    /// A rule whose findings are notes.
    #[must_use]
    pub const fn note(name: &'static str, check: fn(&Context) -> Vec<Finding>) -> Self {
        Self { severity: Severity::Note, ..Self::error(name, check) }
    }

    /// The same rule, whose findings can affect a light.
    #[must_use]
    pub const fn on_lights(self) -> Self {
        Self { affects_lights: true, ..self }
    }

    /// The same rule with thresholds.
    #[must_use]
    pub const fn with_options(self, options: &'static [RuleOption]) -> Self {
        Self { options, ..self }
    }

    /// The key of one of its words: `checks`, `why`, `advice` or `message`.
    #[must_use]
    pub fn key(&self, word: &str) -> String {
        format!("{}.{word}", rule_key(self.name))
    }

    /// The key of the words for one of its thresholds.
    #[must_use]
    pub fn option_key(&self, option: &RuleOption) -> String {
        self.key(&format!("option.{}", option.name))
    }
}

/// What a rule sees: the model, the facts, and the lights so far.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The rule itself.
    pub rule: &'a Rule,
    /// All rules that run, for the rules that are about rules.
    pub rules: &'a [Rule],
    /// What is computed.
    pub facts: &'a Facts<'a>,
    /// The lights so far.
    pub lights: &'a Scorecard,
    pub(super) names: &'a Names<'a>,
    pub(super) goal_order: &'a GoalOrder<'a>,
}

impl<'a> Context<'a> {
    /// The strategy.
    #[must_use]
    pub const fn strategy(&self) -> &'a Strategy {
        self.facts.strategy
    }

    /// The language of plain texts.
    #[must_use]
    pub fn first_language(&self) -> LanguageTag {
        self.strategy().first_language()
    }

    /// The value of one of the rule's own thresholds.
    #[must_use]
    pub fn option(&self, option: &RuleOption) -> Decimal {
        debug_assert!(self.rule.options.contains(option), "{} does not declare `{}`", self.rule.name, option.name);
        option.value(self.rule.name, &self.strategy().rules)
    }

    /// A finding about a subject, at its id. Its message has the subject's `kind`, `name` and `number`.
    #[must_use]
    pub fn finding(&self, subject: &Subject) -> Finding {
        self.finding_at(subject, self.id(subject).unwrap_or_default())
    }

    /// A finding about a subject, at another place.
    #[must_use]
    pub fn finding_at(&self, subject: &Subject, place: impl Into<Place>) -> Finding {
        self.describe(Finding::new(self.rule.name, self.rule.severity, subject.clone(), place))
    }

    /// One finding about all subjects that share a fault, each with its place; none for no subject. Its message has
    /// their `names` and `count` and, for one alone, its `kind`, `name` and `number`.
    #[must_use]
    pub fn shared<P: Into<Place>>(&self, subjects: impl IntoIterator<Item = (Subject, P)>) -> Option<Finding> {
        let subjects: Vec<_> = subjects.into_iter().map(|(subject, place)| (subject, place.into())).collect();
        let names = self.names(subjects.iter().map(|(subject, _)| subject));
        let count = subjects.len();
        let finding = Finding::shared(self.rule.name, self.rule.severity, subjects)?;
        Some(self.describe(finding).with("names", names).with("count", count))
    }

    /// Gives the message of a finding its subject's kind, name and number.
    fn describe(&self, finding: Finding) -> Finding {
        let name = self.names.of(&finding.subject);
        let number = self.strategy().number(&finding.subject);
        let finding = finding.with_some("name", name).with_some("number", number);
        let kind = finding.subject.kind();
        finding.with("kind", kind)
    }

    /// The place of a subject's id.
    #[must_use]
    pub fn id(&self, subject: &Subject) -> Option<Place> {
        self.strategy().name(subject).map(|(_, id)| Place::id(subject, id))
    }

    /// Goals by their ids, each once, in the order of the file.
    #[must_use]
    pub fn goals<'i>(&self, ids: impl IntoIterator<Item = &'i Id>) -> Vec<&'a Goal> {
        self.goal_order.sorted(ids)
    }

    /// The numbers of goals, for a message that lists them.
    #[must_use]
    pub fn goal_numbers<'i>(&self, goals: impl IntoIterator<Item = &'i Id>) -> Argument {
        let number = |goal: &Id| self.strategy().number(&Subject::Goal(goal.clone()));
        Argument::List(goals.into_iter().filter_map(number).map(Argument::Word).collect())
    }

    /// A unit of measure by its word in the files, for a message that prints a quantity.
    #[must_use]
    pub fn unit(&self, code: Option<&str>) -> Option<Argument> {
        code.map(|code| self.strategy().unit_of_measure(code))
    }

    /// The name of a set of links.
    #[must_use]
    pub fn links_name(&self, links: &LinkSet) -> Argument {
        let name = self.strategy().links_name(&links.id);
        name.map_or_else(|| Argument::message("own_links"), |name| name.argument(self.first_language()))
    }

    /// The names of subjects, for a message that lists them.
    #[must_use]
    pub fn names<'i>(&self, subjects: impl IntoIterator<Item = &'i Subject>) -> Argument {
        Argument::List(subjects.into_iter().filter_map(|subject| self.names.of(subject)).collect())
    }
}
