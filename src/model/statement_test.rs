//! Tests of the mission and the vision.

use serde::Deserialize;

use super::contents::contents;
use super::words::words;
use super::{Citation, StandardOr, Text};
use crate::source::Spanned;

/// A test of the mission or the vision, by a standard word or one of the evaluators' own.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "StandardOr<T>: Deserialize<'de>"))]
pub struct StatementTest<T> {
    /// What the statement should be.
    pub test: Spanned<StandardOr<T>>,
    /// What the evaluators call a test of their own.
    pub name: Option<Text>,
    /// Whether it is met.
    pub met: Spanned<bool>,
    /// Why.
    pub reason: Option<Text>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

/// A test of the mission.
pub type MissionTest = StatementTest<MissionQuality>;

/// A test of the vision.
pub type VisionTest = StatementTest<VisionQuality>;

contents! { MissionTest {
    plain test, met, cite;
    inside name, reason;
} }

contents! { VisionTest {
    plain test, met, cite;
    inside name, reason;
} }

words! {
    /// What a mission should be.
    MissionQuality {
        /// Unmistakably this institution's.
        Original "original",
        /// About its basic purpose, which does not change with each strategy.
        Fundamental "fundamental",
        /// Such that people want to contribute to it.
        Appealing "appealing",
        /// Short and plain enough to remember.
        Memorable "memorable",
    }
}

words! {
    /// What a vision should be.
    VisionQuality {
        /// About a state that is yet to come.
        FutureOriented "future-oriented",
        /// Clear about where to go.
        Directional "directional",
        /// Beyond what one term of a strategy can reach.
        Ambitious "ambitious",
        /// A picture of what the institution will be.
        Descriptive "descriptive",
    }
}
