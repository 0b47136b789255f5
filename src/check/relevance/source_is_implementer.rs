//! Who delivers a result also answers for its figures, and no register bears them out.

use super::super::{Context, Rule};
use crate::locale::Argument;
use crate::model::{ExpectedResult, Id, ItemKind, Source, SourceKind, Subject};
use crate::score::Finding;

/// Silent where nobody says who delivers, or where the figures are to come from (`evidence/source-missing`).
pub const RULE: Rule = Rule::note("relevance/source-is-implementer", check);

fn check(context: &Context) -> Vec<Finding> {
    context.strategy().results.iter().filter_map(|result| of_result(context, result)).collect()
}

fn of_result(context: &Context, result: &ExpectedResult) -> Option<Finding> {
    let strategy = context.strategy();
    let answers = |unit: &Id| result.responsible.iter().find(|own| own.value == *unit);
    let (delivers, answers) = result.delivered_by.iter().find_map(|unit| Some((unit, answers(unit)?)))?;
    let source = |id: &Id| strategy.sources.iter().find(|source| *source.id == *id);
    let sources: Vec<&Source> = result.sources.iter().filter_map(|id| source(id)).collect();
    if sources.is_empty() || sources.iter().any(|source| source.kind == SourceKind::Register) {
        return None;
    }
    let unit = Subject::Item(ItemKind::Unit, delivers.value.clone());
    let finding = context.finding_at(&Subject::Result(result.id.value.clone()), delivers.span);
    let finding = finding.related([answers.span]).related(result.sources.iter().map(|source| source.span));
    let names = sources.iter().map(|source| source.name.argument(context.first_language())).collect();
    let finding = finding.with("sources", Argument::List(names));
    Some(match strategy.name(&unit) {
        Some((name, _)) => finding.with("unit_name", name.argument(context.first_language())),
        None => finding,
    })
}
