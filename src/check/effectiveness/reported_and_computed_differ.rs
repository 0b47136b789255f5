//! What is reported and what is computed differ.

use super::super::{Context, Rule};
use crate::assess::Agreement;
use crate::locale::Argument;
use crate::score::Finding;

/// The tool never overwrites a report; it shows the difference.
pub const RULE: Rule = Rule::warning("effectiveness/reported-and-computed-differ", check);

fn check(context: &Context) -> Vec<Finding> {
    let facts = context.facts;
    let mut found = Vec::new();
    for subject in facts.subjects() {
        let report = facts.progress(&subject).and_then(|progress| progress.reported.as_ref());
        let (Some(report), Some(computed)) = (report, facts.computed(&subject)) else { continue };
        if Agreement::of(Some(report.value), computed) == Agreement::Differs {
            let tested = facts.indicator(&subject).and_then(|assessed| assessed.tested);
            let finding = context.finding_at(&subject, report.span).related(tested.map(|tested| tested.indicator.span));
            let finding = finding.with("reported", Argument::message(format!("reported.{}", report.value.as_str())));
            found.push(finding.with("computed", Argument::message(format!("computed.{}", computed.as_str()))));
        }
    }
    found
}
