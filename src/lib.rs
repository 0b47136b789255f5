//! Evaluation as code for public strategies.

pub mod diagnostics;
pub mod load;
pub mod locale;
pub mod source;
