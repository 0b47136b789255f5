//! Two sets of links disagree on whether a goal is judged by a result.

use super::super::{Context, Rule};
use crate::locale::Argument;
use crate::model::{Goal, Id, LinkKind, LinkSet, Subject};
use crate::score::Finding;
use crate::source::Span;

/// Direct links only: what merely influences a goal may well be left out. A set that says nothing at all of a result does
/// not disagree.
pub const RULE: Rule = Rule::warning("relevance/links-differ", check);

fn check(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let sets: Vec<LinkSet> = strategy.link_sets().into_iter().filter_map(|name| strategy.links(name)).collect();
    let pairs = strategy.results.iter().flat_map(|result| strategy.goals.iter().map(move |goal| (result, goal)));
    pairs.filter_map(|(result, goal)| difference(context, &sets, &result.id, goal)).collect()
}

fn difference(context: &Context, sets: &[LinkSet], result: &Id, goal: &Goal) -> Option<Finding> {
    let (mut having, mut lacking) = (Vec::new(), Vec::new());
    for set in sets {
        let own = || set.of_result(result);
        let direct = own().find(|link| link.goal == *goal.id && link.kind == LinkKind::Direct);
        let otherwise = own().find(|link| link.goal == *goal.id).or(own().next());
        match (direct, otherwise) {
            (Some(link), _) => having.push((set, link.at)),
            (None, Some(link)) => lacking.push((set, link.at)),
            (None, None) => {}
        }
    }
    let (_, first) = having.first()?;
    let (_, against) = lacking.first()?;
    let names = |sets: &[(&LinkSet, Span)]| {
        Argument::List(sets.iter().map(|(set, _)| Argument::from(set.name.as_str())).collect())
    };
    let goal_subject = Subject::Goal(goal.id.value.clone());
    let finding = context.finding_at(&Subject::Result(result.clone()), *first).related([*against]);
    let finding =
        finding.distinguished_by(goal.id.as_str()).with("having", names(&having)).with("lacking", names(&lacking));
    let finding = finding.with("goal", goal.name.argument(context.first_language()));
    Some(finding.with("goal_number", context.strategy().number(&goal_subject).unwrap_or_default()))
}
