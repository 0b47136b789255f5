//! The strategy lacks a part that the regulation asks for.

use super::super::{Context, Rule};
use super::duty;
use crate::model::{FactorSign, Scope, SectionKind, Strategy};
use crate::score::Finding;

/// One finding a part, for each can be mended alone.
pub const RULE: Rule = Rule::warning("regulation/section-missing", check);

fn check(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let Some((regulation, named)) = strategy.regulation().zip(strategy.about.regulation.as_ref()) else {
        return Vec::new();
    };
    let missing = regulation.sections.iter().filter(|section| !has(strategy, section.id.value));
    missing
        .map(|section| {
            let finding = duty::finding(context, regulation, named.span, section.id.span);
            let finding = finding.distinguished_by(section.id.as_str());
            finding.with("section", section.name.argument(context.first_language()))
        })
        .collect()
}

fn has(strategy: &Strategy, section: SectionKind) -> bool {
    match section {
        SectionKind::Mission => strategy.mission.is_some(),
        SectionKind::Vision => strategy.vision.is_some(),
        SectionKind::Values => !strategy.values.is_empty(),
        SectionKind::TargetGroups => {
            strategy.target_groups.iter().any(|group| !group.interests.is_empty() || !group.needs.is_empty())
        }
        SectionKind::PolicyGoals => !strategy.documents.is_empty(),
        SectionKind::Priorities => !strategy.priorities.is_empty(),
        SectionKind::Goals => !strategy.goals.is_empty(),
        SectionKind::Results => !strategy.results.is_empty(),
        SectionKind::Kpis => !strategy.kpis.is_empty(),
        SectionKind::Resources => !strategy.resources.is_empty(),
        SectionKind::Capacity => strategy.environment.iter().any(|factor| factor.scope == Scope::Internal),
        SectionKind::Risks => strategy.environment.iter().any(|factor| factor.sign == FactorSign::Hindering),
    }
}
