//! The parts that recur in the contract.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use schemars::JsonSchema;
use serde::de::value::StringDeserializer;
use serde::de::{Deserializer, Error};
use serde::{Deserialize, Serialize};

use crate::calendar::Moment;
use crate::locale::{LanguageTag, choose};
use crate::model::{Criterion, Light, OrUnknown};

/// A text by language, whichever it was written in: the keys are tags of BCP 47. A language may be missing: renderers fall back
/// by [`choose`](Self::choose) and mark it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Localised(pub BTreeMap<LanguageTag, String>);

impl Localised {
    /// The text for a reader of a language, and what it is written in: exactly that language, else the same one of another
    /// region or script, else the first of `order`, the strategy's languages, that it has.
    #[must_use]
    pub fn choose(&self, wanted: LanguageTag, order: &[LanguageTag]) -> Option<(LanguageTag, &str)> {
        let language = choose(wanted, self.0.keys().copied(), order)?;
        Some((language, self.0.get(&language)?))
    }
}

/// Of the report in each language of lmstrat, how many texts of the files it shows in another language, by that language. A
/// report that shows none so is not listed.
pub type PassagesInOtherLanguages = BTreeMap<LanguageTag, BTreeMap<LanguageTag, u32>>;

/// A number with its unit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(into = "PrintedQuantity", try_from = "PrintedQuantity")]
pub struct Quantity {
    /// The number, with the decimals with which it was published.
    pub number: Decimal,
    /// Its unit, a word such as `percent`.
    pub unit: Option<String>,
}

impl Quantity {
    /// The number as a drawing needs it, with a double's 15 significant digits.
    #[must_use]
    pub fn value(&self) -> f64 {
        self.number.to_f64().unwrap_or_default()
    }
}

/// A number with its unit.
#[derive(Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Quantity")]
struct PrintedQuantity {
    /// The number.
    value: f64,
    /// The number in decimal notation, with the decimals with which it was published and a point before them: `90.83`.
    printed: String,
    /// Its unit, a word such as `percent`; none for a bare number.
    unit: Option<String>,
}

impl From<Quantity> for PrintedQuantity {
    fn from(quantity: Quantity) -> Self {
        Self { value: quantity.value(), printed: quantity.number.to_string(), unit: quantity.unit }
    }
}

impl TryFrom<PrintedQuantity> for Quantity {
    type Error = rust_decimal::Error;

    fn try_from(PrintedQuantity { printed, unit, .. }: PrintedQuantity) -> Result<Self, Self::Error> {
        Ok(Self { number: Decimal::from_str_exact(&printed)?, unit })
    }
}

/// Where something stands: both numbers from 1, the column in characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    /// The file, below the strategy folder's parent.
    pub file: String,
    /// The line.
    pub line: u32,
    /// The column.
    pub column: u32,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InputFile {
    /// Its path below the strategy folder's parent.
    pub file: String,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

/// A fact that a light or a status was decided by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Input {
    /// The fact in words.
    pub text: Localised,
    /// Where it stands.
    pub at: Place,
}

/// An id with its name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Named {
    /// Its id in the files.
    pub id: String,
    /// Its name.
    pub name: Localised,
}

/// A place in a published document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Citation {
    /// The document, by id.
    pub document: String,
    /// The page.
    pub page: Option<u32>,
    /// The section.
    pub section: Option<Localised>,
}

/// A light that a person set, beside the one that was computed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OverrideNote {
    /// The subject of the light, such as `goal/leadership`.
    pub subject: String,
    /// Under which criterion, for a goal.
    pub criterion: Option<Criterion>,
    /// The light without the override.
    pub computed: Light,
    /// The light that the person set.
    pub light: Light,
    /// The person or body that set it.
    pub by: Localised,
    /// The date on which it was set.
    pub date: Moment,
    /// The reason that is given.
    pub reason: Option<Localised>,
    /// Where it stands.
    pub at: Place,
}

/// The status that the institution reports of a result, indicator or KPI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReportedStatus {
    /// It is achieved.
    Achieved,
    /// It is going as planned.
    OnCourse,
    /// It is behind what was planned.
    Behind,
    /// It is under way.
    InProgress,
    /// Nobody has begun.
    NotStarted,
    /// It is not achieved.
    NotAchieved,
    /// It was given up.
    Abandoned,
    /// Nothing is reported.
    NotReported,
}

impl ReportedStatus {
    /// The word as the contract and message keys write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Achieved => "achieved",
            Self::OnCourse => "on_course",
            Self::Behind => "behind",
            Self::InProgress => "in_progress",
            Self::NotStarted => "not_started",
            Self::NotAchieved => "not_achieved",
            Self::Abandoned => "abandoned",
            Self::NotReported => "not_reported",
        }
    }
}

/// Reads back a word of the model, which is written with `_` here and with `-` in the strategy's files.
pub(super) fn word<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<T, D::Error> {
    read(String::deserialize(deserializer)?)
}

/// The same where there may be none.
pub(super) fn optional_word<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    Option::<String>::deserialize(deserializer)?.map(read).transpose()
}

/// Reads back a word or date that may be `unknown`.
pub(super) fn or_unknown<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<OrUnknown<T>, D::Error> {
    known(String::deserialize(deserializer)?)
}

/// The same where there may be none.
pub(super) fn optional_or_unknown<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<OrUnknown<T>>, D::Error> {
    Option::<String>::deserialize(deserializer)?.map(known).transpose()
}

fn known<'de, T: Deserialize<'de>, E: Error>(word: String) -> Result<OrUnknown<T>, E> {
    if word == "unknown" { Ok(OrUnknown::Unknown) } else { read(word).map(OrUnknown::Known) }
}

fn read<'de, T: Deserialize<'de>, E: Error>(word: String) -> Result<T, E> {
    T::deserialize(StringDeserializer::new(word.replace('_', "-")))
}
