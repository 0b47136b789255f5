//! Statistics of printed figures, one file a method: what a share, a number of respondents and a response rate allow.

mod break_even_nonresponse;
mod interval;
mod population;
mod possible_change;
mod possible_percentage;

pub use break_even_nonresponse::break_even_nonresponse;
pub use interval::{CONFIDENCE, Interval, sampling_interval};
pub use population::{PopulationBounds, implied_population};
pub use possible_change::{ChangeScale, is_possible_change};
pub use possible_percentage::is_possible_percentage;
