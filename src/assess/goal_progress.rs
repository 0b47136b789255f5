//! How far a goal is, by the results and KPIs that it is judged by.

use serde::{Deserialize, Serialize};

use super::{Facts, IndicatorAssessment, ResultAssessment, Verdict};
use crate::model::{Id, Subject};

/// What can be said of reaching a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EffectivenessStatus {
    /// All of it, when it was due.
    AchievedInTime,
    /// All of it, after it was due.
    AchievedLate,
    /// All of it, but the results do not let anyone tell about the goal.
    ResultsAchievedGoalNotJudgeable,
    /// Not all, and the rest is not due.
    UnderWay,
    /// Not all, and less than was to be reached on the way.
    Behind,
    /// Not all, and it was due.
    NotAchievedInTime,
    /// Nobody can tell.
    Unknown,
}

impl EffectivenessStatus {
    /// The name in the contract and in message keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AchievedInTime => "achieved_in_time",
            Self::AchievedLate => "achieved_late",
            Self::ResultsAchievedGoalNotJudgeable => "results_achieved_goal_not_judgeable",
            Self::UnderWay => "under_way",
            Self::Behind => "behind",
            Self::NotAchievedInTime => "not_achieved_in_time",
            Self::Unknown => "unknown",
        }
    }
}

/// A goal's direct results and linked KPIs, sorted by where they stand. Each is in exactly one of the lists.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GoalProgress {
    /// Achieved in time, or at a time that is lost.
    pub in_time: Vec<Subject>,
    /// Achieved after they were due.
    pub late: Vec<Subject>,
    /// Not achieved, and due.
    pub blocking: Vec<Subject>,
    /// Not achieved, not due, and less than was to be reached by now.
    pub behind: Vec<Subject>,
    /// Not achieved or not decidable, and not due.
    pub under_way: Vec<Subject>,
    /// Not decidable, and due.
    pub undecided: Vec<Subject>,
}

impl GoalProgress {
    /// Sorts what a goal is judged by.
    fn of(facts: &Facts, goal: &Id) -> Self {
        let mut progress = Self::default();
        for subject in facts.judged_by(goal) {
            let list = match (facts.verdict(subject), facts.is_due(subject)) {
                (Verdict::Achieved, _) if is_late(facts, subject) => &mut progress.late,
                (Verdict::Achieved, _) => &mut progress.in_time,
                (Verdict::NotAchieved, true) => &mut progress.blocking,
                (Verdict::Undecided, true) => &mut progress.undecided,
                (_, false) if is_behind(facts, subject) => &mut progress.behind,
                (_, false) => &mut progress.under_way,
            };
            list.push(subject.clone());
        }
        progress
    }

    /// How many results and KPIs the goal is judged by.
    #[must_use]
    pub fn total(&self) -> usize {
        self.achieved() + self.blocking.len() + self.behind.len() + self.under_way.len() + self.undecided.len()
    }

    /// How many of them are achieved.
    #[must_use]
    pub fn achieved(&self) -> usize {
        self.in_time.len() + self.late.len()
    }

    /// For how many of them a status is in force that tells something.
    #[must_use]
    pub fn decidable(&self) -> usize {
        self.achieved() + self.blocking.len() + self.behind.len()
    }

    /// What can be said of the goal, where `judgeable` says whether its results let anyone tell.
    #[must_use]
    pub fn status(&self, judgeable: bool) -> EffectivenessStatus {
        match self {
            _ if !self.blocking.is_empty() => EffectivenessStatus::NotAchievedInTime,
            _ if !self.behind.is_empty() => EffectivenessStatus::Behind,
            _ if !self.under_way.is_empty() => EffectivenessStatus::UnderWay,
            _ if !self.undecided.is_empty() || self.total() == 0 => EffectivenessStatus::Unknown,
            _ if !judgeable => EffectivenessStatus::ResultsAchievedGoalNotJudgeable,
            _ if !self.late.is_empty() => EffectivenessStatus::AchievedLate,
            _ => EffectivenessStatus::AchievedInTime,
        }
    }
}

impl Facts<'_> {
    /// How far a goal's results and KPIs are.
    #[must_use]
    pub fn goal_progress(&self, goal: &Id) -> GoalProgress {
        GoalProgress::of(self, goal)
    }
}

fn is_late(facts: &Facts, subject: &Subject) -> bool {
    match subject {
        Subject::Result(id) => facts.result(id).is_some_and(ResultAssessment::is_late),
        _ => false,
    }
}

fn is_behind(facts: &Facts, subject: &Subject) -> bool {
    facts.measures(subject).any(IndicatorAssessment::is_behind)
}
