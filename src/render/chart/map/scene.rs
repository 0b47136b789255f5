//! What both layouts of the map draw: the priorities that have goals or results, the cards of these, and the map in words.

use super::super::canvas::AltText;
use super::super::text_style::{TextBlock, TextStyle};
use super::card::{GoalCard, ResultCard};
use crate::evaluation::Evaluation;
use crate::evaluation::contract::{GoalOutcome, Light, LightCounts, PriorityText, ResultOutcome};
use crate::locale::Argument;
use crate::render::view::PriorityGroup;
use crate::render::words::Words;

/// A strategy as it is drawn.
pub(super) struct Scene<'a> {
    pub evaluation: &'a Evaluation,
    pub groups: Vec<&'a PriorityGroup<'a>>,
    pub words: &'a Words,
}

impl<'a> Scene<'a> {
    pub(super) fn alt_text(&self) -> AltText {
        let Self { evaluation, words, .. } = self;
        let counts = &evaluation.summary;
        let mut desc = vec![
            words.say(
                "chart.map.counts",
                [
                    ("priorities", evaluation.priorities.len().into()),
                    ("goals", evaluation.goals.len().into()),
                    ("results", evaluation.results.len().into()),
                ],
            ),
            self.lights("section.relevance", &counts.goals.relevance),
            self.lights("section.effectiveness", &counts.goals.effectiveness),
            self.lights("section.coherence", &counts.goals.coherence),
            self.lights("report.share.results", &counts.results.lights),
        ];
        for result in &evaluation.results {
            let goals: Vec<_> = self.goals().filter(|goal| blocks(result, goal)).map(|goal| &*goal.number).collect();
            if !goals.is_empty() {
                let name = words.text(&result.name).to_owned();
                let arguments = [("result", name.into()), ("goals", self.numbers(&goals)), ("n", goals.len().into())];
                desc.push(words.say("chart.map.blocks", arguments));
            }
        }
        desc.push(words.say("chart.map.list", []));
        let title = words.say("section.strategy_map", []);
        AltText { title, desc: desc.join(" ") }
    }

    fn lights(&self, of: &str, counts: &LightCounts) -> String {
        let said = [
            (Light::Green, counts.green),
            (Light::Amber, counts.amber),
            (Light::Red, counts.red),
            (Light::Grey, counts.grey),
        ];
        let said = said.into_iter().filter(|(_, count)| *count > 0);
        let said = said.map(|(light, n)| format!("{}: {n}", self.words.say(&format!("light.{}", light.as_str()), [])));
        format!("{} – {}.", self.words.say(of, []), said.collect::<Vec<_>>().join(", "))
    }

    /// The numbers of goals as a message takes them.
    pub(super) fn numbers(&self, numbers: &[&str]) -> Argument {
        let say = |number: &&str| self.words.say("chart.map.ordinal", [("number", (**number).into())]);
        Argument::Word(self.words.join_and(&numbers.iter().map(say).collect::<Vec<_>>()))
    }

    /// The goals in the order in which the groups draw them.
    pub(super) fn goals(&self) -> impl Iterator<Item = &'a GoalOutcome> {
        self.groups.iter().flat_map(|group| &group.goals).copied()
    }

    pub(super) fn goal_cards(&self, group: &PriorityGroup<'a>, width: f64) -> Vec<GoalCard<'a>> {
        group.goals.iter().map(|goal| GoalCard::new(goal, self.words, width)).collect()
    }

    pub(super) fn result_card(&self, result: &'a ResultOutcome, width: f64) -> ResultCard<'a> {
        ResultCard::new(result, self.words, width)
    }

    /// The heading of a priority: its number and name; none where the strategy has no priorities.
    pub(super) fn heading(&self, priority: Option<&PriorityText>, width: f64) -> Option<TextBlock> {
        let heading = match priority {
            Some(priority) => {
                let number = self.words.say("report.priority", [("number", priority.number.clone().into())]);
                TextBlock::of_text(self.words, &number, &priority.name, TextStyle::NAME, width)
            }
            None if self.evaluation.priorities.is_empty() => return None,
            None => TextBlock::of(&self.words.say("report.no_priority", []), TextStyle::NAME, width),
        };
        Some(heading)
    }
}

/// Whether a result holds up a goal.
pub(super) fn blocks(result: &ResultOutcome, goal: &GoalOutcome) -> bool {
    goal.effectiveness.blocked_by.contains(&result.id) && goal.effectiveness.results.contains(&result.id)
}
