//! Evaluation as code for public strategies.

pub mod diagnostics;
pub mod evaluation;
pub mod locale;
pub mod model;
pub mod render;
pub mod source;
