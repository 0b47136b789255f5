//! Links between goals, results and KPIs.

use crate::check::rule::{Context, Rule};
use crate::locale::Argument;
use crate::model::{Criterion, Goal, Id, Light, LinkKind, LinkSet, Subject};
use crate::score::{Finding, Label};
use crate::source::Span;

/// No result serves a goal directly.
///
/// A goal without a result is an intention: nothing could show that it was reached.
pub const GOAL_WITHOUT_RESULT: Rule = Rule::error("relevance/goal-without-result", goal_without_result).on_lights();

fn goal_without_result(context: &Context) -> Vec<Finding> {
    let links = &context.facts.question.links;
    let bare =
        context.strategy().goals.iter().filter(|goal| links.results_of(&goal.id, LinkKind::Direct).next().is_none());
    bare.map(|goal| {
        let indirect = links.results_of(&goal.id, LinkKind::Indirect);
        let subject = Subject::Goal(goal.id.value.clone());
        let finding = context.finding(&subject).related(indirect.map(|(_, at)| at));
        finding.affecting_goal(&goal.id, Criterion::Relevance, Light::Red)
    })
    .collect()
}

/// A result is tied to no goal.
///
/// A result that only influences a goal is tied to it. Silent where no result is tied to any goal: then the fault is that
/// of the goals, and `goal-without-result` reports it.
pub const RESULT_WITHOUT_GOAL: Rule = Rule::warning("relevance/result-without-goal", result_without_goal);

fn result_without_goal(context: &Context) -> Vec<Finding> {
    let links = &context.facts.question.links;
    let loose = context.strategy().results.iter().filter(|result| links.of_result(&result.id).next().is_none());
    loose
        .filter(|_| links.iter().next().is_some())
        .map(|result| context.finding(&Subject::Result(result.id.value.clone())))
        .collect()
}

/// A KPI is tied to no goal.
///
/// What a KPI measures in a goal (`covers`) does not tie it to the goal: the goal is not judged by it.
pub const KPI_WITHOUT_GOAL: Rule = Rule::warning("relevance/kpi-without-goal", kpi_without_goal);

fn kpi_without_goal(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let loose = strategy.kpis.iter().filter(|kpi| kpi.goals.is_empty() && !strategy.goals.is_empty());
    let loose = loose.map(|kpi| (Subject::Kpi(kpi.id.value.clone()), Label::Kpi.at(kpi.id.span)));
    context.shared(loose).into_iter().collect()
}

/// The strategy itself ties no result to a goal; the evaluation does.
///
/// Links that are drawn afterwards follow what was achieved, not what was meant. Silent where the strategy ties any result
/// to a goal, and where nobody does.
pub const LINKS_ONLY_IN_EVALUATION: Rule =
    Rule::warning("relevance/links-only-in-evaluation", links_only_in_evaluation);

fn links_only_in_evaluation(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let sets = strategy.judgement.iter().flat_map(|judgement| &judgement.links);
    let added: Vec<_> = sets.filter_map(|set| set.links.first()).map(|link| link.result.span).collect();
    if added.is_empty() || strategy.results.iter().any(|result| !result.goals.is_empty()) {
        return Vec::new();
    }
    let results = strategy
        .results
        .iter()
        .map(|result| (Subject::Result(result.id.value.clone()), Label::Result.at(result.id.span)));
    context.shared(results).map(|finding| finding.related(added)).into_iter().collect()
}

/// Two sets of links disagree on whether a goal is judged by a result.
///
/// Direct links only: what merely influences a goal may well be left out. A set that says nothing at all of a result does
/// not disagree.
pub const LINKS_DIFFER: Rule = Rule::warning("relevance/links-differ", links_differ);

fn links_differ(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let sets: Vec<LinkSet> = strategy.link_sets().into_iter().filter_map(|id| strategy.links(id)).collect();
    let mut found = Vec::new();
    for result in &strategy.results {
        let sets: Vec<_> = sets.iter().filter(|set| set.of_result(&result.id).next().is_some()).collect();
        if sets.len() > 1 {
            let goals = context.goals(sets.iter().flat_map(|set| set.goals_of(&result.id)));
            found.extend(goals.into_iter().filter_map(|goal| difference(context, &sets, &result.id, goal)));
        }
    }
    found
}

/// What the sets that link a result say of it and a goal.
fn difference(context: &Context, sets: &[&LinkSet], result: &Id, goal: &Goal) -> Option<Finding> {
    let (mut having, mut lacking) = (Vec::new(), Vec::new());
    for set in sets {
        let to_goal = || set.of_result(result).filter(|link| link.goal == *goal.id);
        match to_goal().find(|link| link.kind == LinkKind::Direct) {
            Some(direct) => having.push((*set, direct.at)),
            None => lacking.extend(to_goal().chain(set.of_result(result)).next().map(|other| (*set, other.at))),
        }
    }
    let (_, first) = having.first()?;
    let (_, against) = lacking.first()?;
    let names =
        |sets: &[(&LinkSet, Span)]| Argument::List(sets.iter().map(|(set, _)| context.links_name(set)).collect());
    let goal_subject = Subject::Goal(goal.id.value.clone());
    let finding = context.finding_at(&Subject::Result(result.clone()), *first).related([*against]);
    let finding =
        finding.distinguished_by(goal.id.as_str()).with("having", names(&having)).with("lacking", names(&lacking));
    let finding = finding.with("goal", goal.name.argument(context.first_language()));
    Some(finding.with("goal_number", context.strategy().number(&goal_subject).unwrap_or_default()))
}
