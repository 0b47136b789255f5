//! The evaluation says that two goals complement each other, and the strategy does not.

use super::super::{Context, Rule};
use crate::locale::Argument;
use crate::model::{Id, Subject};
use crate::score::Finding;

/// One finding for all such pairs. Silent where the strategy says of no goal what it is related to: then there is nothing
/// to differ from.
pub const RULE: Rule = Rule::note("coherence/stated-pairs-differ", check);

fn check(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    if strategy.goals.iter().all(|goal| goal.relates.is_none()) {
        return Vec::new();
    }
    let pairs = strategy.judgement.iter().flat_map(|judgement| &judgement.pairs);
    let (mut named, mut places) = (Vec::new(), Vec::new());
    for pair in pairs {
        for (position, one) in pair.iter().enumerate() {
            for other in pair.iter().skip(position + 1).filter(|other| !is_stated(context, one, other)) {
                let pair = strategy
                    .goals
                    .iter()
                    .map(|goal| &goal.id.value)
                    .filter(|id| [&one.value, &other.value].contains(id));
                named.push(context.goal_numbers(pair));
                places.push(one.span);
            }
        }
    }
    let Some(first) = places.first().copied() else { return Vec::new() };
    let finding = context.finding_at(&Subject::Strategy, first).related(places.into_iter().skip(1));
    vec![finding.with("pairs", Argument::List(named))]
}

/// Whether the strategy relates one of two goals to the other. What is no pair of goals is no fault of the strategy.
fn is_stated(context: &Context, one: &Id, other: &Id) -> bool {
    let Some(goal) = context.strategy().goal(one) else { return true };
    one == other || context.facts.goal_ties(goal).iter().any(|tie| tie.goal == other && tie.shared.is_none())
}
