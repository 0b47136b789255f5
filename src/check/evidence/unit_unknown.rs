//! Units of measure that nobody has named.

use std::collections::BTreeMap;

use crate::check::rule::{Context, Rule};
use crate::diagnostics::nearest;
use crate::locale::known_units;
use crate::score::Finding;

/// A unit has no name for readers.
///
/// Neither lmstrat knows it nor `units_of_measure` names it: it is misspelt, or reports print the bare word. One finding a
/// unit, at its first use.
pub const UNIT_UNKNOWN: Rule = Rule::note("evidence/unit-unknown", unit_unknown);

fn unit_unknown(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let named: Vec<&str> = strategy.units_of_measure.iter().map(|unit| unit.id.as_str()).collect();
    let known: Vec<&str> = named.iter().copied().chain(known_units().map(|unit| unit as &str)).collect();
    let mut unknown = BTreeMap::<_, Vec<_>>::new();
    for (subject, unit, at) in strategy.units_used() {
        if !known.contains(&unit) {
            unknown.entry(unit).or_default().push((subject, at));
        }
    }
    let found = unknown.into_iter().filter_map(|(unit, uses)| {
        let ((subject, first), others) = uses.split_first()?;
        let near = nearest(unit, known.iter().copied()).unwrap_or("");
        let finding = context.finding_at(subject, *first).related(others.iter().map(|(_, at)| *at));
        Some(finding.distinguished_by(unit).with("unit", unit).with("near", near))
    });
    found.collect()
}
