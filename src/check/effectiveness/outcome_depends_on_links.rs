//! Another set of links between results and goals would change a goal's light.

use super::super::{Context, Levels, RULES, Rule, run};
use crate::assess::{Facts, Question};
use crate::locale::Argument;
use crate::model::{Criterion, LinkSet, Subject};
use crate::score::{Finding, Scorecard};

/// Reruns facts and lights under each of the other sets.
pub const RULE: Rule = Rule::warning("effectiveness/outcome-depends-on-links", check);

const CRITERIA: [Criterion; 3] = [Criterion::Relevance, Criterion::Effectiveness, Criterion::Coherence];

fn check(context: &Context) -> Vec<Finding> {
    let in_force = &context.facts.question.links;
    let names = context.strategy().link_sets().into_iter().filter(|name| *name != in_force.name);
    let others: Vec<_> = names.filter_map(|name| context.strategy().links(name)).collect();
    if others.is_empty() {
        return Vec::new();
    }
    let now = lights(context.facts);
    others.into_iter().flat_map(|links| depending(context, &now, links)).collect()
}

/// The lights by all rules that affect any.
fn lights(facts: &Facts) -> Scorecard {
    run(facts, RULES.iter().filter(|rule| rule.affects_lights), &Levels::default())
}

fn depending(context: &Context, now: &Scorecard, links: LinkSet) -> Vec<Finding> {
    let facts = Facts::of(context.strategy(), Question { links: links.clone(), ..context.facts.question.clone() });
    let other = lights(&facts);
    let mut found = Vec::new();
    for goal in &context.strategy().goals {
        let subject = Subject::Goal(goal.id.value.clone());
        let lights =
            CRITERIA.map(|criterion| (criterion, now.light(&subject, criterion), other.light(&subject, criterion)));
        let changes = lights.iter().filter(|(_, now, other)| now != other).map(|(criterion, now, other)| {
            let words = [("criterion", criterion.as_str()), ("light", now.as_str()), ("light", other.as_str())];
            Argument::List(words.map(|(group, word)| Argument::message(format!("{group}.{word}"))).to_vec())
        });
        let changes: Vec<_> = changes.collect();
        if changes.is_empty() {
            continue;
        }
        let of_goal = |set: &LinkSet| {
            set.links.iter().filter(|link| link.1 == goal.id.value).map(|link| link.3).collect::<Vec<_>>()
        };
        let finding =
            context.finding(&subject).related(of_goal(&context.facts.question.links)).related(of_goal(&links));
        let finding = finding.distinguished_by(links.name.clone()).with("links", links.name.clone());
        found.push(finding.with("changes", Argument::List(changes)));
    }
    found
}
