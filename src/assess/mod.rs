//! Facts without opinion: what calculation says of indicators, results and goals.
//!
//! Nothing here gives a light. The tests are those of the published evaluation among the examples and of common
//! practice; each is named where it is made.

mod agreement;
mod bounds;
mod coherence;
mod facts;
pub mod formula;
mod goal_progress;
mod indicator;
mod judges;
pub mod method;
mod result;
mod series;
pub mod statistics;
mod status;
mod status_in_force;
mod ties;
mod trend;

pub use agreement::Agreement;
pub use bounds::{ShareBounds, share_bounds};
pub use coherence::{DocumentTie, GoalTie, named_values};
pub use facts::{Facts, Question};
pub use goal_progress::{EffectivenessStatus, GoalProgress};
pub use indicator::IndicatorAssessment;
pub use result::ResultAssessment;
pub use series::{DueDate, Point, Series, is_done};
pub use status::Computed;
pub use status_in_force::{StatusInForce, Verdict};
pub use trend::{STABLE_BAND, Trend, TrendBasis, TrendEstimate, TrendPoint};
