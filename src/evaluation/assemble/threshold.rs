//! The thresholds in force.

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

use super::super::contract::{Localised, Quantity, Threshold};
use super::assembly::Assembly;
use super::common::{localised, quantity};
use crate::assess::STABLE_BAND;
use crate::assess::statistics::CONFIDENCE;
use crate::check::{RULES, Rule, RuleOption};
use crate::locale::Message;

impl Assembly<'_> {
    /// Those of the rules, in the order of the registry, then those that nobody can change.
    pub(super) fn thresholds(&self) -> Vec<Threshold> {
        let of_rules = RULES.iter().flat_map(|rule| rule.options.iter().map(|option| self.threshold(rule, option)));
        of_rules.chain(fixed()).collect()
    }

    fn threshold(&self, rule: &Rule, option: &RuleOption) -> Threshold {
        let settings = &self.strategy().rules;
        Threshold {
            rule: Some(rule.name.to_owned()),
            name: option.name.to_owned(),
            meaning: words(&rule.option_key(option)),
            value: quantity(option.value(rule.name, settings), Some(option.unit)),
            default: Some(quantity(option.default, Some(option.unit))),
            at: settings.option_at(rule.name, option.name).map(|at| self.place(at)),
            source: None,
        }
    }
}

fn fixed() -> [Threshold; 2] {
    let fixed = |name: &str, value: Quantity| Threshold {
        rule: None,
        name: name.to_owned(),
        meaning: words(&format!("threshold.{name}.meaning")),
        value,
        default: None,
        at: None,
        source: Some(words(&format!("threshold.{name}.source"))),
    };
    let percent = |value| quantity(value, Some("percent"));
    [
        fixed("trend", percent(Decimal::from_f64(STABLE_BAND).unwrap_or_default())),
        fixed("confidence", percent(CONFIDENCE.into())),
    ]
}

fn words(key: &str) -> Localised {
    localised(&Message::new(key.to_owned()))
}
