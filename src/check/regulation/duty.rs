//! What the rules on regulations share.

use super::super::Context;
use crate::diagnostics::Severity;
use crate::model::{Regulation, Strategy, Subject};
use crate::score::Finding;
use crate::source::Span;

/// A finding about the strategy, at the place at fault and the one that sets the requirement. It is a note where the
/// regulation came after the strategy, which it then did not bind.
pub(super) fn finding(context: &Context, regulation: &Regulation, place: Span, requirement: Span) -> Finding {
    let strategy = context.strategy();
    let finding = context.finding_at(&Subject::Strategy, place).related([requirement]);
    let finding = finding.with("regulation", regulation.name.argument(context.first_language()));
    let finding = finding.with("period", strategy.about.period.to_string());
    if is_binding(strategy, regulation) {
        finding
    } else {
        finding.of_severity(Severity::Note).with("in_force", regulation.in_force.to_string())
    }
}

/// Whether the regulation was in force when the strategy was approved; where that is not known, when its period began.
fn is_binding(strategy: &Strategy, regulation: &Regulation) -> bool {
    let approved = strategy.about.approved.as_ref().and_then(|approved| approved.known());
    let day = approved.map_or(strategy.about.period.first_day(), |approved| approved.last_day());
    regulation.in_force.first_day() <= day
}
