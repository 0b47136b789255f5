//! What findings about results and KPIs do to the goals that are judged by them.

use super::rule::Context;
use crate::assess::EffectivenessStatus;
use crate::model::{Basis, Criterion, Id, Light, LinkKind, Subject};
use crate::score::Finding;

impl<'a> Context<'a> {
    /// How far a goal is. Where its relevance is red so far, its results decide nothing about it.
    #[must_use]
    pub fn effectiveness(&self, goal: &Id) -> EffectivenessStatus {
        let is_judgeable = self.lights.goal_light(goal, Criterion::Relevance) != Light::Red;
        self.facts.goal_progress(goal).status(is_judgeable)
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

    /// Lets a finding affect the effectiveness of these goals, whose numbers its message has as `goals`.
    #[must_use]
    pub fn affecting(&self, finding: Finding, goals: Vec<&Id>, light: Light) -> Finding {
        let finding = finding.with("goals", self.goal_numbers(goals.iter().copied()));
        let affect = |finding: Finding, goal| finding.affecting_goal(goal, Criterion::Effectiveness, light);
        goals.into_iter().fold(finding, affect)
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
