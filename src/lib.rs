//! Evaluation as code for public strategies.

pub mod assess;
pub mod check;
pub mod cli;
pub mod diagnostics;
pub mod evaluation;
pub mod load;
pub mod locale;
pub mod model;
pub mod pipeline;
pub mod render;
pub mod score;
pub mod source;
