//! What expected results are, and whether anything measures them.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::rule::{Context, Rule};
use crate::diagnostics::Severity;
use crate::locale::Locale;
use crate::model::{ExpectedResult, Goal, ResultLevel, ResultsAs, Subject, Text};
use crate::score::{Finding, Label, Place};

/// The name of a result says no more than that of its goal.
///
/// It restates the goal where everything that its name is about is in the goal's name too, whatever the endings. Names
/// are compared in the strategy's first language, in which they were chosen. In a language that lmstrat does not speak, words count
/// as they are written, as it does not know their endings.
pub const RESULT_RESTATES_GOAL: Rule = Rule::note("relevance/result-restates-goal", result_restates_goal);

fn result_restates_goal(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let goals = strategy.goals.iter();
    let about_goals: BTreeMap<_, _> = goals.map(|goal| (&goal.id.value, about(context, &goal.name))).collect();
    let mut found = Vec::new();
    for result in &strategy.results {
        let about = about(context, &result.name);
        if about.is_empty() {
            continue;
        }
        let restated = |goal: &&Goal| about_goals.get(&goal.id.value).is_some_and(|words| about.is_subset(words));
        let linked = context.goals(context.facts.question.links.goals_of(&result.id)).into_iter();
        found.extend(linked.filter(restated).map(|goal| restatement(context, result, goal)));
    }
    found
}

fn restatement(context: &Context, result: &ExpectedResult, goal: &Goal) -> Finding {
    let number = context.strategy().number(&Subject::Goal(goal.id.value.clone())).unwrap_or_default();
    let finding = context.finding(&Subject::Result(result.id.value.clone())).related([Place::goal(goal)]);
    let finding = finding.distinguished_by(goal.id.as_str()).with("goal_number", number);
    finding.with("goal", goal.name.argument(context.first_language()))
}

fn about(context: &Context, name: &Text) -> BTreeSet<String> {
    let first = context.first_language();
    let own = name.entries(first).into_iter().find(|(language, _)| *language == first);
    own.map(|(language, name)| Locale::stems_in(language, &name)).unwrap_or_default()
}

/// A result is something that was made, where the regulation asks for what changes.
///
/// Silent where the strategy names no regulation, or one that does not ask for change.
pub const OUTPUT_AS_RESULT: Rule = Rule::note("relevance/output-as-result", output_as_result);

fn output_as_result(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let asked = strategy.regulation().and_then(|regulation| regulation.results.as_ref());
    let Some(asked) = asked.filter(|asked| asked.value == ResultsAs::Changes) else { return Vec::new() };
    let outputs = strategy.results.iter().filter_map(|result| {
        let level = result.level.as_ref().filter(|level| level.value == ResultLevel::Output)?;
        Some((Subject::Result(result.id.value.clone()), level.span))
    });
    let finding = context.shared(outputs);
    finding.map(|finding| finding.related([asked.span]).with("of", strategy.results.len())).into_iter().collect()
}

/// Nothing measures a result.
///
/// A warning where there is neither indicator nor deliverable. Where there is a deliverable only, a note: delivery
/// can be judged, and not what it changed.
pub const RESULT_WITHOUT_INDICATOR: Rule =
    Rule::warning("relevance/result-without-indicator", result_without_indicator);

fn result_without_indicator(context: &Context) -> Vec<Finding> {
    let bare = context.strategy().results.iter().filter(|result| result.indicators.is_empty());
    let (delivering, nothing): (Vec<_>, Vec<_>) = bare.partition(|result| result.deliverable.is_some());
    let at_fault = |result: &ExpectedResult| {
        let place = Place::deliverable(result).unwrap_or(Label::Result.at(result.id.span));
        (Subject::Result(result.id.value.clone()), place)
    };
    let nothing = context.shared(nothing.into_iter().map(at_fault)).map(|finding| finding.with("delivering", "no"));
    let delivering = context.shared(delivering.into_iter().map(at_fault));
    let delivering = delivering
        .map(|finding| finding.distinguished_by("deliverable").of_severity(Severity::Note).with("delivering", "yes"));
    nothing.into_iter().chain(delivering).collect()
}
