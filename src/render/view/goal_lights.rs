//! How many goals have which light, where there are too many to take in one by one.

use schemars::JsonSchema;
use serde::Serialize;

use super::group::PriorityGroup;
use crate::evaluation::contract::{GoalOutcome, Light, LightCounts, PriorityText};

/// More goals than this are counted on the first page before they are listed: their grid would not fit the first screen.
const MOST_LISTED: usize = 12;

/// The lights of the goals of one priority.
#[derive(Debug, Serialize, JsonSchema)]
pub struct GoalLights<'a> {
    /// The priority; none for goals that belong to none, and for all goals together.
    pub priority: Option<&'a PriorityText>,
    /// How many goals there are.
    pub goals: usize,
    /// By light for relevance.
    pub relevance: LightCounts,
    /// By light for effectiveness.
    pub effectiveness: LightCounts,
    /// By light for coherence.
    pub coherence: LightCounts,
}

/// The lights by priority; empty where the goals are few.
pub(super) fn by_priority<'a>(groups: &[PriorityGroup<'a>]) -> Vec<GoalLights<'a>> {
    let total: usize = groups.iter().map(|group| group.goals.len()).sum();
    let groups = groups.iter().filter(|group| total > MOST_LISTED && !group.goals.is_empty());
    groups.map(|group| GoalLights::of(group.priority, &group.goals)).collect()
}

impl<'a> GoalLights<'a> {
    fn of(priority: Option<&'a PriorityText>, goals: &[&GoalOutcome]) -> Self {
        Self {
            priority,
            goals: goals.len(),
            relevance: count(goals, |goal| goal.relevance.light),
            effectiveness: count(goals, |goal| goal.effectiveness.light),
            coherence: count(goals, |goal| goal.coherence.light),
        }
    }
}

fn count(goals: &[&GoalOutcome], light: impl Fn(&GoalOutcome) -> Light) -> LightCounts {
    let of = |wanted| goals.iter().filter(|goal| light(goal) == wanted).count();
    LightCounts { green: of(Light::Green), amber: of(Light::Amber), red: of(Light::Red), grey: of(Light::Grey) }
}
