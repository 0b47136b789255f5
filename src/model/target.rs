//! Targets: the test, and its due date.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, Visitor};

use super::contents::contents;
use super::{Direction, Number, Text};
use crate::calendar::Moment;
use crate::source::{NUMBER_OR_WORD, Spanned};

/// A target, with exactly one test.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(try_from = "Fields")]
pub struct Target {
    /// The test that the value must pass.
    pub test: Spanned<Test>,
    /// When it is due; absent: at the end of the strategy's period.
    pub by: Option<Spanned<Moment>>,
    /// Whether the value of each year must pass it, not only the last.
    pub each_year: bool,
    /// By how much a value may miss it and still be amber, in the indicator's unit; percentage points of a share.
    pub tolerance: Option<Number>,
    /// Intermediate limits, by the moment of which they are due.
    pub milestones: BTreeMap<Moment, Spanned<Number>>,
    /// Its wording in the strategy.
    pub text: Option<Text>,
    /// Since when a revised target is in force.
    pub from: Option<Moment>,
    /// The legal act that set it.
    pub act: Option<Text>,
    /// Why it was revised.
    pub reason: Option<Text>,
}

contents! { Target {
    plain test, by, each_year, tolerance, milestones, from;
    inside text, act, reason;
} }

/// A test of a target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Test {
    /// The value is this or more.
    AtLeast(Number),
    /// The value is this or less.
    AtMost(Number),
    /// The value is more than the reference.
    Above(Reference),
    /// The value is less than the reference.
    Below(Reference),
    /// The value is this.
    Equal(Number),
    /// The value has moved in this direction since the baseline.
    Trend(Direction),
    /// The milestone is reached.
    Reached,
}

impl Test {
    /// The name in the contract and in message keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AtLeast(_) => "at_least",
            Self::AtMost(_) => "at_most",
            Self::Above(Reference::Value(_)) => "above",
            Self::Above(Reference::Midpoint) => "above_midpoint",
            Self::Above(Reference::SectorMean) => "above_sector_mean",
            Self::Above(Reference::Previous) => "above_previous",
            Self::Above(Reference::Unknown) => "above_unknown",
            Self::Below(Reference::Value(_)) => "below",
            Self::Below(Reference::Midpoint) => "below_midpoint",
            Self::Below(Reference::SectorMean) => "below_sector_mean",
            Self::Below(Reference::Previous) => "below_previous",
            Self::Below(Reference::Unknown) => "below_unknown",
            Self::Equal(_) => "equal",
            Self::Trend(Direction::Increase) => "increase",
            Self::Trend(Direction::Decrease) => "decrease",
            Self::Trend(Direction::Maintain) => "maintain",
            Self::Reached => "reached",
        }
    }

    /// The number that the value is held against, where the target prints one.
    #[must_use]
    pub const fn limit(self) -> Option<Number> {
        match self {
            Self::AtLeast(limit)
            | Self::AtMost(limit)
            | Self::Equal(limit)
            | Self::Above(Reference::Value(limit))
            | Self::Below(Reference::Value(limit)) => Some(limit),
            _ => None,
        }
    }
}

/// The reference value of "above" and "below".
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reference {
    /// A number.
    Value(Number),
    /// The middle of the scale.
    Midpoint,
    /// The mean of the sector.
    SectorMean,
    /// The previous value.
    Previous,
    /// A reference that the target does not define, such as "above average".
    Unknown,
}

impl Reference {
    const NAMES: &'static [&'static str] = &["midpoint", "sector-mean", "previous", "unknown"];
    const WORDS: [(&'static str, Self); 4] = [
        ("midpoint", Self::Midpoint),
        ("sector-mean", Self::SectorMean),
        ("previous", Self::Previous),
        ("unknown", Self::Unknown),
    ];
}

impl<'de> Deserialize<'de> for Reference {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Reference;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number or word")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Reference, E> {
                let word = Reference::WORDS.iter().find(|(word, _)| *word == text).map(|(_, reference)| *reference);
                word.ok_or_else(|| E::unknown_variant(text, Reference::NAMES))
            }
            fn visit_newtype_struct<D: Deserializer<'de>>(self, number: D) -> Result<Reference, D::Error> {
                Number::deserialize(number).map(Reference::Value)
            }
        }
        deserializer.deserialize_newtype_struct(NUMBER_OR_WORD, Either)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    at_least: Option<Spanned<Number>>,
    at_most: Option<Spanned<Number>>,
    above: Option<Spanned<Reference>>,
    below: Option<Spanned<Reference>>,
    equal: Option<Spanned<Number>>,
    trend: Option<Spanned<Direction>>,
    reached: Option<Spanned<bool>>,
    by: Option<Spanned<Moment>>,
    #[serde(default)]
    each_year: bool,
    tolerance: Option<Number>,
    #[serde(default)]
    milestones: BTreeMap<Moment, Spanned<Number>>,
    text: Option<Text>,
    from: Option<Moment>,
    act: Option<Text>,
    reason: Option<Text>,
}

impl TryFrom<Fields> for Target {
    type Error = &'static str;

    fn try_from(fields: Fields) -> Result<Self, &'static str> {
        let mut tests = [
            fields.at_least.map(|number| number.map(Test::AtLeast)),
            fields.at_most.map(|number| number.map(Test::AtMost)),
            fields.above.map(|reference| reference.map(Test::Above)),
            fields.below.map(|reference| reference.map(Test::Below)),
            fields.equal.map(|number| number.map(Test::Equal)),
            fields.trend.map(|direction| direction.map(Test::Trend)),
            fields.reached.filter(|reached| reached.value).map(|reached| reached.map(|_| Test::Reached)),
        ]
        .into_iter()
        .flatten();
        let test = tests.next().ok_or("code:target-empty")?;
        if tests.next().is_some() {
            return Err("code:target-ambiguous");
        }
        Ok(Self {
            test,
            by: fields.by,
            each_year: fields.each_year,
            tolerance: fields.tolerance,
            milestones: fields.milestones,
            text: fields.text,
            from: fields.from,
            act: fields.act,
            reason: fields.reason,
        })
    }
}
