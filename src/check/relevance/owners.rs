//! Who answers for results and KPIs.

use rust_decimal::Decimal;

use crate::check::rule::{Context, Rule};
use crate::check::rule_option::RuleOption;
use crate::locale::Argument;
use crate::model::{ExpectedResult, Id, ItemKind, Source, SourceKind, Strategy, Subject, Unit, UnitKind};
use crate::score::{Finding, Label, Place};
use crate::source::Spanned;

/// Nobody answers for a result or KPI.
///
/// Whoever answers for one of its indicators answers for the result.
pub const OWNER_MISSING: Rule = Rule::warning("relevance/owner-missing", owner_missing);

fn owner_missing(context: &Context) -> Vec<Finding> {
    let bare = owned(context.strategy()).filter(|owned| owned.owners.is_empty());
    context.shared(bare.map(|owned| (owned.subject, owned.place))).into_iter().collect()
}

/// Nobody who answers for a result or KPI is a unit of the institution.
///
/// Of a group nobody in particular answers, a project ends, and an outside body takes no orders. One unit among several
/// owners is enough.
pub const OWNER_NOT_A_UNIT: Rule = Rule::note("relevance/owner-not-a-unit", owner_not_a_unit);

fn owner_not_a_unit(context: &Context) -> Vec<Finding> {
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

/// The part of results and KPIs that one unit may answer for.
const MAX_SHARE: RuleOption = RuleOption::percent("percent", 50);

/// One unit answers for much of the strategy.
///
/// Of the results and KPIs that anybody answers for.
pub const OWNER_CONCENTRATION: Rule =
    Rule::note("relevance/owner-concentration", owner_concentration).with_options(&[MAX_SHARE]);

/// Of one or two, "more than half" is all of them, which says nothing of concentration.
const FEWEST: usize = 3;

fn owner_concentration(context: &Context) -> Vec<Finding> {
    let owned: Vec<_> = owned(context.strategy()).filter(|owned| !owned.owners.is_empty()).collect();
    if owned.len() < FEWEST {
        return Vec::new();
    }
    let allowed = context.option(&MAX_SHARE);
    let mut found = Vec::new();
    for unit in &context.strategy().units {
        let places: Vec<_> = owned
            .iter()
            .filter_map(|owned| owned.owners.iter().find(|owner| owner.value == *unit.id))
            .map(|owner| owner.span)
            .collect();
        if Decimal::from(places.len() * 100) > allowed * Decimal::from(owned.len()) {
            let finding =
                context.finding(&Subject::Item(ItemKind::Unit, unit.id.value.clone())).related(places.clone());
            found.push(finding.with("answers", places.len()).with("of", owned.len()).with("allowed", allowed));
        }
    }
    found
}

/// Who delivers a result also answers for its figures, and no register confirms them.
///
/// Silent where nobody says who delivers, or where the figures are to come from (`evidence/source-missing`).
pub const SOURCE_IS_IMPLEMENTER: Rule = Rule::note("relevance/source-is-implementer", source_is_implementer);

fn source_is_implementer(context: &Context) -> Vec<Finding> {
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

/// A result or KPI, the place of its id, and who answers for it; for a result also through one of its indicators.
struct Owned<'a> {
    pub subject: Subject,
    pub place: Place,
    pub owners: Vec<&'a Spanned<Id>>,
}

fn owned(strategy: &Strategy) -> impl Iterator<Item = Owned<'_>> {
    let results = strategy.results.iter().map(|result| {
        let of_indicators = result.indicators.iter().flat_map(|indicator| &indicator.responsible);
        Owned {
            subject: Subject::Result(result.id.value.clone()),
            place: Label::Result.at(result.id.span),
            owners: result.responsible.iter().chain(of_indicators).collect(),
        }
    });
    let kpis = strategy.kpis.iter().map(|kpi| Owned {
        subject: Subject::Kpi(kpi.id.value.clone()),
        place: Label::Kpi.at(kpi.id.span),
        owners: kpi.responsible.iter().collect(),
    });
    results.chain(kpis)
}

fn unit<'a>(strategy: &'a Strategy, id: &Id) -> Option<&'a Unit> {
    strategy.units.iter().find(|unit| *unit.id == *id)
}
