//! The lights before any finding: grey until there is something to judge by, then green.

use crate::assess::{Facts, Verdict};
use crate::model::{Criterion, Light, LightKey, Subject};

pub(super) fn lights<'a>(facts: &'a Facts) -> impl Iterator<Item = (LightKey, Light)> + 'a {
    let is_coherence_supplied = facts.coherence_is_supplied();
    let goals = facts.strategy.goals.iter().flat_map(move |goal| {
        let is_judged = facts.strategy.fit(&goal.id).is_some();
        let has_progress = facts.goal_progress(&goal.id).total() > 0;
        let criteria = [
            (Criterion::Relevance, is_judged),
            (Criterion::Effectiveness, has_progress),
            (Criterion::Coherence, is_coherence_supplied),
        ];
        criteria.map(|(criterion, is_decided)| (LightKey::Goal(goal.id.value.clone(), criterion), light(is_decided)))
    });
    goals.chain(facts.subjects().map(|subject| {
        let is_decided = is_own_light_decided(facts, subject);
        (LightKey::Own(subject.clone()), light(is_decided))
    }))
}

const fn light(is_decided: bool) -> Light {
    if is_decided { Light::Green } else { Light::Grey }
}

/// What is not achieved and not due is under way, which decides nothing. That a result is not achieved decides nothing
/// about each of its indicators.
fn is_own_light_decided(facts: &Facts, subject: &Subject) -> bool {
    let in_force = facts.status_in_force(subject);
    match in_force.verdict {
        Verdict::Achieved => true,
        Verdict::NotAchieved => {
            facts.is_due(subject) && (in_force.is_computed || !matches!(subject, Subject::Indicator(_)))
        }
        Verdict::Undecided => false,
    }
}
