//! Goals with the same gaps were given different fits.

use std::collections::BTreeMap;

use super::super::{Context, Rule};
use super::components;
use crate::locale::Argument;
use crate::model::{FitJudgement, Subject};
use crate::score::Finding;

/// The same gaps: as many of as many essential components that nothing measures. Goals without gaps are not compared, for
/// other things then decide the fit.
pub const RULE: Rule = Rule::warning("relevance/uneven-judgement", check);

fn check(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let mut alike: BTreeMap<(usize, usize), Vec<&FitJudgement>> = BTreeMap::new();
    for goal in &strategy.goals {
        let gaps = components::unmeasured(strategy, goal).count();
        if let Some(judged) = strategy.fit(&goal.id).filter(|_| gaps > 0) {
            alike.entry((gaps, components::essential(goal).count())).or_default().push(judged);
        }
    }
    let uneven = alike.into_iter().filter(|(_, judged)| judged.windows(2).any(differ));
    uneven.filter_map(|((gaps, of), judged)| finding(context, gaps, of, &judged)).collect()
}

fn differ(pair: &[&FitJudgement]) -> bool {
    matches!(pair, [one, other] if one.fit.value != other.fit.value)
}

fn finding(context: &Context, gaps: usize, of: usize, judged: &[&FitJudgement]) -> Option<Finding> {
    let strategy = context.strategy();
    let goals = judged.iter().map(|judged| (Subject::Goal(judged.goal.value.clone()), judged.fit.span));
    let said = judged.iter().map(|judged| {
        let number = strategy.number(&Subject::Goal(judged.goal.value.clone())).unwrap_or_default();
        let fit = Argument::message(format!("fit.{}", judged.fit.value.as_str()));
        Argument::List(vec![Argument::Word(number), fit])
    });
    let said = Argument::List(said.collect());
    let goals_judged = judged.iter().filter_map(|judged| strategy.goal(&judged.goal));
    let open = goals_judged.flat_map(|goal| components::unmeasured(strategy, goal)).map(|component| component.id.span);
    let finding = context.shared(goals.collect())?.distinguished_by(format!("{gaps}-of-{of}")).related(open);
    Some(finding.with("gaps", gaps).with("of", of).with("judged", said))
}
