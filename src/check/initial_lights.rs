//! The lights before any finding: grey until there is something to judge by, then green.

use crate::assess::Facts;
use crate::model::{Criterion, Light, Subject};

pub(super) fn lights<'a>(facts: &'a Facts) -> impl Iterator<Item = (Subject, Option<Criterion>, Light)> + 'a {
    let coherent = facts.coherence_is_supplied();
    let goals = facts.strategy.goals.iter().flat_map(move |goal| {
        let judged = facts.strategy.fit(&goal.id).is_some();
        let progress = facts.goal_progress(&goal.id).total() > 0;
        [(Criterion::Relevance, judged), (Criterion::Effectiveness, progress), (Criterion::Coherence, coherent)]
            .map(|(criterion, told)| (Subject::Goal(goal.id.value.clone()), Some(criterion), light(told)))
    });
    goals.chain(facts.subjects().map(|subject| {
        let told = own_light_is_told(facts, &subject);
        (subject, None, light(told))
    }))
}

const fn light(told: bool) -> Light {
    if told { Light::Green } else { Light::Grey }
}

/// What is not achieved and not due is under way, which tells nothing. That a result is not achieved tells nothing of
/// each of its indicators.
fn own_light_is_told(facts: &Facts, subject: &Subject) -> bool {
    let in_force = facts.status_in_force(subject);
    match in_force.achieved {
        Some(true) => true,
        Some(false) => facts.is_due(subject) && (in_force.is_computed || !matches!(subject, Subject::Indicator(_))),
        None => false,
    }
}
