//! Saskaņotība: are the goals consistent with each other, and with policy documents?

mod fact_differs;
mod goal_ties;
mod policy_documents;
mod strategy_and_evaluation;
mod wording_differs;

use super::rule::Rule;

/// The rules, in the order in which they run.
pub(super) const RULES: &[Rule] = &[
    goal_ties::GOAL_IN_CONFLICT,
    goal_ties::GOAL_ISOLATED,
    goal_ties::GOAL_WITHOUT_VALUE,
    goal_ties::GOAL_WITHOUT_DOCUMENT,
    policy_documents::DOCUMENT_NOT_IN_FORCE,
    goal_ties::SINGLE_DOCUMENT,
    strategy_and_evaluation::STATED_PAIRS_DIFFER,
    strategy_and_evaluation::DOCUMENT_WITHOUT_LINK,
    policy_documents::TASK_UNMAPPED,
    wording_differs::WORDING_DIFFERS,
    fact_differs::FACT_DIFFERS,
    strategy_and_evaluation::PROMISE_NOT_FOLLOWED_UP,
];
