//! A domain of the mandate is tied to neither mission nor goal.

use crate::check::rule::{Context, Rule};
use crate::model::{Coverage, Subject};
use crate::score::Finding;

/// The vision alone does not count: it says where the institution wants to be, not what it does there.
pub const MANDATE_UNCOVERED: Rule = Rule::note("foundations/mandate-uncovered", mandate_uncovered);

fn mandate_uncovered(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let carries = |tie: &Coverage| matches!(tie, Coverage::Mission | Coverage::Goal(_));
    let bare = strategy.about.mandate.iter().filter(|domain| !domain.covered_by.iter().any(|tie| carries(tie)));
    bare.map(|domain| {
        let finding = context.finding_at(&Subject::Strategy, domain.id.span).distinguished_by(domain.id.as_str());
        let finding = finding.related(domain.covered_by.iter().map(|tie| tie.span));
        finding.with("domain", domain.text.argument(context.first_language()))
    })
    .collect()
}
