//! The parts of what a goal promises.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::rule::{Context, Rule};
use crate::locale::Argument;
use crate::model::{Component, FitJudgement, Goal, LinkKind, Strategy, Subject};
use crate::score::{Finding, Label};

/// An essential part of what a goal promises is measured by nothing.
///
/// Covered is what a result, an indicator or a KPI says that it covers. A goal without any result is left to
/// `goal-without-result`.
pub const COMPONENT_UNMEASURED: Rule = Rule::warning("relevance/component-unmeasured", component_unmeasured);

fn component_unmeasured(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let links = &context.facts.question.links;
    let goals = strategy.goals.iter().filter(|goal| links.results_of(&goal.id, LinkKind::Direct).next().is_some());
    let covered = covered(strategy);
    let unmeasured = goals.flat_map(|goal| unmeasured(goal, &covered).map(move |component| (goal, component)));
    unmeasured
        .map(|(goal, component)| {
            let finding = context.finding_at(&Subject::Goal(goal.id.value.clone()), component.id.span);
            let finding = finding.distinguished_by(component.id.as_str());
            finding.with("component", component.text.argument(context.first_language()))
        })
        .collect()
}

/// Goals with the same gaps were given different fits.
///
/// The same gaps: as many of as many essential components that nothing measures. Goals without gaps are not compared, for
/// other things then decide the fit.
pub const UNEVEN_JUDGEMENT: Rule = Rule::warning("relevance/uneven-judgement", uneven_judgement);

fn uneven_judgement(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let mut alike: BTreeMap<(usize, usize), Vec<&FitJudgement>> = BTreeMap::new();
    let covered = covered(strategy);
    for goal in &strategy.goals {
        let gaps = unmeasured(goal, &covered).count();
        if let Some(judged) = strategy.fit(&goal.id).filter(|_| gaps > 0) {
            alike.entry((gaps, essential(goal).count())).or_default().push(judged);
        }
    }
    let uneven = alike.into_iter().filter(|(_, judged)| judged.windows(2).any(differ));
    uneven.filter_map(|((gaps, of), judged)| unevenly_judged(context, (gaps, of), &judged, &covered)).collect()
}

fn differ(pair: &[&FitJudgement]) -> bool {
    matches!(pair, [one, other] if one.fit.value != other.fit.value)
}

fn unevenly_judged(
    context: &Context,
    (gaps, of): (usize, usize),
    judged: &[&FitJudgement],
    covered: &BTreeSet<&str>,
) -> Option<Finding> {
    let strategy = context.strategy();
    let goals = judged.iter().map(|judged| (Subject::Goal(judged.goal.value.clone()), Label::Fit.at(judged.fit.span)));
    let said = judged.iter().map(|judged| {
        let number = strategy.number(&Subject::Goal(judged.goal.value.clone())).unwrap_or_default();
        let fit = Argument::message(format!("fit.{}", judged.fit.value.as_str()));
        Argument::List(vec![Argument::Word(number), fit])
    });
    let said = Argument::List(said.collect());
    let goals_judged = judged.iter().filter_map(|judged| strategy.goal(&judged.goal));
    let open = goals_judged.flat_map(|goal| unmeasured(goal, covered)).map(|component| component.id.span);
    let finding = context.shared(goals)?.distinguished_by(format!("{gaps}-of-{of}")).related(open);
    Some(finding.with("gaps", gaps).with("of", of).with("judged", said))
}

/// The components without which a goal is not reached.
fn essential(goal: &Goal) -> impl Iterator<Item = &Component> {
    goal.components.iter().filter(|component| component.essential)
}

/// Those of them that are not covered.
fn unmeasured<'a>(goal: &'a Goal, covered: &BTreeSet<&str>) -> impl Iterator<Item = &'a Component> {
    essential(goal)
        .filter(move |component| !covered.contains(format!("{}/{}", goal.id.value, component.id.value).as_str()))
}

/// What the results, indicators and KPIs cover, each as `goal/component`.
fn covered(strategy: &Strategy) -> BTreeSet<&str> {
    let by_results = strategy.results.iter().flat_map(|result| &result.covers);
    let by_indicators = strategy.indicators().flat_map(|(_, indicator)| &indicator.covers);
    by_results.chain(by_indicators).map(|reference| reference.as_str()).collect()
}
