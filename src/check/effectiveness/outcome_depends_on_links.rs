//! Another set of links between results and goals would change a goal's light.

use crate::assess::Facts;
use crate::check::rule::{Context, Rule};
use crate::check::run::run;
use crate::locale::Argument;
use crate::model::{Criterion, Id, LinkKind, LinkSet, Subject};
use crate::score::{Finding, Scorecard};

/// Reruns facts and lights under each of the other sets.
pub const OUTCOME_DEPENDS_ON_LINKS: Rule =
    Rule::warning("effectiveness/outcome-depends-on-links", outcome_depends_on_links);

fn outcome_depends_on_links(context: &Context) -> Vec<Finding> {
    let in_force = &context.facts.question.links;
    let ids = context.strategy().link_sets().into_iter().filter(|id| *id != in_force.id);
    let sets = ids.filter_map(|id| context.strategy().links(id));
    let others: Vec<_> = sets.filter(|set| linked(set) != linked(in_force)).collect();
    if others.is_empty() {
        return Vec::new();
    }
    let rules: Vec<_> = context.rules.iter().filter(|rule| rule.affects_lights).copied().collect();
    let lights = |facts: &Facts| run(facts, &rules, |finding| finding);
    let now = lights(context.facts);
    others.into_iter().flat_map(|links| depending(context, &now, links, lights)).collect()
}

fn depending(context: &Context, now: &Scorecard, links: LinkSet, lights: impl Fn(&Facts) -> Scorecard) -> Vec<Finding> {
    let facts = context.facts.with_links(links.clone());
    let other = lights(&facts);
    let mut found = Vec::new();
    for goal in &context.strategy().goals {
        let subject = Subject::Goal(goal.id.value.clone());
        let lights = Criterion::ALL
            .map(|criterion| (criterion, now.goal_light(&goal.id, criterion), other.goal_light(&goal.id, criterion)));
        let changes = lights.iter().filter(|(_, now, other)| now != other).map(|(criterion, now, other)| {
            let words = [("criterion", criterion.as_str()), ("light", now.as_str()), ("light", other.as_str())];
            Argument::List(words.map(|(group, word)| Argument::message(format!("{group}.{word}"))).to_vec())
        });
        let changes: Vec<_> = changes.collect();
        if changes.is_empty() {
            continue;
        }
        let of_goal = |set: &LinkSet| set.of_goal(&goal.id).map(|link| link.at).collect::<Vec<_>>();
        let finding =
            context.finding(&subject).related(of_goal(&context.facts.question.links)).related(of_goal(&links));
        let finding = finding.distinguished_by(links.id.clone()).with("links", context.links_name(&links));
        found.push(finding.with("changes", Argument::List(changes)));
    }
    found
}

/// What a set links, wherever that stands.
fn linked(set: &LinkSet) -> Vec<(&Id, &Id, LinkKind)> {
    let mut linked: Vec<_> = set.iter().map(|link| (&link.result, &link.goal, link.kind)).collect();
    linked.sort();
    linked
}
