//! Nobody who answers for a result or KPI is a unit of the institution.

use super::super::{Context, Rule};
use super::owners::{owned, unit};
use crate::locale::Argument;
use crate::model::UnitKind;
use crate::score::Finding;

/// Of a group nobody in particular answers, a project ends, and an outside body takes no orders. One unit among several
/// owners is enough.
pub const RULE: Rule = Rule::note("relevance/owner-not-a-unit", check);

fn check(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for owned in owned(context.strategy()) {
        let units: Vec<_> = owned.owners.iter().filter_map(|owner| unit(context.strategy(), owner)).collect();
        let (Some(first), Some(owner)) = (units.first(), owned.owners.first()) else { continue };
        if units.iter().any(|unit| unit.kind == UnitKind::Unit) {
            continue;
        }
        let names = units.iter().map(|unit| unit.name.argument(context.first_language())).collect();
        let finding = context.finding_at(&owned.subject, owner.span).related(units.iter().map(|unit| unit.id.span));
        let finding = finding.with("owners", Argument::List(names));
        found.push(finding.with(
            "owner_kind",
            match first.kind {
                kind if units.iter().any(|unit| unit.kind != kind) => "several",
                UnitKind::Collective => "collective",
                UnitKind::Project => "project",
                UnitKind::External | UnitKind::Unit => "external",
            },
        ));
    }
    found
}
