//! How well the results fit the goals, as the evaluators judge it.

use crate::check::rule::{Context, Rule};
use crate::model::{Criterion, Fit, Light, Subject};
use crate::score::{Finding, Label};

/// The evaluators give no fit for a goal.
///
/// Silent where nobody has evaluated yet: then no goal is judged, and that is no fault of one.
pub const GOAL_NOT_JUDGED: Rule = Rule::warning("relevance/goal-not-judged", goal_not_judged).on_lights();

fn goal_not_judged(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let unjudged = strategy.goals.iter().filter(|goal| strategy.fit(&goal.id).is_none());
    unjudged
        .filter(|_| strategy.judgement.is_some())
        .map(|goal| {
            context.finding(&Subject::Goal(goal.id.value.clone())).affecting_goal(
                &goal.id,
                Criterion::Relevance,
                Light::Grey,
            )
        })
        .collect()
}

/// The results do not correspond to the goal.
///
/// The step below "in part".
pub const GOAL_FITS_NOT: Rule = Rule::error("relevance/goal-fits-not", goal_fits_not).on_lights();

fn goal_fits_not(context: &Context) -> Vec<Finding> {
    judged(context, Fit::None, Light::Red)
}

/// The results do not show how far the goal was reached.
///
/// Published wording: goals "whose results correspond in part" are red.
pub const GOAL_FITS_PARTLY: Rule = Rule::warning("relevance/goal-fits-partly", goal_fits_partly).on_lights();

fn goal_fits_partly(context: &Context) -> Vec<Finding> {
    judged(context, Fit::Partial, Light::Red)
}

/// The results fit the goal, but its wording or theirs could be more precise.
///
/// Published wording: goals "that could have had a more detailed wording of the result" are amber.
pub const GOAL_FITS_BROADLY: Rule = Rule::note("relevance/goal-fits-broadly", goal_fits_broadly).on_lights();

fn goal_fits_broadly(context: &Context) -> Vec<Finding> {
    judged(context, Fit::Broad, Light::Amber)
}

/// A finding for each goal that the evaluators gave this fit.
fn judged(context: &Context, fit: Fit, light: Light) -> Vec<Finding> {
    let judged = context.strategy().judgement.iter().flat_map(|judgement| &judgement.relevance);
    judged
        .filter(|judged| judged.fit.value == fit)
        .map(|judged| {
            let subject = Subject::Goal(judged.goal.value.clone());
            let finding = context.finding_at(&subject, Label::Fit.at(judged.fit.span)).affecting_goal(
                &judged.goal,
                Criterion::Relevance,
                light,
            );
            match &judged.reason {
                Some(reason) => finding.with("reason", reason.argument(context.first_language())),
                None => finding,
            }
        })
        .collect()
}
