//! Units of measure that the strategy names.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::locale::{LanguageTag, UnitForms};

/// A unit of measure that the strategy names itself. Any other unit is called as lmstrat calls it, else by its word.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct UnitText {
    /// The word for it, which quantities have as their `unit`.
    pub id: String,
    /// Its name by language, in the forms that follow numbers.
    pub name: BTreeMap<LanguageTag, UnitForms>,
}
