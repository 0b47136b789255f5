//! The parts that recur in the contract.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::de::{Deserializer, IntoDeserializer, value::StringDeserializer};
use serde::{Deserialize, Serialize};

use crate::locale::Language;
use crate::model::{Criterion, Light};

/// A text by language. A language may be missing: renderers fall back to the strategy's first and mark it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Localised(pub BTreeMap<Language, String>);

/// A number with its unit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Quantity {
    /// The exact value.
    pub value: f64,
    /// The value with its printed decimals and a point, such as `90.83`.
    pub printed: String,
    /// Its unit, a word such as `percent`.
    pub unit: Option<String>,
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
    /// What it says.
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
    /// Whose light.
    pub subject: String,
    /// Under which criterion, for a goal.
    pub criterion: Option<Criterion>,
    /// The light without the override.
    pub computed: Light,
    /// The light that the person set.
    pub light: Light,
    /// Who set it.
    pub by: Localised,
    /// When.
    pub date: String,
    /// Why.
    pub reason: Option<Localised>,
    /// Where it stands.
    pub at: Place,
}

/// What the institution reports of a result or a KPI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReportedWord {
    /// It is achieved.
    Achieved,
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

/// Reads back a word of the model, which is written with `_` here and with `-` in the strategy's files.
pub(super) fn snake_case<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<T, D::Error> {
    let word: StringDeserializer<D::Error> = String::deserialize(deserializer)?.replace('_', "-").into_deserializer();
    T::deserialize(word)
}

/// The same where the word may be absent.
pub(super) fn snake_case_or_null<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    let word = Option::<String>::deserialize(deserializer)?;
    let word = word.map(|word| -> StringDeserializer<D::Error> { word.replace('_', "-").into_deserializer() });
    word.map(T::deserialize).transpose()
}
