//! A newer round of the same survey exists, and an older one is used.

use super::super::{Context, Rule};
use crate::assess::{IndicatorAssessment, about};
use crate::model::{Observation, Source, SourceKind, Subject};
use crate::score::Finding;
use crate::source::Spanned;

/// The newer round shows in the evidence for something else. Of surveys only: a register is asked for one figure at a time,
/// a round of a survey brings all of its answers.
pub const RULE: Rule = Rule::warning("evidence/older-round-used", check);

fn check(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let mut found = Vec::new();
    for assessed in &context.facts.indicators {
        let Some(round) = newer_round(context, assessed) else { continue };
        let elsewhere = strategy.indicators().find(|(_, indicator)| indicator.id == round.newer.indicator);
        let finding = context.finding_at(&assessed.subject, round.used.place());
        let finding = finding.related(round.newer.source.as_ref().map(|source| source.span));
        let finding = finding.with("survey", round.survey.name.argument(context.first_language()));
        let finding = finding.with("used", about(round.used).to_string()).with("newer", about(round.newer).to_string());
        let names = elsewhere.map(|(subject, _): (Subject, _)| context.names([&subject]));
        found.push(names.into_iter().fold(finding, |finding, names| finding.with("elsewhere", names)));
    }
    found
}

/// The round that an indicator is judged by, and a newer one.
pub(super) struct Round<'a> {
    survey: &'a Source,
    used: &'a Observation,
    newer: &'a Observation,
}

/// A round of the same survey that is newer than the one that an indicator is judged by, where none of its own values is
/// from such a round.
pub(super) fn newer_round<'a>(context: &Context<'a>, assessed: &IndicatorAssessment<'a>) -> Option<Round<'a>> {
    let strategy = context.strategy();
    let used = assessed.tested?;
    let source: &Spanned<_> = used.source.as_ref()?;
    let survey = strategy.sources.iter().find(|known| known.id == *source && known.kind == SourceKind::Survey)?;
    let is_newer = |other: &&Observation| {
        other.source.as_ref() == Some(source) && about(other).last_day() > about(used).last_day() && other.has_value()
    };
    if strategy.observations_of(&assessed.indicator.id).any(|own| is_newer(&own)) {
        return None;
    }
    let newer = strategy.observations.iter().filter(is_newer).max_by_key(|other| about(other).last_day())?;
    Some(Round { survey, used, newer })
}
