//! Thresholds of rules.

use rust_decimal::Decimal;

use crate::model::RuleSettings;

/// A threshold of a rule, as a constant that the rule declares and reads. Its words are in `locales/` under
/// `rule.<criterion>.<name>.option.<option>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleOption {
    /// Its name in the section `rules` of a strategy.
    pub name: &'static str,
    /// Its value where nobody gives another.
    pub default: Decimal,
    /// Its unit.
    pub unit: &'static str,
}

impl RuleOption {
    /// A threshold in per cent.
    #[must_use]
    pub const fn percent(name: &'static str, default: u32) -> Self {
        Self { name, default: whole(default), unit: "percent" }
    }

    /// A threshold in percentage points.
    #[must_use]
    pub const fn percentage_points(name: &'static str, default: u32) -> Self {
        Self { name, default: whole(default), unit: "percentage-points" }
    }

    /// Its value for a rule: as a strategy sets it, else its default.
    #[must_use]
    pub fn value(&self, rule: &str, settings: &RuleSettings) -> Decimal {
        settings.option(rule, self.name).unwrap_or(self.default)
    }
}

const fn whole(number: u32) -> Decimal {
    Decimal::from_parts(number, 0, 0, false, 0)
}
