//! `evaluation.json` described for programs.

use schemars::generate::SchemaSettings;
use schemars::{Schema, SchemaGenerator};

use super::Evaluation;

/// The JSON Schema of [`Evaluation`], drawn from the types and their comments.
#[must_use]
pub fn schema() -> Schema {
    generator().into_root_schema_for::<Evaluation>()
}

/// What describes values as they are written, not as they may be read.
#[must_use]
pub fn generator() -> SchemaGenerator {
    SchemaSettings::draft2020_12().for_serialize().into_generator()
}
