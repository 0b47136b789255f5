//! A part of a composite indicator has no observation.

use super::super::{Context, Rule};
use crate::locale::Argument;
use crate::model::Light;
use crate::score::Finding;

/// A composite cannot be judged by some of its parts. Silent where there is no observation at all: that is no value.
pub const RULE: Rule = Rule::warning("effectiveness/part-unmeasured", check).on_lights();

fn check(context: &Context) -> Vec<Finding> {
    let composites = context.facts.indicators.iter();
    let composites = composites.filter(|assessed| !assessed.unmeasured.is_empty() && !assessed.observations.is_empty());
    composites
        .map(|assessed| {
            let declared = assessed.indicator.parts.iter();
            let parts: Vec<_> = declared.filter(|part| assessed.unmeasured.contains(&&part.id.value)).collect();
            let finding = context.finding(&assessed.subject).related(parts.iter().map(|part| part.id.span));
            let named = parts.iter().map(|part| match &part.name {
                Some(name) => name.argument(context.first_language()),
                None => Argument::Word(part.id.to_string()),
            });
            let finding = finding.with("parts", Argument::List(named.collect()));
            context.affecting_computed(finding, Light::Grey)
        })
        .collect()
}
