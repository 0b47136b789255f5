//! What findings about results and KPIs do to the goals that are judged by them.

use super::rule::Context;
use crate::assess::EffectivenessStatus;
use crate::model::{Basis, Criterion, Id, Light};
use crate::score::Finding;

impl Context<'_> {
    /// How far a goal is. Where its relevance is red so far, its results decide nothing about it.
    #[must_use]
    pub fn effectiveness(&self, goal: &Id) -> EffectivenessStatus {
        let is_judgeable = self.lights.goal_light(goal, Criterion::Relevance) != Light::Red;
        self.facts.goal_progress(goal).status(is_judgeable)
    }

    /// Lets a finding affect the effectiveness of every goal that is judged by its subject.
    #[must_use]
    pub fn affecting_goals(&self, finding: Finding, light: Light) -> Finding {
        let goals = self.facts.goals_judged_by(&finding.subject);
        self.affecting(finding, goals.iter().copied(), light)
    }

    /// Lets a finding affect the effectiveness of these goals, whose numbers its message has as `goals`.
    #[must_use]
    pub fn affecting<'i>(
        &self,
        finding: Finding,
        goals: impl Iterator<Item = &'i Id> + Clone,
        light: Light,
    ) -> Finding {
        let finding = finding.with("goals", self.goal_numbers(goals.clone()));
        let affect = |finding: Finding, goal| finding.affecting_goal(goal, Criterion::Effectiveness, light);
        goals.fold(finding, affect)
    }

    /// Lets a finding on evidence affect the subject's own light. It does so where the computed status is in force on
    /// basis `computed`.
    #[must_use]
    pub fn affecting_computed(&self, finding: Finding, light: Light) -> Finding {
        if self.facts.question.basis == Basis::Computed {
            let subject = finding.subject.clone();
            finding.affecting_own(subject, light)
        } else {
            finding
        }
    }
}
