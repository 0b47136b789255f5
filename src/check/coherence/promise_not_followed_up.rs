//! The strategy says what will be done about itself, and the evaluation does not say what came of it.

use super::super::{Context, Rule};
use crate::model::{ItemKind, Subject};
use crate::score::Finding;

/// Silent while there is no evaluation that could tell, and where what came of it is lost.
pub const RULE: Rule = Rule::note("coherence/promise-not-followed-up", check);

fn check(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let forgotten =
        strategy.promises.iter().filter(|promise| strategy.judgement.is_some() && promise.followed_up.is_none());
    forgotten.map(|promise| context.finding(&Subject::Item(ItemKind::Promise, promise.id.value.clone()))).collect()
}
