//! Heads are promised, attendances are reported.

use super::super::{Context, Rule};
use crate::assess::{IndicatorAssessment, number};
use crate::score::Finding;
use crate::source::Spanned;

/// One person who attends five times is one head and five attendances. Where this rule speaks, `unit-mismatch` is silent.
pub const RULE: Rule = Rule::warning("evidence/persons-and-participations", check);

/// Words for counted heads.
const HEADS: [&str; 3] = ["persons", "employees", "respondents"];
/// Words for counted attendances, of which one head can have several.
const ATTENDANCES: [&str; 3] = ["participations", "attendances", "visits"];

fn check(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for assessed in &context.facts.indicators {
        let Some(attendances) = attendances(assessed) else { continue };
        let finding = context.finding_at(&assessed.subject, attendances.span).related([assessed.indicator.id.span]);
        let value = assessed.tested.and_then(|tested| number(tested, context.facts.question.as_of));
        let unit = assessed.tested.and_then(|tested| tested.unit.as_ref());
        let finding = value.into_iter().fold(finding, |finding, value| finding.with("value", value.0));
        found.push(unit.into_iter().fold(finding, |finding, unit| finding.with("unit", unit.value.clone())));
    }
    found
}

/// The word for attendances that stands in the place of heads.
pub(super) fn attendances<'a>(assessed: &IndicatorAssessment<'a>) -> Option<&'a Spanned<String>> {
    let (indicator, tested) = (assessed.indicator, assessed.tested?);
    let promised = [indicator.of.as_deref(), indicator.unit.as_deref()];
    let reported = [tested.of.as_ref(), tested.unit.as_ref()];
    promised.into_iter().flatten().find(|word| HEADS.contains(word))?;
    reported.into_iter().flatten().find(|word| ATTENDANCES.contains(&word.value.as_str()))
}
